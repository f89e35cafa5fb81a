package io.apiledger.engine.drift;

import static io.apiledger.engine.drift.DriftTest.code;
import static io.apiledger.engine.drift.DriftTest.document;
import static org.assertj.core.api.Assertions.assertThat;

import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.RuleId;
import org.junit.jupiter.api.Test;

final class CoverageTest {
  private static Coverage coverage(Drift drift) {
    return Coverage.of(drift);
  }

  @Test
  void what_is_in_both_is_covered_and_what_is_meant_to_be_missing_does_not_count() {
    Drift drift =
        Drift.between(
            code("GET /a", "GET /b/{x}", "GET /c/", "GET /d", "WS /e", "ANY /f", "GET /kept"),
            document("GET /a", "GET /b/{y}", "GET /c", "GET /f", "PUT /f", "GET /g"),
            new DriftScope(operation -> true, key -> key.path().value().equals("/kept")));

    assertThat(coverage(drift)).isEqualTo(new Coverage(3, 1, 5));
    Finding finding = coverage(drift).finding("openapi.yaml", "orders").orElseThrow();
    assertThat(finding.rule()).isEqualTo(RuleId.SNAPSHOT_STALE);
    assertThat(finding.message())
        .isEqualTo(
            "expected an operation for each of the 5 routes of the audience orders; found"
                + " operations for 3, and nearly for 1");
  }

  @Test
  void a_document_of_everything_is_not_stale_whatever_else_it_has() {
    Drift drift = Drift.between(code("GET /a"), document("GET /a", "GET /b"), DriftScope.ALL);

    assertThat(coverage(drift).isComplete()).isTrue();
    assertThat(coverage(drift).finding("openapi.yaml", "")).isEmpty();
  }

  @Test
  void no_routes_are_covered_by_any_document() {
    assertThat(coverage(Drift.between(code(), document("GET /b"), DriftScope.ALL)).isComplete())
        .isTrue();
  }
}
