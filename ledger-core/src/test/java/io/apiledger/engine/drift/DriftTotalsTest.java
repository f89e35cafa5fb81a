package io.apiledger.engine.drift;

import static io.apiledger.engine.drift.DriftTest.code;
import static io.apiledger.engine.drift.DriftTest.document;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class DriftTotalsTest {
  private final Drift drift =
      Drift.between(
          code("GET /a", "GET /b/{x}", "GET /c/", "GET /d", "WS /e", "ANY /f"),
          document("GET /a", "GET /b/{y}", "GET /c", "GET /f", "PUT /f", "GET /g", "GET /theirs"),
          DriftScope.of(key -> !key.path().value().equals("/theirs")));

  @Test
  void every_route_and_operation_is_counted_once() {
    assertThat(DriftTotals.of(drift)).isEqualTo(new DriftTotals(6, 7, 2, 1, 1, 1, 1, 0, 1, 1));
    assertThat(DriftTotals.of(drift).inBoth()).isEqualTo(3);
  }

  @Test
  void domains_add_up_to_the_whole_and_named_ones_are_told_even_if_empty() {
    List<DriftTotals.Subtotal> subtotals = DriftTotals.byDomain(drift, List.of("orders"));

    assertThat(subtotals).extracting(DriftTotals.Subtotal::domain).containsExactly("orders", "");
    assertThat(subtotals.get(0).totals()).isEqualTo(DriftTotals.NONE);
    assertThat(subtotals.get(1).totals()).isEqualTo(DriftTotals.of(drift));
  }
}
