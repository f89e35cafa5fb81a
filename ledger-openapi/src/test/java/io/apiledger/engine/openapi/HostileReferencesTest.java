package io.apiledger.engine.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.apiledger.model.PathTemplate;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.port.ByteSource;
import io.apiledger.model.tree.Reference;
import io.apiledger.model.tree.Tree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** References that are seldom written, and those that are wrong. */
final class HostileReferencesTest {
  private static final String OLD = "openapi: 3.0.3\ninfo: {title: Shop, version: '1'}\n";
  private static final String NEW = "openapi: 3.1.0\ninfo: {title: Shop, version: '1'}\n";

  private static List<String> names(String json, String... tokens) {
    Tree found = Reference.find(Grouping.reread(json), List.of(tokens));
    return Trees.members(found).stream().map(Tree.Member::key).toList();
  }

  private static String text(String json, String... tokens) {
    return Trees.textOf(Reference.find(Grouping.reread(json), List.of(tokens)));
  }

  private static List<String> dangling(Grouping grouping) {
    return grouping.documents().findings().stream().map(Finding::symbol).toList();
  }

  @Test
  void pointers_lead_through_lists_and_escapes() throws IOException {
    Grouping grouping =
        Grouping.of(
                NEW
                    + """
                    paths:
                      /a:
                        get:
                          parameters: [{$ref: '#/paths/~1b~1%7Bid%7D/get/parameters/1'}]
                          responses:
                            "200": {description: a, content: {application/json: {schema: {$ref: '#/paths/~1b~1{id}/get/responses/200/content/application~1json/schema/oneOf/1'}}}}
                            "201": {description: a, content: {application/json: {schema: {$ref: '#/components/schemas/Tilde~0~1%25'}}}}
                      /b/{id}:
                        get:
                          parameters: [{name: id, in: path, required: true, schema: {type: string}}, {name: q, in: query, schema: {type: string}}]
                          responses: {"200": {description: b, content: {application/json: {schema: {oneOf: [{type: string}, {$ref: '#/components/schemas/Node'}]}}}}}
                    components:
                      schemas:
                        Node: {properties: {next: {$ref: '#/components/schemas/Node'}}}
                        "Tilde~/%": {type: string}
                    """)
            .holds();

    assertThat(dangling(grouping)).isEmpty();
    assertThat(text(grouping.domain("a"), "components", "parameters", "1", "name")).isEqualTo("q");
    assertThat(names(grouping.domain("a"), "components", "schemas"))
        .containsExactly("1", "Node", "Tilde___");
  }

  @Test
  void identifiers_of_json_schema_become_pointers_and_bend_none() throws IOException {
    Grouping grouping =
        Grouping.of(
                NEW
                    + """
                    paths:
                      /a:
                        get:
                          responses:
                            "200": {description: a, content: {application/json: {schema: {$ref: 'https://example.test/order'}}}}
                            "201": {description: a, content: {application/json: {schema: {$ref: '#named'}}}}
                            "202": {description: a, content: {application/json: {schema: {$ref: '#/components/schemas/Tree'}}}}
                    components:
                      schemas:
                        Order:
                          $id: https://example.test/order
                          $defs: {line: {type: string}}
                          properties: {a: {$ref: '#/$defs/line'}, b: {$ref: '#/components/schemas/Leaf'}}
                        Holder: {$defs: {inner: {$anchor: named, properties: {self: {$ref: '#named'}}}}}
                        Leaf: {const: 1}
                        Tree: {$dynamicAnchor: node, properties: {kids: {items: {$dynamicRef: '#node'}}}}
                    """)
            .holds();

    String json = grouping.domain("a");
    assertThat(dangling(grouping)).isEmpty();
    assertThat(json).doesNotContain("$id", "$anchor").contains("$dynamicAnchor", "$dynamicRef");
    assertThat(names(json, "components", "schemas"))
        .containsExactly("Leaf", "Order", "Tree", "line", "named");
    assertThat(text(json, "components", "schemas", "named", "properties", "self", "$ref"))
        .isEqualTo("#/components/schemas/named");
  }

