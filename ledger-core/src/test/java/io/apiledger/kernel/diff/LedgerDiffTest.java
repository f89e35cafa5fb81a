package io.apiledger.kernel.diff;

import static io.apiledger.kernel.diff.Entries.diff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.apiledger.kernel.diff.Difference.Changed;
import io.apiledger.kernel.diff.Difference.CountChanged;
import io.apiledger.kernel.diff.Difference.OnlyLeft;
import io.apiledger.kernel.diff.Difference.OnlyRight;
import io.apiledger.kernel.diff.Entries.Outcome;
import io.apiledger.model.Auth;
import io.apiledger.model.Column;
import io.apiledger.model.Entry;
import io.apiledger.model.RouteKey;
import io.apiledger.model.finding.InputException;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class LedgerDiffTest {
  private static final Comparison STANDARD = Comparison.standard();

  private static Entry.Builder get() {
    return Entry.of("GET", "/a");
  }

  @Test
  void a_key_on_one_side_is_only_there_with_every_entry_of_it() {
    Entry twice = get().summary("one").build();
    Entry other = get().summary("two").build();
    Outcome outcome = diff(List.of(twice, other, twice), List.of(), STANDARD);
    assertThat(outcome.differences())
        .containsExactly(new OnlyLeft(twice), new OnlyLeft(twice), new OnlyLeft(other));
    assertThat(outcome.totals().left().only()).isEqualTo(3);
    assertThat(outcome.totals().left().keys()).isEqualTo(1);
  }

  @Test
  void one_more_declaration_is_a_changed_count_and_no_missing_route() {
    Entry entry = get().build();
    Outcome outcome = diff(List.of(entry, entry, entry), List.of(entry), STANDARD);
    assertThat(outcome.differences())
        .containsExactly(new CountChanged(RouteKey.of("GET", "/a"), 3, 1, List.of(entry, entry)));
    assertThat(outcome.totals().left().surplus()).isEqualTo(2);
    assertThat(outcome.totals().right().recountedKeys()).isEqualTo(1);
  }

  @Test
  void identical_entries_cancel_before_others_are_paired() {
    Entry same = get().summary("b").build();
    Entry before = get().summary("a").build();
    Entry after = get().summary("c").build();
    Outcome outcome = diff(List.of(before, same), List.of(same, after), STANDARD);
    assertThat(outcome.differences())
        .containsExactly(new Changed(before, after, List.of(Column.SUMMARY)));
  }

  @Test
  void pairs_come_before_the_surplus_of_a_key() {
    Entry one = get().summary("1").build();
    Entry two = get().summary("2").build();
    Entry three = get().summary("3").build();
    Outcome outcome = diff(List.of(one), List.of(two, three), STANDARD);
    assertThat(outcome.differences())
        .containsExactly(
            new Changed(one, two, List.of(Column.SUMMARY)),
            new CountChanged(one.key(), 1, 2, List.of(three)));
  }

  @Test
  void differences_of_both_sides_come_in_canonical_order_of_their_keys() {
    Entry a = Entry.of("GET", "/a").build();
    Entry b = Entry.of("GET", "/b").build();
    Entry c = Entry.of("GET", "/c").build();
    assertThat(diff(List.of(a, c), List.of(b), STANDARD).differences())
        .containsExactly(new OnlyLeft(a), new OnlyRight(b), new OnlyLeft(c));
  }

  @Test
  void where_it_comes_from_does_not_count_unless_asked_for() {
    Entry before = get().sourceFile("a.py").origin("fastapi").servedPath("/x").build();
    Entry after = get().sourceFile("b.py").origin("openapi").servedPath("/y").build();
    assertThat(diff(List.of(before), List.of(after), STANDARD).totals().same()).isTrue();
    assertThat(
            diff(List.of(before), List.of(after), Comparison.of(Set.of(Column.SOURCE_FILE)))
                .differences())
        .containsExactly(new Changed(before, after, List.of(Column.SOURCE_FILE)));
  }

  @Test
  void unknown_authentication_agrees_with_any_answer_and_any_schemes() {
    Entry unknown = get().authSchemes(List.of("guess")).build();
    Entry yes = get().auth(Auth.YES).authSchemes(List.of("key")).build();
    Entry no = get().auth(Auth.NO).build();
    assertThat(diff(List.of(unknown), List.of(yes), STANDARD).totals().same()).isTrue();
    assertThat(diff(List.of(no), List.of(unknown), STANDARD).totals().same()).isTrue();
    assertThat(diff(List.of(no), List.of(yes), STANDARD).differences())
        .containsExactly(new Changed(no, yes, List.of(Column.AUTH_REQUIRED, Column.AUTH_SCHEMES)));
    assertThat(diff(List.of(unknown), List.of(yes), Comparison.exact()).differences())
        .containsExactly(
            new Changed(unknown, yes, List.of(Column.AUTH_REQUIRED, Column.AUTH_SCHEMES)));
  }

  @Test
  void an_unknown_entry_does_not_take_the_partner_of_a_known_one() {
    Entry unknown = get().build();
    Entry yes = get().auth(Auth.YES).build();
    Entry yesElsewhere = get().auth(Auth.YES).sourceFile("x").build();
    Entry no = get().auth(Auth.NO).build();
    assertThat(diff(List.of(unknown, yes), List.of(yesElsewhere, no), STANDARD).totals().same())
        .isTrue();
  }

  @Test
  void a_row_in_another_domain_counts_on_each_side_where_that_side_has_it() {
    Entry billing = get().domain("billing").build();
    Entry orders = get().domain("orders").build();
    DiffTotals totals = diff(List.of(billing), List.of(orders), STANDARD).totals();
    assertThat(totals.same()).isTrue();
    assertThat(totals.domains())
        .extracting(d -> d.domain() + " " + d.left().equal() + " " + d.right().equal())
        .containsExactly("billing 1 0", "orders 0 1");
    assertThat(totals.left().moved()).isEqualTo(1);
  }

  @Test
  void subtotals_can_be_put_in_the_configured_order() {
    DiffTotals totals =
        diff(
                List.of(get().domain("a").build(), get().domain("b").build(), get().build()),
                List.of(),
                STANDARD)
            .totals();
    assertThat(totals.domainsIn(List.of("b", "empty", "a", "b")))
        .extracting(d -> d.domain() + " " + d.left().only())
        .containsExactly("b 1", "empty 0", "a 1", " 1");
  }

  @Test
  void columns_of_the_key_are_never_compared() {
    assertThat(Comparison.of(Set.of(Column.PATH, Column.SUMMARY)).fields())
        .containsExactly(Column.SUMMARY);
    assertThat(Comparison.exact().fields()).doesNotContainAnyElementsOf(Column.KEY);
  }

  @Test
  void what_the_sink_throws_ends_the_comparison() {
    assertThatThrownBy(
            () ->
                LedgerDiff.of(
                    Entries.ledger(List.of(get().build())),
                    Entries.ledger(List.of()),
                    STANDARD,
                    difference -> {
                      throw new IOException("disk full");
                    }))
        .hasMessage("disk full");
  }

  @Test
  void a_domain_column_without_end_is_refused() {
    List<Entry> entries =
        IntStream.rangeClosed(0, Tally.MOST_DOMAINS)
            .mapToObj(i -> Entry.of("GET", "/" + i).domain("d" + i).build())
            .toList();
    assertThatThrownBy(() -> diff(entries, List.of(), STANDARD))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("expected at most 10000 domains");
  }
}
