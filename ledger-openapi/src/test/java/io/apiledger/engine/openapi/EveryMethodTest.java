package io.apiledger.engine.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.apiledger.driver.openapi.OpenApiOptions;
import io.apiledger.driver.openapi.OpenApiReader;
import io.apiledger.driver.openapi.OpenDocument;
import io.apiledger.kernel.artifact.TreeJson;
import io.apiledger.model.Entry;
import io.apiledger.model.HttpMethod;
import io.apiledger.model.Located;
import io.apiledger.model.PathTemplate;
import io.apiledger.model.RouteKey;
import io.apiledger.model.port.ByteSource;
import io.apiledger.model.tree.Reference;
import io.apiledger.model.tree.Tree;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Routes that take every method, of which a document has some. */
final class EveryMethodTest {
  private static final ByteSource DOCUMENT =
      ByteSource.of(
          "shop.yaml",
          """
          openapi: 3.0.3
          info: {title: Shop, version: "1"}
          paths:
            /a/{x}:
              get: {operationId: get, responses: {"200": {description: a}}}
              put: {operationId: put, tags: [t], responses: {"200": {description: a, content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}}}
            /a/{x}/:
              get: {operationId: slash, responses: {"200": {description: a}}}
              post: {operationId: get, responses: {"200": {description: a}}}
          components: {schemas: {A: {type: object}, B: {type: object}}}
          """
              .getBytes(StandardCharsets.UTF_8));

  private final List<Located<Entry>> operations;
  private final Grouped grouped;

  private record Grouped(Tree.Mapping audience, GroupProof proof) {}

  EveryMethodTest() {
    OpenDocument open = OpenApiReader.open(DOCUMENT, OpenApiOptions.FILE);
    operations = open.scan().entries();
    Entry every = route(HttpMethod.ANY);
    Entry get = route(HttpMethod.GET);
    GroupedDocuments documents =
        GroupedDocuments.of(
            "SHOP",
            open.documents(),
            List.of(
                new GroupedRoute(every, operations.subList(1, 4)),
                new GroupedRoute(get, operations.subList(0, 1))));
    Map<RouteKey, String> keys = Map.of(every.key(), "a", get.key(), "a");
    Tree.Mapping audience = documents.audience();
    grouped =
        new Grouped(audience, GroupProof.of(keys, audience, Map.of("a", documents.domain("a"))));
  }

  private static Entry route(HttpMethod method) {
    return Entry.of(method, PathTemplate.of("/a/{id}")).domain("a").build();
  }

  private String text(String... tokens) {
    return Trees.textOf(Reference.find(grouped.audience, List.of(tokens)));
  }

  @Test
  void the_operations_that_no_other_route_claims_stand_on_its_path_with_its_name() {
    assertThat(text("paths", "/a/{id}", "put", "operationId")).isEqualTo("put");
    assertThat(text("paths", "/a/{id}", "put", "x-api-ledger-route")).isEqualTo("ANY /a/{id}");
    assertThat(text("paths", "/a/{id}", "put", "parameters", "0", "name")).isEqualTo("id");
    assertThat(text("paths", "/a/{id}", "get", "operationId")).isEqualTo("get");
    assertThat(text("paths", "/a/{id}", "get", "x-api-ledger-route")).isEmpty();
    assertThat(text("components", "schemas", "A", "type")).isEqualTo("object");
    assertThat(text("components", "schemas", "B", "type")).isEmpty();
  }

  @Test
  void an_id_that_another_route_has_is_given_once() {
    assertThat(text("paths", "/a/{id}", "post", "operationId")).isEqualTo("get__post_a_id");
  }

  @Test
  void an_operation_whose_place_is_taken_is_named_beside_its_route() {
    assertThat(text("x-api-ledger-routes", "0", "method")).isEqualTo("ANY");
    assertThat(text("x-api-ledger-routes", "0", "documented", "0")).isEqualTo("PUT /a/{x}");
    assertThat(text("x-api-ledger-routes", "0", "documented", "1")).isEqualTo("GET /a/{x}/");
    assertThat(text("x-api-ledger-routes", "0", "documented", "2")).isEqualTo("POST /a/{x}/");
  }

  @Test
  void it_counts_as_one_route_and_the_proof_holds() {
    assertThat(operations).hasSize(4);
    assertThat(text("x-api-ledger", "routes")).isEqualTo("2");
    assertThat(text("x-api-ledger", "documented")).isEqualTo("2");
    assertThat(grouped.proof.problems()).isEmpty();
    assertThat(grouped.proof.inDomains()).isEqualTo(2);
  }

  @Test
  void an_operation_that_names_a_route_of_every_method_and_is_changed_is_noticed() {
    Entry every = route(HttpMethod.ANY);
    Tree.Mapping changed =
        Grouping.reread(json(grouped.audience).replace("\"tags\": [\"t\"]", "\"tags\": [\"u\"]"));

    GroupProof proof =
        GroupProof.of(
            Map.of(every.key(), "a", route(HttpMethod.GET).key(), "a"),
            grouped.audience,
            Map.of("a", changed));

    assertThat(proof.problems())
        .containsExactly("ANY /a/{id} differs between the domain a and the audience");
  }

  private static String json(Tree tree) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      TreeJson.write(tree, out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toString(StandardCharsets.UTF_8).replaceAll("\\[\\s+\"t\"\\s+\\]", "[\"t\"]");
  }
}
