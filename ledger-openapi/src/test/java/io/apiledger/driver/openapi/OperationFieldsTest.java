package io.apiledger.driver.openapi;

import static io.apiledger.driver.openapi.Documents.entries;
import static io.apiledger.driver.openapi.Documents.only;
import static io.apiledger.driver.openapi.Documents.read;
import static io.apiledger.driver.openapi.Documents.v2;
import static io.apiledger.driver.openapi.Documents.v3;
import static org.assertj.core.api.Assertions.assertThat;

import io.apiledger.model.Auth;
import io.apiledger.model.Entry;
import io.apiledger.model.Located;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.Location;
import io.apiledger.model.port.Scan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperationFieldsTest {
  @Test
  void an_operation_gives_all_its_fields_and_its_place() {
    Scan scan =
        OpenApiReader.read(
            Documents.source(
                v3(
                    """
                      /a/{id}:
                        get:
                          operationId: getA
                          summary: "Get\\n an A"
                          tags: [x, y]
                          deprecated: true
                          security: [{key: []}]
                          parameters: [{name: id, in: path, required: true}]
                    """)),
            OpenApiOptions.FILE.withService("billing"));
    Located<Entry> located = scan.entries().get(0);
    assertThat(located.value())
        .isEqualTo(
            Entry.of("GET", "/a/{id}")
                .operationId("getA")
                .summary("Get an A")
                .tags(java.util.List.of("x", "y"))
                .deprecated(true)
                .auth(Auth.YES)
                .authSchemes(java.util.List.of("key"))
                .service("billing")
                .sourceFile("api.yaml")
                .origin("openapi")
                .build());
    assertThat(located.at())
        .isEqualTo(new Location.InDocument("api.yaml", "/paths/~1a~1{id}/get", 4, 5));
    assertThat(scan.read()).hasSize(1);
    assertThat(scan.findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.0", "'3.0'", "3.0.0", "3.1", "3.1.1", "3.0.0-rc2", "\"3.1.0\""})
  void versions_3_0_and_3_1_are_read_quoted_or_not(String version) {
    assertThat(entries("openapi: " + version + "\npaths: {/a: {get: {}}}")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2.0", "'2.0'"})
  void version_2_0_is_read_quoted_or_not(String version) {
    assertThat(entries("swagger: " + version + "\npaths: {/a: {get: {}}}")).hasSize(1);
  }

  @Test
  void every_method_is_read_and_nothing_else_is_taken_for_one() {
    Scan scan =
        read(
            v3(
                """
                  /a:
                    summary: s
                    description: d
                    parameters: []
                    servers: []
                    x-internal: {}
                    get: {}
                    put: {}
                    post: {}
                    delete: {}
                    options: {}
                    head: {}
                    patch: {}
                    trace: {}
                  x-hidden: {get: {}}
                """));
    assertThat(scan.entries()).hasSize(8);
    assertThat(scan.findings()).isEmpty();
  }

  @Test
  void a_path_without_a_slash_gets_one_and_constraints_go_but_both_entries_stay() {
    Scan scan =
        read(
            v3(
                """
                  a: {get: {}}
                  '/a/{id:\\d+}': {get: {}}
                  /a/{id}: {get: {}}
                  /a/: {get: {}}
                """));
    assertThat(Documents.keys(scan))
        .containsExactly("GET /a", "GET /a/{id}", "GET /a/{id}", "GET /a/");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "| | UNKNOWN | []",
        "security: [{a: []}] | | YES | [a]",
        "security: [{a: []}] | security: [] | NO | []",
        "security: [{a: []}] | security: [{b: [], c: []}, {b: []}] | YES | [b, c]",
        "security: [{a: []}] | security: [{a: []}, {}] | NO | [a]",
        "security: [] | | NO | []",
        "security: [] | security: [{b: [x]}] | YES | [b]",
        "security: [{}] | | NO | []",
        "security: nonsense | | UNKNOWN | []",
        "security: [a] | | UNKNOWN | []",
      })
  void security_is_inherited_and_overridden(String ofRoot, String own, Auth auth, String schemes) {
    Entry entry =
        only(
            (ofRoot == null ? "" : ofRoot + "\n")
                + v3("  /a:\n    get:\n      summary: s\n      " + (own == null ? "" : own)));
    assertThat(entry.authRequired()).isEqualTo(auth);
    assertThat(entry.authSchemes()).hasToString(schemes);
  }

  private static final String COMPONENTS =
      """
      components:
        schemas: {A: {}, B: {}, 'C/~ d': {}}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{$ref: '#/components/schemas/A'} | A",
        "{$ref: '#/components/schemas/C~1~0%20d'} | C/~ d",
        "{type: array, items: {$ref: '#/components/schemas/A'}} | A[]",
        "{type: array, items: {type: array, items: {$ref: '#/components/schemas/A'}}} | A[][]",
        "{type: array, items: {type: string}} | ''",
        "{anyOf: [{$ref: '#/components/schemas/A'}, {type: 'null'}]} | A",
        "{oneOf: [{$ref: '#/components/schemas/A'}]} | A",
        "{oneOf: [{$ref: '#/components/schemas/B'}, {$ref: '#/components/schemas/A'}]} | B or A",
        "{type: array, items: {anyOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}} | (A or B)[]",
        "{allOf: [{$ref: '#/components/schemas/A'}]} | A",
        "{allOf: [{$ref: '#/components/schemas/A'}, {description: d}]} | A",
        "{allOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]} | A & B",
        "{type: object, additionalProperties: {$ref: '#/components/schemas/A'}} | map<A>",
        "{type: object, additionalProperties: true} | ''",
        "{type: string} | ''",
        "{type: object, properties: {a: {$ref: '#/components/schemas/A'}}} | ''",
        "true | ''",
      })
  void schemas_are_named(String schema, String name) {
    String expected = name.replace(" or ", " | ");
    Entry entry =
        only(
            v3(
                    """
                      /a:
                        post:
                          requestBody: {content: {application/json: {schema: %s}}}
                          responses: {200: {content: {application/json: {schema: %s}}}}
                    """
                        .formatted(schema, schema))
                + COMPONENTS);
    assertThat(entry.requestSchema()).isEqualTo(expected);
    assertThat(entry.responseSchema()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/plain: B, application/json: A | A",
        "text/plain: B, application/json; charset=utf-8: A | A",
        "text/plain: B, application/xml: A | B",
      })
  void json_is_preferred_among_media_types(String types, String name) {
    StringBuilder content = new StringBuilder();
    for (String type : types.split(", ")) {
      int colon = type.lastIndexOf(": ");
      content.append(content.length() == 0 ? "" : ", ").append('\'').append(type, 0, colon);
      content.append("': {schema: {$ref: '#/components/schemas/");
      content.append(type.substring(colon + 2)).append("'}}");
    }
    assertThat(
            only(v3("  /a: {post: {requestBody: {content: {" + content + "}}}}\n") + COMPONENTS)
                .requestSchema())
        .isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "'default, 201, 200', 200",
    "'404, default, 2XX, 204', 204",
    "'404, default, 2xx', 2xx",
    "'404, default', default",
    "'404, 302', ''"
  })
  void the_response_is_that_of_success(String statuses, String chosen) {
    StringBuilder responses = new StringBuilder();
    StringBuilder schemas = new StringBuilder("components: {schemas: {x: {}");
    for (String status : statuses.split(", ")) {
      responses.append("'" + status + "': {content: {a/b: {schema: ");
      responses.append("{$ref: '#/components/schemas/S" + status + "'}}}},");
      schemas.append(", S").append(status).append(": {}");
    }
    assertThat(
            only(v3("  /a: {get: {responses: {" + responses + "}}}\n") + schemas + "}}")
                .responseSchema())
        .isEqualTo(chosen.isEmpty() ? "" : "S" + chosen);
  }

  @Test
  void bodies_and_responses_are_found_through_references() {
    Entry entry =
        only(
            v3(
                """
                  /a:
                    post:
                      requestBody: {$ref: '#/components/requestBodies/R'}
                      responses: {200: {$ref: '#/components/responses/One'}}
                components:
                  requestBodies: {R: {content: {a/b: {schema: {$ref: '#/components/schemas/A'}}}}}
                  responses:
                    One: {$ref: '#/components/responses/Two'}
                    Two: {content: {a/b: {schema: {$ref: '#/components/schemas/B'}}}}
                  schemas: {A: {}, B: {}}
                """));
    assertThat(entry.requestSchema()).isEqualTo("A");
    assertThat(entry.responseSchema()).isEqualTo("B");
  }

  @Test
  void version_2_0_has_its_body_among_parameters() {
    String definitions =
        """
        parameters: {P: {in: body, name: b, schema: {$ref: '#/definitions/A'}}}
        responses: {R: {schema: {type: array, items: {$ref: '#/definitions/B'}}}}
        definitions: {A: {}, B: {}}
        """;
    Entry own =
        only(
            v2(
                    """
                      /a:
                        post:
                          parameters:
                            - {in: query, name: q, type: string}
                            - $ref: '#/parameters/P'
                          responses: {200: {$ref: '#/responses/R'}}
                    """)
                + definitions);
    assertThat(own.requestSchema()).isEqualTo("A");
    assertThat(own.responseSchema()).isEqualTo("B[]");
    Entry shared =
        only(
            v2(
                    """
                      /a:
                        parameters: [{in: body, name: b, schema: {$ref: '#/definitions/B'}}]
                        post: {}
                    """)
                + definitions);
    assertThat(shared.requestSchema()).isEqualTo("B");
  }

  @Test
  void operation_ids_that_repeat_are_one_finding_each_with_all_places() {
    Scan scan =
        read(
            v3(
                """
                  /a: {get: {operationId: x}, put: {operationId: y}}
                  /b: {get: {operationId: x}}
                  /c: {get: {operationId: x}}
                """));
    assertThat(scan.entries()).hasSize(4);
    assertThat(scan.findings())
        .extracting(Finding::message)
        .containsExactly(
            "expected the operation id \"x\" once; found GET /a (api.yaml:3:8), GET /b"
                + " (api.yaml:4:8), GET /c (api.yaml:5:8)");
  }
}
