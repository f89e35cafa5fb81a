package io.apiledger.engine.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.apiledger.model.Auth;
import io.apiledger.model.Entry;
import io.apiledger.model.HttpMethod;
import io.apiledger.model.PathTemplate;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.RuleId;
import io.apiledger.model.port.ByteSource;
import io.apiledger.model.tree.Reference;
import io.apiledger.model.tree.Tree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Small documents of our own; the domain of an operation is the first segment of its path. */
final class GroupedDocumentsTest {
  private static final String HEAD = "openapi: 3.0.3\ninfo: {title: Shop, version: 1.2.0}\n";

  private static List<String> names(String json, String... tokens) {
    Tree found = Reference.find(Grouping.reread(json), List.of(tokens));
    return Trees.members(found).stream().map(Tree.Member::key).toList();
  }

  private static String text(String json, String... tokens) {
    return Trees.textOf(Reference.find(Grouping.reread(json), List.of(tokens)));
  }

  @Test
  void a_part_holds_the_schemas_that_it_uses_and_no_others() throws IOException {
    Grouping grouping =
        Grouping.of(
                HEAD
                    + """
                    paths:
                      /orders/{id}:
                        get:
                          parameters: [{$ref: '#/components/parameters/Id'}]
                          responses:
                            "200":
                              description: one
                              content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}
                      /users:
                        get:
                          responses:
                            "200":
                              description: all
                              content: {application/json: {schema: {$ref: '#/components/schemas/User'}}}
                    components:
                      parameters:
                        Id: {name: id, in: path, required: true, schema: {$ref: '#/components/schemas/Key'}}
                      schemas:
                        Order: {type: object, properties: {lines: {type: array, items: {$ref: '#/components/schemas/Line'}}}}
                        Line: {type: object, properties: {parent: {$ref: '#/components/schemas/Line'}}}
                        Key: {type: string}
                        User: {type: object}
                        Unused: {$ref: '#/components/schemas/Order'}
                    """)
            .holds();

    assertThat(names(grouping.domain("orders"), "components", "schemas"))
        .containsExactly("Key", "Line", "Order");
    assertThat(names(grouping.domain("users"), "components", "schemas")).containsExactly("User");
    assertThat(names(grouping.audience(), "components", "schemas")).doesNotContain("Unused");
  }

  @Test
  void what_a_discriminator_names_or_implies_comes_along() throws IOException {
    Grouping grouping =
        Grouping.of(
                HEAD
                    + """
                    paths:
                      /pets:
                        get: {responses: {"200": {description: p, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}}
                      /cars:
                        get: {responses: {"200": {description: c, content: {application/json: {schema: {$ref: '#/components/schemas/Car'}}}}}}
                    components:
                      schemas:
                        Pet: {type: object, discriminator: {propertyName: kind}, properties: {kind: {type: string}}}
                        Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object}]}
                        Car:
                          type: object
                          discriminator: {propertyName: kind, mapping: {van: acme.Van, bus: '#/components/schemas/Bus'}}
                        acme.Van: {type: object}
                        Bus: {type: object}
                        Bike: {type: object}
                    """)
            .holds();

    assertThat(names(grouping.domain("pets"), "components", "schemas"))
        .containsExactly("Cat", "Pet");
    assertThat(names(grouping.domain("cars"), "components", "schemas"))
        .containsExactly("Bus", "Car", "acme.Van");
    assertThat(grouping.documents().findings()).isEmpty();
  }

  @Test
  void what_looks_like_a_reference_in_an_example_or_as_a_property_is_none() throws IOException {
    Grouping grouping =
        Grouping.of(
                HEAD
                    + """
                    paths:
                      /a:
                        get:
                          responses:
                            "200":
                              description: a
                              content:
                                application/json:
                                  schema:
                                    type: object
                                    properties: {$ref: {type: string}}
                                    example: {$ref: '#/components/schemas/NotThere'}
                                  examples: {one: {value: {$ref: 'other.yaml'}}}
                    """)
            .holds();

    assertThat(grouping.documents().findings()).isEmpty();
    assertThat(grouping.domain("a")).contains("#/components/schemas/NotThere", "other.yaml");
  }