  @Test
  void references_in_circles_and_names_without_a_target_are_listed() throws IOException {
    Grouping grouping =
        Grouping.of(
                OLD
                    + """
                    paths:
                      /a:
                        get:
                          security: [{gone: []}, {key: []}]
                          responses:
                            "200": {description: a, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
                            "201": {description: a, content: {application/json: {schema: {$ref: '#/components/schemas/Loop'}}}}
                    components:
                      securitySchemes: {key: {type: apiKey, in: header, name: K}}
                      schemas:
                        Loop: {$ref: '#/components/schemas/Back'}
                        Back: {$ref: '#/components/schemas/Loop'}
                        Pet:
                          type: object
                          discriminator: {propertyName: kind, mapping: {cat: Cat, dog: '#/components/schemas/Dog', none: Nobody}}
                        Cat: {type: object}
                        Dog: {type: object}
                    """)
            .holds();

    assertThat(dangling(grouping)).containsExactly("#/components/schemas/Back", "Nobody", "gone");
    assertThat(names(grouping.domain("a"), "components", "schemas"))
        .containsExactly("Cat", "Dog", "Pet");
    assertThat(names(grouping.domain("a"), "paths", "/a", "get", "security", "0"))
        .containsExactly("gone");
  }

  @Test
  void a_shared_parameter_that_an_operation_overrides_does_not_come_along() throws IOException {
    Grouping grouping =
        Grouping.of(
                OLD
                    + """
                    paths:
                      /a/{id}:
                        parameters: [{$ref: '#/components/parameters/Q'}, {$ref: '#/components/parameters/Id'}]
                        get:
                          parameters: [{name: q, in: query, schema: {type: integer}}]
                          responses: {}
                    components:
                      parameters:
                        Q: {name: q, in: query, schema: {$ref: '#/components/schemas/Q'}}
                        Id: {name: id, in: path, schema: {type: string}}
                      schemas: {Q: {type: string}}
                    """)
            .holds();

    String json = grouping.domain("a");
    assertThat(names(json)).doesNotContain("components");
    assertThat(text(json, "paths", "/a/{id}", "get", "parameters", "1", "required"))
        .as("a parameter of the path is required, whatever the document forgot")
        .isEqualTo("true");
    assertThat(names(json, "paths", "/a/{id}", "get", "responses")).containsExactly("default");
  }

  @Test
  void servers_go_where_their_path_is_a_part_of_the_routes() throws IOException {
    ByteSource source =
        ByteSource.of(
            "shop.yaml",
            (OLD
                    + """
                    servers: [{url: 'https://example.test/v1'}]
                    paths: {/a: {get: {responses: {"200": {description: a}}}}}
                    """)
                .getBytes(StandardCharsets.UTF_8));
    Grouping moved =
        Grouping.of(
                source,
                List.of(),
                entry -> entry.toBuilder().path(PathTemplate.of("/v1" + entry.path())).build())
            .holds();
    Grouping same = Grouping.of(source).holds();

    assertThat(names(moved.domain("v1"))).doesNotContain("servers");
    assertThat(names(same.domain("a"))).contains("servers");
  }

  @Test
  void what_an_earlier_grouping_said_of_places_is_not_said_again() throws IOException {
    Grouping grouping =
        Grouping.of(
                OLD
                    + """
                    paths:
                      /a:
                        get:
                          x-api-ledger-route: ANY /a
                          x-api-ledger-path: /elsewhere
                          x-api-ledger-also: [GET /v0/a]
                          x-api-ledger-service: other
                          x-api-ledger-origin: source
                          responses: {"200": {description: a}}
                    """)
            .holds();

    assertThat(names(grouping.domain("a"), "paths", "/a", "get"))
        .containsExactly("operationId", "responses", "x-api-ledger-origin");
  }

  @Test
  void fields_of_forms_and_lists_of_2_0_keep_what_3_0_can_say() throws IOException {
    Grouping grouping =
        Grouping.of(
                """
                swagger: "2.0"
                info: {title: Shop, version: "1"}
                consumes: [application/json]
                x-shared: &shared {description: merged, type: object}
                paths:
                  /a:
                    post:
                      consumes: [multipart/form-data]
                      produces: [text/csv]
                      parameters:
                        - {name: file, in: formData, type: file, required: true}
                        - {name: note, in: formData, type: string, x-nullable: true}
                        - {name: ids, in: query, type: array, collectionFormat: pipes, items: {type: string}}
                      responses: {200: {description: a, schema: {$ref: '#/definitions/Merged'}}}
                definitions:
                  Merged: {<<: *shared, properties: {a: {type: string}}}
                """)
            .holds();

    String json = grouping.domain("a");
    String[] form = {
      "paths", "/a", "post", "requestBody", "content", "multipart/form-data", "schema", "properties"
    };
    assertThat(names(json, form)).containsExactly("file", "note");
    assertThat(json).contains("\"nullable\": true", "\"style\": \"pipeDelimited\"", "text/csv");
    assertThat(text(json, "components", "schemas", "Merged", "description")).isEqualTo("merged");
  }
}
