package io.apiledger.engine.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.apiledger.engine.Audiences;
import io.apiledger.engine.ledger.Declaration.Place;
import io.apiledger.kernel.order.CanonicalLedger;
import io.apiledger.kernel.order.LedgerSummary;
import io.apiledger.model.Entry;
import io.apiledger.model.Ledger;
import io.apiledger.model.SourceId;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.Location;
import io.apiledger.model.finding.RuleId;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LedgerFindingsTest {
  @Test
  void two_declarations_of_one_route_are_a_duplicate() throws IOException {
    assertThat(duplicates(declared("m:one", false), declared("m:other", false)))
        .singleElement()
        .satisfies(finding -> assertThat(finding.found()).startsWith("2 declarations"));
  }

  @Test
  void one_that_is_only_there_where_the_other_is_not_duplicates_nothing() throws IOException {
    assertThat(duplicates(declared("m:one", false), declared("m:other", true))).isEmpty();
  }

  @Test
  void a_third_one_that_is_always_there_makes_it_a_duplicate_again() throws IOException {
    assertThat(
            duplicates(
                declared("m:one", false), declared("m:other", true), declared("m:third", false)))
        .hasSize(1);
  }

  private static Declaration declared(String handler, boolean alternative) {
    Entry entry =
        Entry.of("GET", "/a")
            .servedPath("/a")
            .handler(handler)
            .domain("d")
            .origin("fastapi")
            .build();
    Place place =
        new Place(
            new SourceId("code"),
            new Location.InFile("m.py", 1, 1),
            List.of(),
            List.of(),
            "",
            alternative);
    return new Declaration(entry, List.of(place));
  }

  private static List<Finding> duplicates(Declaration... declarations) throws IOException {
    List<Entry> entries = List.of(declarations).stream().map(Declaration::entry).toList();
    CanonicalLedger ledger =
        CanonicalLedger.of(
            new Ledger("a", "/", List.of("d"), List.of("code"), entries, List.of(), List.of()));
    return LedgerFindings.of(
            Audiences.mounting("/"), LedgerSummary.of(ledger), List.of(declarations))
        .stream()
        .filter(finding -> finding.rule() == RuleId.DUPLICATE_ROUTE)
        .toList();
  }
}