  @Test
  void what_refers_to_nothing_is_listed_and_the_document_stays_valid() throws IOException {
    Grouping grouping =
        Grouping.of(
                HEAD
                    + """
                    paths:
                      /a/{id}:
                        get:
                          parameters: [{$ref: '#/components/parameters/Gone'}]
                          responses:
                            "200": {$ref: 'http://example.org/r.yaml#/R'}
                            "404":
                              description: no
                              content: {application/json: {schema: {$ref: '../../secret.yaml#/S'}}}
                            "500":
                              description: no
                              content: {application/json: {schema: {$ref: '#/components/schemas/Gone'}}}
                    """)
            .holds();

    assertThat(grouping.documents().findings())
        .hasSize(4)
        .allSatisfy(finding -> assertThat(finding.rule()).isEqualTo(RuleId.DANGLING_REF));
    assertThat(grouping.documents().findings().stream().map(Finding::place))
        .allSatisfy(place -> assertThat(place).matches("shop.yaml:\\d+:\\d+.*"));
    assertThat(grouping.domain("a"))
        .contains("\"x-api-ledger-unresolved\": \"../../secret.yaml#/S\"");
  }

  @Test
  void schemas_that_hold_each_other_and_chains_that_lead_nowhere_end() throws IOException {
    Grouping.of(
            HEAD
                + """
                paths:
                  /a:
                    get:
                      parameters: [{$ref: '#/components/parameters/P'}]
                      responses: {"200": {description: a, content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}}
                components:
                  parameters:
                    P: {$ref: '#/components/parameters/Q'}
                    Q: {$ref: '#/components/parameters/P'}
                  schemas:
                    A: {properties: {b: {$ref: '#/components/schemas/B'}}}
                    B: {properties: {a: {$ref: '#/components/schemas/A'}, self: {$ref: '#/components/schemas/B'}}}
                """)
        .holds();
  }

  @Test
  void security_and_servers_of_the_root_and_parameters_of_the_path_belong_to_each_operation()
      throws IOException {
    Grouping grouping =
        Grouping.of(
                HEAD
                    + """
                    servers: [{url: 'https://example.org/api'}]
                    security: [{key: []}]
                    paths:
                      /a/{id}:
                        parameters:
                          - {name: id, in: path, required: true, schema: {type: integer}}
                          - {name: page, in: query, schema: {type: integer}}
                        get:
                          parameters: [{name: page, in: query, schema: {type: string}}]
                          responses: {"200": {description: a}}
                      /open:
                        get: {security: [], responses: {"200": {description: b}}}
                    components:
                      securitySchemes:
                        key: {type: apiKey, in: header, name: X-Key}
                        other: {type: http, scheme: basic}
                    """)
            .holds();

    assertThat(text(grouping.domain("a"), "servers", "0", "url"))
        .isEqualTo("https://example.org/api");
    assertThat(names(grouping.domain("a"), "components", "securitySchemes")).containsExactly("key");
    assertThat(names(grouping.domain("open"), "components")).isEmpty();
    String page = "paths//a/{id}/get/parameters/1/schema/type";
    assertThat(text(grouping.domain("a"), "paths", "/a/{id}", "get", "parameters", "0", "name"))
        .isEqualTo("id");
    assertThat(
            text(
                grouping.domain("a"),
                "paths",
                "/a/{id}",
                "get",
                "parameters",
                "1",
                "schema",
                "type"))
        .as(page)
        .isEqualTo("string");
  }

  @Test
  void an_operation_moves_to_the_path_of_the_ledger_with_its_parameters() throws IOException {
    ByteSource source =
        ByteSource.of(
            "shop.yaml",
            (HEAD
                    + """
                    servers: [{url: 'https://example.org/'}]
                    paths:
                      /orders/{order_id}/lines/{n}:
                        get:
                          parameters:
                            - {name: order_id, in: path, required: true, schema: {type: integer}}
                            - {name: gone, in: path, required: true, schema: {type: integer}}
                          responses: {"200": {description: a}}
                    """)
                .getBytes(StandardCharsets.UTF_8));
    Grouping grouping =
        Grouping.of(
                source,
                List.of(),
                entry ->
                    entry.toBuilder()
                        .path(PathTemplate.of("/v1/{tenant}/orders/{id}/lines/{n}"))
                        .build())
            .holds();

    String json = grouping.audience();
    String path = "/v1/{tenant}/orders/{id}/lines/{n}";
    assertThat(text(json, "paths", path, "get", "x-api-ledger-path"))
        .isEqualTo("/orders/{order_id}/lines/{n}");
    assertThat(text(json, "paths", path, "get", "parameters", "0", "name")).isEqualTo("id");
    assertThat(text(json, "paths", path, "get", "parameters", "0", "schema", "type"))
        .isEqualTo("integer");
    assertThat(text(json, "paths", path, "get", "parameters", "1", "name")).isEqualTo("tenant");
    assertThat(text(json, "paths", path, "get", "parameters", "2", "name")).isEqualTo("n");
    assertThat(json).doesNotContain("gone").doesNotContain("\"servers\"");
  }

