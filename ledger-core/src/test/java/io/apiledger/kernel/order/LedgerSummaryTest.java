package io.apiledger.kernel.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.apiledger.model.Entry;
import io.apiledger.model.Ledger;
import io.apiledger.model.RouteKey;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LedgerSummaryTest {
  /** Served paths of one key, {@code ?} where unknown. */
  @ParameterizedTest
  @CsvSource({
    "a,          0, ''",
    "?,          0, ''",
    "a a,        2, ''",
    "? ?,        2, ''",
    "a ?,        2, ''",
    "a b,        0, a b",
    "a a b,      2, a b",
    "a b ?,      2, a b",
    "a a b ?,    3, a b",
    "a a b b,    4, a b",
    "b a a ? ?,  4, a b",
  })
  void a_repeated_key_is_a_duplicate_or_a_collision_or_both(
      String served, long duplicates, String collision) throws IOException {
    List<Entry> entries =
        Stream.of(served.split(" "))
            .map(s -> Entry.of("GET", "/k").servedPath(s.equals("?") ? "" : s).build())
            .toList();
    LedgerSummary summary = summary(Ledger.of(entries));
    RouteKey key = RouteKey.of("GET", "/k");
    assertThat(summary.duplicates())
        .isEqualTo(
            duplicates == 0 ? List.of() : List.of(new LedgerSummary.Duplicate(key, duplicates)));
    assertThat(summary.collisions())
        .isEqualTo(
            collision.isEmpty()
                ? List.of()
                : List.of(
                    new LedgerSummary.Collision(
                        key, entries.size(), List.of(collision.split(" ")))));
    assertThat(summary.unique()).isEqualTo(1);
  }

  @Test
  void domains_come_as_configured_and_then_those_that_only_entries_name() throws IOException {
    Ledger ledger =
        new Ledger(
            "",
            "",
            List.of("z", "a"),
            List.of(),
            List.of(in("m"), in("b"), in("a"), in("a"), in("")),
            List.of(),
            List.of());
    assertThat(summary(ledger).domains())
        .containsExactly(
            new LedgerSummary.DomainTotal("z", 0, 0),
            new LedgerSummary.DomainTotal("a", 2, 1),
            new LedgerSummary.DomainTotal("b", 1, 1),
            new LedgerSummary.DomainTotal("m", 1, 1));
    assertThat(summary(ledger).unclassified()).containsExactly(RouteKey.of("GET", "/r"));
    assertThat(summary(ledger).unclassifiedTotal()).isEqualTo(1);
  }

  private static Entry in(String domain) {
    return Entry.of("GET", "/r").domain(domain).build();
  }

  private static LedgerSummary summary(Ledger ledger) throws IOException {
    return LedgerSummary.of(CanonicalLedger.of(ledger));
  }
}
