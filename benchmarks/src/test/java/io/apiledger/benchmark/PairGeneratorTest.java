package io.apiledger.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.apiledger.benchmark.LedgerPair.Truth;
import io.apiledger.kernel.diff.Comparison;
import io.apiledger.kernel.diff.DiffTotals;
import io.apiledger.kernel.diff.LedgerDiff;
import io.apiledger.kernel.order.CanonicalLedger;
import io.apiledger.model.Ledger;
import java.io.IOException;
import java.util.HashMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class PairGeneratorTest {
  static Stream<PairShape> shapes() {
    return Stream.of(
        PairShape.equal(0),
        PairShape.equal(1_000),
        PairShape.differing(1_000, 0.01),
        PairShape.differing(1_000, 0.5),
        PairShape.differing(1_000, 1),
        PairShape.duplicates(1_000),
        new PairShape(3_000, 0.1, 0.05, 0.2, 0.1, 0.3, 7));
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void the_comparison_finds_what_the_generator_knows(PairShape shape) throws IOException {
    LedgerPair pair = PairGenerator.of(shape);
    DiffTotals totals =
        LedgerDiff.of(
            CanonicalLedger.of(Ledger.of(pair.left())),
            CanonicalLedger.of(Ledger.of(pair.right())),
            Comparison.standard(),
            difference -> {});
    Truth found =
        new Truth(
            totals.left().equal(),
            totals.left().changed(),
            totals.left().only(),
            totals.right().only(),
            totals.left().surplus(),
            totals.right().surplus());
    assertThat(found).isEqualTo(pair.truth());
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void the_joins_that_are_measured_beside_it_find_the_same(PairShape shape) {
    LedgerPair pair = PairGenerator.of(shape);
    assertThat(MapJoin.join(pair.left(), pair.right(), HashMap::new)).isEqualTo(pair.truth());
    assertThat(MapJoin.join(pair.left(), pair.right(), TreeMap::new)).isEqualTo(pair.truth());
  }

  @Test
  void one_shape_is_one_pair_and_another_seed_another_one() {
    PairShape shape = new PairShape(500, 0.1, 0.1, 0.1, 0.1, 0.1, 7);
    PairShape other = new PairShape(500, 0.1, 0.1, 0.1, 0.1, 0.1, 8);
    assertThat(PairGenerator.of(shape)).isEqualTo(PairGenerator.of(shape));
    assertThat(PairGenerator.of(shape)).isNotEqualTo(PairGenerator.of(other));
  }

  @Test
  void parts_are_about_as_large_as_asked_for() {
    Truth truth = PairGenerator.of(PairShape.differing(30_000, 0.3)).truth();
    assertThat(truth.onlyLeft()).isBetween(2_700L, 3_300L);
    assertThat(truth.onlyRight()).isBetween(2_700L, 3_300L);
    assertThat(truth.changed()).isBetween(2_700L, 3_300L);
  }

  @Test
  void parts_of_more_than_everything_are_refused() {
    assertThatThrownBy(() -> new PairShape(10, 0.5, 0.6, 0, 0, 0, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PairShape(10, Double.NaN, 0, 0, 0, 0, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