  @Test
  void ids_are_given_once_and_an_operation_without_one_gets_its_place() throws IOException {
    Grouping grouping =
        Grouping.of(
                HEAD
                    + """
                    paths:
                      /a: {get: {operationId: list, responses: {"200": {description: a}}}}
                      /b: {get: {operationId: list, responses: {"200": {description: b}}}}
                      /c/{id}: {delete: {responses: {"200": {description: c}}}}
                    """)
            .holds();

    String json = grouping.audience();
    assertThat(text(json, "paths", "/a", "get", "operationId")).isEqualTo("list");
    assertThat(text(json, "paths", "/b", "get", "operationId")).isEqualTo("list__get_b");
    assertThat(text(json, "paths", "/c/{id}", "delete", "operationId")).isEqualTo("delete_c_id");
  }

  @Test
  void a_link_stays_where_the_operation_is_that_it_leads_to() throws IOException {
    Grouping grouping =
        Grouping.of(
                HEAD
                    + """
                    paths:
                      /a:
                        get:
                          operationId: a
                          responses:
                            "200":
                              description: a
                              links:
                                near: {operationId: near}
                                far: {operationRef: '#/paths/~1b/get'}
                                named: {$ref: '#/components/links/Far'}
                      /a/near: {get: {operationId: near, responses: {"200": {description: n}}}}
                      /b: {get: {operationId: b, responses: {"200": {description: b}}}}
                    components: {links: {Far: {operationId: b}}}
                    """)
            .holds();

    String[] links = {"paths", "/a", "get", "responses", "200", "links"};
    assertThat(names(grouping.audience(), links)).containsExactly("far", "named", "near");
    assertThat(names(grouping.domain("a"), links)).containsExactly("near");
    assertThat(
            text(
                grouping.audience(),
                "paths",
                "/a",
                "get",
                "responses",
                "200",
                "links",
                "far",
                "operationId"))
        .isEqualTo("b");
  }

  @Test
  void callbacks_headers_and_bodies_bring_what_they_need() throws IOException {
    Grouping grouping =
        Grouping.of(
                HEAD
                    + """
                    paths:
                      /a:
                        post:
                          requestBody: {$ref: '#/components/requestBodies/In'}
                          responses:
                            "200": {description: a, headers: {X: {$ref: '#/components/headers/X'}}}
                          callbacks: {done: {$ref: '#/components/callbacks/Done'}}
                    components:
                      headers: {X: {schema: {$ref: '#/components/schemas/OfHeader'}}}
                      requestBodies:
                        In:
                          content:
                            multipart/form-data:
                              schema: {$ref: '#/components/schemas/In'}
                              encoding: {f: {headers: {Y: {schema: {$ref: '#/components/schemas/OfPart'}}}}}
                      callbacks:
                        Done:
                          '{$request.body#/url}':
                            post:
                              requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/OfCallback'}}}}
                              responses: {"200": {description: ok}}
                      schemas:
                        OfHeader: {type: string}
                        In: {type: object}
                        OfPart: {type: string}
                        OfCallback: {type: object}
                    """)
            .holds();

    assertThat(names(grouping.domain("a"), "components", "schemas"))
        .containsExactly("In", "OfCallback", "OfHeader", "OfPart");
  }

