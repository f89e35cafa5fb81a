package io.apiledger.kernel.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.apiledger.kernel.diff.NearMiss.AnyMethod;
import io.apiledger.kernel.diff.NearMiss.Pair;
import io.apiledger.kernel.diff.NearMiss.Prefix;
import io.apiledger.model.RouteKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class NearMissesProperties {
  @Provide
  Arbitrary<List<RouteKey>> keys() {
    Arbitrary<String> segment = Arbitraries.of("a", "A", "b", "c", "{x}", "{y}", "{X}");
    Arbitrary<String> path =
        Combinators.combine(
                segment.list().ofMaxSize(4).map(parts -> "/" + String.join("/", parts)),
                Arbitraries.of("", "", "", "/"))
            .as((start, end) -> start.endsWith("/") ? start : start + end);
    return Combinators.combine(Arbitraries.of("GET", "PUT", "ANY", "WS"), path)
        .as(RouteKey::of)
        .list()
        .ofMaxSize(20);
  }

  @Property(seed = "1")
  void swapping_the_sides_mirrors_the_explanation(
      @ForAll("keys") List<RouteKey> left, @ForAll("keys") List<RouteKey> right) {
    NearMisses back = NearMisses.explain(right, left);
    NearMisses mirrored =
        new NearMisses(
            back.attempted(),
            back.pairs().stream().map(NearMissesProperties::mirrored).toList(),
            back.anyMethods().stream()
                .map(a -> new AnyMethod(!a.onLeft(), a.any(), a.concrete()))
                .toList(),
            back.prefixes().stream().map(NearMissesProperties::mirrored).toList());
    assertThat(mirrored).isEqualTo(NearMisses.explain(left, right));
  }

  @Property(seed = "1")
  void order_of_the_input_does_not_matter(
      @ForAll("keys") List<RouteKey> left,
      @ForAll("keys") List<RouteKey> right,
      @ForAll Random random) {
    List<RouteKey> otherLeft = new ArrayList<>(left);
    List<RouteKey> otherRight = new ArrayList<>(right);
    Collections.shuffle(otherLeft, random);
    Collections.shuffle(otherRight, random);
    assertThat(NearMisses.explain(otherLeft, otherRight))
        .isEqualTo(NearMisses.explain(left, right));
  }

  @Property(seed = "1")
  void every_route_is_explained_at_most_once_and_only_if_it_was_left(
      @ForAll("keys") List<RouteKey> left, @ForAll("keys") List<RouteKey> right) {
    NearMisses misses = NearMisses.explain(left, right);
    List<RouteKey> ofLeft = new ArrayList<>();
    List<RouteKey> ofRight = new ArrayList<>();
    for (Pair pair : misses.pairs()) {
      ofLeft.add(pair.left());
      ofRight.add(pair.right());
    }
    for (AnyMethod any : misses.anyMethods()) {
      (any.onLeft() ? ofLeft : ofRight).add(any.any());
      (any.onLeft() ? ofRight : ofLeft).addAll(any.concrete());
    }
    int byPrefix = misses.prefixes().stream().mapToInt(Prefix::routes).sum();
    Set<RouteKey> onlyLeft = new HashSet<>(left);
    Set<RouteKey> onlyRight = new HashSet<>(right);
    onlyLeft.removeAll(new HashSet<>(right));
    onlyRight.removeAll(new HashSet<>(left));
    assertThat(ofLeft).doesNotHaveDuplicates().isSubsetOf(onlyLeft);
    assertThat(ofRight).doesNotHaveDuplicates().isSubsetOf(onlyRight);
    assertThat(byPrefix).isLessThanOrEqualTo(onlyLeft.size() - ofLeft.size());
    assertThat(byPrefix).isLessThanOrEqualTo(onlyRight.size() - ofRight.size());
  }

  @Property(seed = "1")
  void prefixes_explain_no_more_than_the_ones_before_them(
      @ForAll("keys") List<RouteKey> left, @ForAll("keys") List<RouteKey> right) {
    List<Prefix> prefixes = NearMisses.explain(left, right).prefixes();
    assertThat(prefixes).hasSizeLessThanOrEqualTo(NearMisses.MOST_PREFIXES);
    for (int i = 0; i < prefixes.size(); i++) {
      Prefix prefix = prefixes.get(i);
      assertThat(prefix.leftExample().path().value() + "/")
          .startsWith(start(prefix.left(), prefix));
      if (i > 0 && prefix.renamed() == 0) {
        Prefix before = prefixes.get(i - 1);
        assertThat(prefix.routes()).isLessThanOrEqualTo(before.routes() - before.renamed());
      }
    }
  }

  private static String start(String prefix, Prefix of) {
    return of.renamed() > 0 && prefix.contains("{") || prefix.equals("/") ? "/" : prefix + "/";
  }

  private static Pair mirrored(Pair pair) {
    return new Pair(pair.rule(), /* left= */ pair.right(), /* right= */ pair.left());
  }

  private static Prefix mirrored(Prefix prefix) {
    return new Prefix(
        /* left= */ prefix.right(),
        /* right= */ prefix.left(),
        prefix.routes(),
        prefix.renamed(),
        /* leftExample= */ prefix.rightExample(),
        /* rightExample= */ prefix.leftExample());
  }
}
