package io.apiledger.driver.openapi;

import static io.apiledger.driver.openapi.Documents.keys;
import static io.apiledger.driver.openapi.Documents.read;
import static io.apiledger.driver.openapi.Documents.references;
import static io.apiledger.driver.openapi.Documents.source;
import static io.apiledger.driver.openapi.Documents.v3;
import static org.assertj.core.api.Assertions.assertThat;

import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.RuleId;
import io.apiledger.model.port.Scan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferencesTest {
  @Test
  void a_path_item_in_the_components_is_read() {
    Scan scan =
        read(
            v3(
                """
                  /a:
                    $ref: '#/components/pathItems/I'
                    get: {operationId: nearer}
                  /b: {$ref: '#/paths/~1a'}
                components:
                  pathItems:
                    I: {get: {operationId: farther}, put: {}}
                """));
    assertThat(keys(scan)).containsExactly("GET /a", "PUT /a", "GET /b", "PUT /b");
    assertThat(Documents.entries(scan).get(0).operationId()).isEqualTo("nearer");
    assertThat(scan.entries().get(1).at().display()).isEqualTo("api.yaml:9:38");
  }

  @Test
  void a_file_that_may_be_opened_is_followed_and_counted_as_read() {
    Scan scan =
        OpenApiReader.read(
            source(v3("  /a: {$ref: 'items.yaml#/a'}\n  /b: {$ref: 'items.yaml#/b'}\n")),
            OpenApiOptions.FILE.withReferences(
                references(
                    Map.of(
                        "items.yaml",
                        """
                        a:
                          get: {responses: {200: {$ref: 'more.json#/0'}}}
                        b: {$ref: '#/a'}
                        """,
                        "more.json",
                        "[{\"content\":{\"a/b\":{\"schema\":{\"$ref\":\"./User.json\"}}}}]",
                        "./User.json",
                        "{}"))));
    assertThat(keys(scan)).containsExactly("GET /a", "GET /b");
    assertThat(Documents.entries(scan)).allMatch(e -> e.responseSchema().equals("User"));
    assertThat(scan.findings()).isEmpty();
    assertThat(scan.entries().get(0).at().display()).isEqualTo("items.yaml:2:3");
    assertThat(scan.read())
        .extracting(p -> p.path())
        .containsExactly("api.yaml", "items.yaml", "more.json", "./User.json");
  }

  @ParameterizedTest
  @CsvSource({
    "'#/components/pathItems/None', nothing at that place in api.yaml",
    "'#anchor', no schema with that anchor in api.yaml",
    "'#/openapi/x', nothing at that place in api.yaml",
    "'https://example.org/a.yaml#/x', 'another document, and those are not opened here'",
    "'../outside.yaml', 'another document, and those are not opened here'",
  })
  void a_reference_that_leads_nowhere_is_a_finding_and_the_rest_is_kept(String ref, String found) {
    Scan scan = read(v3("  /a: {$ref: '" + ref + "'}\n  /b: {get: {}}\n"));
    assertThat(keys(scan)).containsExactly("GET /b");
    Finding finding = scan.findings().get(0);
    assertThat(finding.rule()).isEqualTo(RuleId.DANGLING_REF);
    assertThat(finding.expected()).isEqualTo("the target of the reference \"" + ref + "\"");
    assertThat(finding.found()).isEqualTo(found);
    assertThat(finding.place()).isEqualTo("api.yaml:3:3");
  }

  @Test
  void a_reference_in_a_circle_is_a_finding() {
    Scan scan =
        read(
            v3(
                """
                  /a: {$ref: '#/paths/~1b'}
                  /b: {$ref: '#/paths/~1a'}
                  /c: {get: {responses: {200: {$ref: '#/components/responses/R'}}}}
                components: {responses: {R: {$ref: '#/components/responses/R'}}}
                """));
    assertThat(keys(scan)).containsExactly("GET /c");
    assertThat(scan.findings()).hasSize(3).allMatch(f -> f.rule() == RuleId.DANGLING_REF);
    assertThat(scan.findings().get(0).found()).contains("leads back to itself");
  }

  @Test
  void one_dangling_reference_is_one_finding_however_often_it_is_made() {
    StringBuilder paths = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      paths.append("  /p" + i + ": {get: {responses: {200: {$ref: '#/x'}}}}\n");
    }
    Scan scan = read(v3(paths.toString()));
    assertThat(scan.entries()).hasSize(30);
    assertThat(scan.findings())
        .singleElement()
        .satisfies(f -> assertThat(f.found()).contains("referred to 30 times"));
  }

  @Test
  void a_dangling_schema_keeps_its_name() {
    Scan scan =
        read(
            v3(
                "  /a: {get: {responses: {200: {content: {a/b: {schema: {$ref:"
                    + " 'https://x/y.json#/Z'}}}}}}}\n"));
    assertThat(Documents.entries(scan).get(0).responseSchema()).isEqualTo("Z");
    assertThat(scan.findings())
        .singleElement()
        .extracting(Finding::rule)
        .isEqualTo(RuleId.DANGLING_REF);
  }

  @Test
  void a_broken_other_file_is_a_finding_with_its_place() {
    Scan scan =
        OpenApiReader.read(
            source(v3("  /a: {$ref: 'b.yaml'}\n  /b: {get: {}}\n")),
            OpenApiOptions.FILE.withReferences(references(Map.of("b.yaml", "a: 1\na: 2\n"))));
    assertThat(scan.findings().get(0).found()).isEqualTo("\"a\" again; first at 1:1 (b.yaml:2:1)");
  }

  @Test
  void nothing_is_asked_for_that_matters_for_no_entry() {
    List<String> asked = new ArrayList<>();
    References recording =
        (from, target) -> {
          asked.add(target);
          return new References.Answer.Refused("nothing", "");
        };
    OpenApiReader.read(
        source(
            v3(
                """
                  /a:
                    get:
                      parameters: [{$ref: 'https://a/'}]
                      callbacks: {c: {$ref: 'https://b/'}}
                      responses: {404: {$ref: 'https://c/'}}
                components: {schemas: {A: {$ref: 'https://d/'}}}
                """)),
        OpenApiOptions.FILE.withReferences(recording));
    assertThat(asked).isEmpty();
  }

  @Test
  void a_path_that_refers_elsewhere_gives_the_same_keys_without_the_rest() {
    String json =
        "{\"openapi\":\"3.1.0\",\"paths\":{\"/a\":{\"$ref\":\"#/components/pathItems/I\"}},"
            + "\"components\":{\"pathItems\":{\"I\":{\"get\":{\"operationId\":\"x\"}}}}}";
    Scan scan = OperationKeys.read(source(json), OpenApiOptions.FILE);
    assertThat(keys(scan)).containsExactly("GET /a");
    assertThat(Documents.entries(scan).get(0).operationId()).isEmpty();
  }
}