  @Test
  void a_document_of_3_1_stays_one_with_its_path_items_and_anchors() throws IOException {
    Grouping grouping =
        Grouping.of(
                """
                openapi: 3.1.0
                info: {title: Shop, version: "1"}
                jsonSchemaDialect: https://spec.openapis.org/oas/3.1/dialect/base
                paths:
                  /a: {$ref: '#/components/pathItems/A'}
                webhooks: {w: {post: {responses: {"200": {description: w}}}}}
                components:
                  pathItems:
                    A:
                      get: {responses: {"200": {description: a, content: {application/json: {schema: {$ref: '#tree'}}}}}}
                  schemas:
                    Tree: {$anchor: tree, type: object, properties: {next: {$ref: '#/components/schemas/Node', description: kept}}}
                    Node: {type: [object, "null"], $defs: {inner: {$ref: '#/components/schemas/Leaf'}}}
                    Leaf: {const: 1}
                    Other: {type: string}
                """)
            .holds();

    assertThat(text(grouping.domain("a"), "openapi")).isEqualTo("3.1.0");
    assertThat(names(grouping.domain("a"), "components", "schemas"))
        .containsExactly("Leaf", "Node", "Tree");
    assertThat(grouping.domain("a")).contains("kept").doesNotContain("webhooks");
  }

  @Test
  void a_document_of_2_0_is_written_as_3_0() throws IOException {
    Grouping grouping =
        Grouping.of(
                """
                swagger: "2.0"
                info: {title: Shop, version: "1"}
                host: example.org
                basePath: /api
                schemes: [https]
                consumes: [application/json]
                produces: [application/json, application/xml]
                securityDefinitions:
                  basic: {type: basic}
                  oauth: {type: oauth2, flow: accessCode, authorizationUrl: https://a/, tokenUrl: https://t/, scopes: {r: read}}
                security: [{oauth: [r]}]
                parameters:
                  Body: {name: body, in: body, required: true, schema: {$ref: '#/definitions/Page«Order»'}}
                  Id: {name: id, in: path, required: true, type: string}
                responses:
                  NotFound: {description: none, schema: {$ref: '#/definitions/Problem'}}
                definitions:
                  Page«Order»: {type: object, discriminator: kind, properties: {kind: {type: string, x-nullable: true}}}
                  Problem: {type: object}
                paths:
                  /a/{id}:
                    parameters: [{$ref: '#/parameters/Id'}]
                    post:
                      parameters:
                        - {$ref: '#/parameters/Body'}
                        - {name: q, in: query, type: array, items: {type: string, maxLength: 3}, collectionFormat: pipes}
                      responses:
                        "200": {description: ok, schema: {type: file}, headers: {X: {type: integer}}}
                        "404": {$ref: '#/responses/NotFound'}
                  /b:
                    post:
                      security: [{basic: []}]
                      parameters:
                        - {name: f, in: formData, type: file, required: true}
                        - {name: note, in: formData, type: string, description: a note}
                      responses: {"200": {description: ok}}
                """)
            .holds();

    String a = grouping.domain("a");
    assertThat(text(a, "openapi")).isEqualTo("3.0.3");
    assertThat(text(a, "servers", "0", "url")).isEqualTo("https://example.org/api");
    assertThat(names(a, "components", "schemas")).containsExactly("Page_Order_", "Problem");
    assertThat(text(a, "components", "schemas", "Page_Order_", "discriminator", "propertyName"))
        .isEqualTo("kind");
    String[] post = {"paths", "/a/{id}", "post"};
    assertThat(text(a, with(post, "parameters", "1", "style"))).isEqualTo("pipeDelimited");
    assertThat(names(a, with(post, "requestBody", "content"))).containsExactly("application/json");
    assertThat(
            text(
                a,
                with(post, "responses", "200", "content", "application/xml", "schema", "format")))
        .isEqualTo("binary");
    assertThat(names(a, "components", "securitySchemes", "oauth", "flows"))
        .containsExactly("authorizationCode");
    String b = grouping.domain("b");
    assertThat(names(b, "paths", "/b", "post", "requestBody", "content"))
        .containsExactly("multipart/form-data");
    assertThat(names(b, "components", "securitySchemes")).containsExactly("basic");
  }

  private static String[] with(String[] start, String... more) {
    String[] all = new String[start.length + more.length];
    System.arraycopy(start, 0, all, 0, start.length);
    System.arraycopy(more, 0, all, start.length, more.length);
    return all;
  }

