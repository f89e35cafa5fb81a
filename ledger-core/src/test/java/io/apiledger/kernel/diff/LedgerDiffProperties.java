package io.apiledger.kernel.diff;

import static io.apiledger.kernel.diff.Entries.diff;
import static org.assertj.core.api.Assertions.assertThat;

import io.apiledger.kernel.diff.DiffTotals.Subtotal;
import io.apiledger.kernel.diff.Difference.Changed;
import io.apiledger.kernel.diff.Difference.CountChanged;
import io.apiledger.kernel.diff.Difference.OnlyLeft;
import io.apiledger.kernel.diff.Difference.OnlyRight;
import io.apiledger.kernel.diff.Entries.Outcome;
import io.apiledger.kernel.order.CanonicalOrder;
import io.apiledger.model.Column;
import io.apiledger.model.Entry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class LedgerDiffProperties {
  private static final Comparison STANDARD = Comparison.standard();

  @Provide
  Arbitrary<List<Entry>> ledgers() {
    return Entries.multisets();
  }

  @Provide
  Arbitrary<Comparison> comparisons() {
    return Arbitraries.of(
        Comparison.standard(),
        Comparison.exact(),
        Comparison.of(Set.of()),
        Comparison.of(Set.of(Column.SUMMARY)),
        Comparison.of(Set.of(Column.AUTH_SCHEMES, Column.DOMAIN)),
        Comparison.of(EnumSet.allOf(Column.class)));
  }

  @Property(seed = "1")
  void a_ledger_does_not_differ_from_itself(
      @ForAll("ledgers") List<Entry> entries, @ForAll("comparisons") Comparison comparison) {
    Outcome outcome = diff(entries, entries, comparison);
    assertThat(outcome.differences()).isEmpty();
    assertThat(outcome.totals().same()).isTrue();
    assertThat(outcome.totals().left().equal()).isEqualTo(entries.size());
    assertThat(outcome.totals().left()).isEqualTo(outcome.totals().right());
  }

  @Property(seed = "1")
  void swapping_the_sides_mirrors_the_result(
      @ForAll("ledgers") List<Entry> left,
      @ForAll("ledgers") List<Entry> right,
      @ForAll("comparisons") Comparison comparison) {
    Outcome there = diff(left, right, comparison);
    Outcome back = diff(right, left, comparison);
    assertThat(back.differences().stream().map(LedgerDiffProperties::mirrored).toList())
        .isEqualTo(there.differences());
    List<Subtotal> mirrored =
        back.totals().domains().stream()
            .map(d -> new Subtotal(d.domain(), /* left= */ d.right(), /* right= */ d.left()))
            .toList();
    assertThat(mirrored).isEqualTo(there.totals().domains());
  }

  @Property(seed = "1")
  void applying_an_exact_difference_to_the_left_gives_the_right(
      @ForAll("ledgers") List<Entry> left, @ForAll("ledgers") List<Entry> right) {
    Outcome outcome = diff(left, right, Comparison.exact());
    assertThat(apply(left, outcome.differences())).isEqualTo(sorted(right));
  }

  @Property(seed = "1")
  void order_of_the_input_does_not_matter(
      @ForAll("ledgers") List<Entry> left,
      @ForAll("ledgers") List<Entry> right,
      @ForAll("comparisons") Comparison comparison,
      @ForAll Random random) {
    List<Entry> otherLeft = new ArrayList<>(left);
    List<Entry> otherRight = new ArrayList<>(right);
    Collections.shuffle(otherLeft, random);
    Collections.shuffle(otherRight, random);
    assertThat(diff(otherLeft, otherRight, comparison)).isEqualTo(diff(left, right, comparison));
  }

  @Property(seed = "1")
  void totals_are_those_of_the_obvious_program(
      @ForAll("ledgers") List<Entry> left, @ForAll("ledgers") List<Entry> right) {
    for (Set<Column> fields : List.of(Column.COMPARED, Set.of(Column.AUTH_SCHEMES))) {
      DiffTotals totals = diff(left, right, Comparison.of(fields)).totals();
      Reference expected = Reference.of(left, right, fields);
      assertThat(totals.left().equal()).isEqualTo(expected.equal);
      assertThat(totals.right().equal()).isEqualTo(expected.equal);
      assertThat(totals.left().changed()).isEqualTo(expected.changed);
      assertThat(totals.right().changed()).isEqualTo(expected.changed);
      assertThat(totals.left().only()).isEqualTo(expected.onlyLeft);
      assertThat(totals.right().only()).isEqualTo(expected.onlyRight);
      assertThat(totals.left().surplus()).isEqualTo(expected.surplusLeft);
      assertThat(totals.right().surplus()).isEqualTo(expected.surplusRight);
      assertThat(totals.left().sharedKeys()).isEqualTo(expected.sharedKeys);
      assertThat(totals.right().recountedKeys()).isEqualTo(expected.recountedKeys);
      assertThat(totals.left().keys()).isEqualTo(left.stream().map(Entry::key).distinct().count());
    }
  }

  @Property(seed = "1")
  void every_row_is_counted_once_in_the_domain_of_its_side(
      @ForAll("ledgers") List<Entry> left,
      @ForAll("ledgers") List<Entry> right,
      @ForAll("comparisons") Comparison comparison) {
    Outcome outcome = diff(left, right, comparison);
    for (Subtotal domain : outcome.totals().domains()) {
      assertThat(domain.left().entries()).isEqualTo(inDomain(left, domain.domain()));
      assertThat(domain.right().entries()).isEqualTo(inDomain(right, domain.domain()));
    }
    assertThat(outcome.totals().left().entries()).isEqualTo(left.size());
    assertThat(outcome.totals().right().entries()).isEqualTo(right.size());
    assertThat(outcome.totals().left().moved()).isEqualTo(outcome.totals().right().moved());
  }

  @Property(seed = "1")
  void every_row_that_is_not_equal_is_reported_once(
      @ForAll("ledgers") List<Entry> left,
      @ForAll("ledgers") List<Entry> right,
      @ForAll("comparisons") Comparison comparison) {
    Outcome outcome = diff(left, right, comparison);
    List<Entry> fromLeft = new ArrayList<>();
    List<Entry> fromRight = new ArrayList<>();
    outcome.differences().forEach(difference -> collect(difference, fromLeft, fromRight));
    assertThat(fromLeft).hasSize((int) outcome.totals().left().differing());
    assertThat(fromRight).hasSize((int) outcome.totals().right().differing());
    assertThat(without(left, fromLeft)).hasSize(left.size() - fromLeft.size());
    assertThat(without(right, fromRight)).hasSize(right.size() - fromRight.size());
  }

  @Property(seed = "1")
  void changed_entries_disagree_in_exactly_the_named_fields(
      @ForAll("ledgers") List<Entry> left, @ForAll("ledgers") List<Entry> right) {
    for (Difference difference : diff(left, right, STANDARD).differences()) {
      if (difference instanceof Changed changed) {
        for (Column column : Column.COMPARED) {
          boolean agrees = Reference.agree(changed.left(), changed.right(), Set.of(column));
          assertThat(changed.fields().contains(column)).isEqualTo(!agrees);
        }
      }
    }
  }

  private static long inDomain(List<Entry> entries, String domain) {
    return entries.stream().filter(e -> e.domain().equals(domain)).count();
  }

  private static List<Entry> sorted(List<Entry> entries) {
    return entries.stream().sorted(CanonicalOrder.INSTANCE).toList();
  }

  private static List<Entry> without(List<Entry> entries, List<Entry> gone) {
    List<Entry> rest = new ArrayList<>(entries);
    gone.forEach(rest::remove);
    return rest;
  }

  private static List<Entry> apply(List<Entry> left, List<Difference> differences) {
    List<Entry> gone = new ArrayList<>();
    List<Entry> added = new ArrayList<>();
    differences.forEach(difference -> collect(difference, gone, added));
    List<Entry> result = without(left, gone);
    result.addAll(added);
    return sorted(result);
  }

  private static void collect(Difference difference, List<Entry> left, List<Entry> right) {
    if (difference instanceof OnlyLeft only) {
      left.add(only.entry());
    } else if (difference instanceof OnlyRight only) {
      right.add(only.entry());
    } else if (difference instanceof Changed changed) {
      left.add(changed.left());
      right.add(changed.right());
    } else if (difference instanceof CountChanged count) {
      (count.left() > count.right() ? left : right).addAll(count.surplus());
    }
  }

  private static Difference mirrored(Difference difference) {
    if (difference instanceof OnlyLeft only) {
      return new OnlyRight(only.entry());
    } else if (difference instanceof OnlyRight only) {
      return new OnlyLeft(only.entry());
    } else if (difference instanceof Changed changed) {
      return new Changed(
          /* left= */ changed.right(), /* right= */ changed.left(), changed.fields());
    }
    CountChanged count = (CountChanged) difference;
    return new CountChanged(
        count.key(), /* left= */ count.right(), /* right= */ count.left(), count.surplus());
  }
}
