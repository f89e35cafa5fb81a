package io.apiledger.driver.openapi;

import static io.apiledger.driver.openapi.Documents.keys;
import static io.apiledger.driver.openapi.Documents.read;
import static io.apiledger.driver.openapi.Documents.refusal;
import static io.apiledger.driver.openapi.Documents.source;
import static io.apiledger.driver.openapi.Documents.v3;
import static org.assertj.core.api.Assertions.assertThat;

import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.RuleId;
import io.apiledger.model.finding.Severity;
import io.apiledger.model.port.Scan;
import org.junit.jupiter.api.Test;

class DeviationsTest {
  @Test
  void a_key_that_looks_like_a_method_does_not_vanish_silently() {
    String json = "{\"openapi\":\"3.1.0\",\"paths\":{\"/a\":{\"get\":{},\"GET\":{},\"query\":{}}}}";
    for (Scan scan :
        new Scan[] {read(json), OperationKeys.read(source(json), OpenApiOptions.FILE)}) {
      assertThat(keys(scan)).containsExactly("GET /a");
      assertThat(scan.findings())
          .extracting(f -> f.rule() + " " + f.severity() + " " + f.found() + ", " + f.next())
          .containsExactly(
              "SNAPSHOT_INVALID WARNING the key \"GET\", write it in lower case: get",
              "SNAPSHOT_INVALID WARNING the key \"query\", remove it; it is not read as an"
                  + " operation");
    }
  }

  @Test
  void an_operation_that_is_no_mapping_keeps_its_route_and_is_a_warning() {
    Scan scan = read(v3("  /a: {get: null, put: [], post: {}}\n  /b:\n"));
    assertThat(keys(scan)).containsExactly("GET /a", "PUT /a", "POST /a");
    assertThat(scan.findings())
        .hasSize(3)
        .allMatch(f -> f.rule() == RuleId.SNAPSHOT_INVALID && f.severity() == Severity.WARNING);
  }

  @Test
  void warnings_are_bounded() {
    StringBuilder paths = new StringBuilder();
    for (int i = 0; i < 700; i++) {
      paths.append("  /p" + i + ": {get: {}, Get: {}}\n");
    }
    Scan scan = read(v3(paths.toString()));
    assertThat(scan.entries()).hasSize(700);
    assertThat(scan.findings()).hasSize(501);
    assertThat(scan.findings()).extracting(Finding::found).contains("200 more deviations");
  }

  @Test
  void a_document_that_unfolds_through_references_is_refused() {
    StringBuilder text = new StringBuilder("openapi: 3.1.0\npaths:\n");
    for (int i = 0; i < 4000; i++) {
      text.append("  /p" + i + ": {$ref: '#/components/pathItems/I'}\n");
    }
    text.append("components:\n  pathItems:\n    I:\n      get: {}\n");
    for (int i = 0; i < 4000; i++) {
      text.append("      x-" + i + ": 1\n");
    }
    assertThat(refusal(text.toString(), OpenApiOptions.FILE))
        .singleElement()
        .satisfies(f -> assertThat(f.found()).isEqualTo("one that unfolds into more"));
  }

  @Test
  void text_that_multiplies_through_references_is_refused() {
    StringBuilder text = new StringBuilder("openapi: 3.1.0\npaths:\n");
    for (int i = 0; i < 4000; i++) {
      text.append("  /p" + i + ": {$ref: '#/components/pathItems/I'}\n");
    }
    text.append("components: {pathItems: {I: {get: {summary: \"a\\n" + "x".repeat(100_000));
    assertThat(refusal(text + "\"}}}}", OpenApiOptions.FILE))
        .singleElement()
        .satisfies(f -> assertThat(f.found()).isEqualTo("one that unfolds into more"));
  }

  @Test
  void many_lookups_by_reference_stay_quick() {
    StringBuilder text = new StringBuilder("{\"openapi\":\"3.1.0\",\"paths\":{");
    StringBuilder items = new StringBuilder("\"components\":{\"pathItems\":{");
    for (int i = 0; i < 30_000; i++) {
      text.append(i == 0 ? "" : ",").append("\"/p" + i + "\":");
      text.append("{\"$ref\":\"#/components/pathItems/I" + i + "\"}");
      items.append(i == 0 ? "" : ",").append("\"I" + i + "\":{\"get\":{}}");
    }
    assertThat(read(text + "}," + items + "}}}").entries()).hasSize(30_000);
  }
}