  @Test
  void a_route_without_documentation_is_told_as_the_code_tells_it() throws IOException {
    Entry entry =
        Entry.of(HttpMethod.POST, PathTemplate.of("/orders/{id}/lines"))
            .operationId("addLine")
            .summary("Adds a line")
            .tags(List.of("orders"))
            .auth(Auth.YES)
            .authSchemes(List.of("admin_only"))
            .requestSchema("List[Line]")
            .responseSchema("Dict[str, Order]")
            .build();
    Grouping grouping = Grouping.undocumented(List.of(entry)).holds();

    String json = grouping.domain("orders");
    String[] post = {"paths", "/orders/{id}/lines", "post"};
    assertThat(text(json, with(post, "x-api-ledger-origin"))).isEqualTo("source");
    assertThat(text(json, with(post, "parameters", "0", "name"))).isEqualTo("id");
    assertThat(text(json, with(post, "x-api-ledger-auth", "required"))).isEqualTo("yes");
    assertThat(
            text(
                json,
                with(
                    post, "requestBody", "content", "application/json", "schema", "items", "$ref")))
        .isEqualTo("#/components/schemas/Line");
    assertThat(names(json, "components", "schemas")).containsExactly("Line", "Order");
    assertThat(text(json, "components", "schemas", "Line", "x-api-ledger-origin"))
        .isEqualTo("source");
  }

  @Test
  void a_type_of_the_code_is_the_schema_of_that_name_where_the_document_has_one()
      throws IOException {
    ByteSource source =
        ByteSource.of(
            "shop.yaml",
            (HEAD
                    + """
                    paths:
                      /a: {get: {responses: {"200": {description: a}}}}
                    components: {schemas: {Order: {type: object, properties: {n: {type: integer}}}}}
                    """)
                .getBytes(StandardCharsets.UTF_8));
    Entry more =
        Entry.of(HttpMethod.GET, PathTemplate.of("/b")).responseSchema("shop.api.Order").build();
    Grouping grouping = Grouping.of(source, List.of(more), entry -> entry).holds();

    assertThat(
            text(grouping.domain("b"), "components", "schemas", "Order", "properties", "n", "type"))
        .isEqualTo("integer");
  }

  @Test
  void what_no_path_item_has_a_place_for_is_listed_beside() throws IOException {
    Grouping grouping =
        Grouping.undocumented(
                List.of(
                    Entry.of(HttpMethod.WS, PathTemplate.of("/a/live")).build(),
                    Entry.of(HttpMethod.ANY, PathTemplate.of("/a/any")).build(),
                    Entry.of(HttpMethod.GET, PathTemplate.of("/a/x")).service("one").build(),
                    Entry.of(HttpMethod.GET, PathTemplate.of("/a/x")).service("two").build()))
            .holds();

    String json = grouping.domain("a");
    assertThat(names(json, "paths")).containsExactly("/a/x");
    assertThat(text(json, "paths", "/a/x", "get", "x-api-ledger-service")).isEqualTo("one");
    assertThat(text(json, "x-api-ledger-routes", "0", "method")).isEqualTo("ANY");
    assertThat(text(json, "x-api-ledger-routes", "1", "method")).isEqualTo("WS");
    assertThat(text(json, "x-api-ledger-routes", "2", "service")).isEqualTo("two");
  }

  @Test
  void operations_that_fold_into_one_route_are_named_beside_the_first() throws IOException {
    ByteSource source =
        ByteSource.of(
            "shop.yaml",
            (HEAD
                    + """
                    paths:
                      /a: {get: {summary: first, responses: {"200": {description: a}}}}
                      /v1/a: {get: {summary: second, responses: {"200": {description: a}}}}
                    """)
                .getBytes(StandardCharsets.UTF_8));
    Grouping grouping =
        Grouping.of(
                source, List.of(), entry -> entry.toBuilder().path(PathTemplate.of("/a")).build())
            .holds();

    assertThat(text(grouping.domain("a"), "paths", "/a", "get", "summary")).isEqualTo("first");
    assertThat(text(grouping.domain("a"), "paths", "/a", "get", "x-api-ledger-also", "0"))
        .isEqualTo("GET /v1/a");
  }

  @Test
  void numbers_of_yaml_become_numbers_of_json() throws IOException {
    Grouping grouping =
        Grouping.of(
                HEAD
                    + """
                    paths:
                      /a:
                        get:
                          x-numbers: [0x1F, .5, +1, 1., 1.0, 1e3, 0o17, .inf]
                          responses: {"200": {description: a}}
                    """)
            .holds();

    assertThat(grouping.domain("a").replaceAll("\\s", ""))
        .contains("\"x-numbers\":[31,0.5,1,1,1.0,1e3,15,\".inf\"]");
  }
}
