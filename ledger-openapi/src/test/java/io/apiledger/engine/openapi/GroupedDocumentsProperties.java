package io.apiledger.engine.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.apiledger.driver.openapi.RealDocuments;
import io.apiledger.driver.tree.Limits;
import io.apiledger.driver.tree.TreeReader;
import io.apiledger.kernel.artifact.TreeJson;
import io.apiledger.model.finding.RuleId;
import io.apiledger.model.port.ByteSource;
import io.apiledger.model.tree.Tree;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

final class GroupedDocumentsProperties {
  private static final String SHOP =
      """
      openapi: 3.0.3
      info: {title: Shop, version: "1", contact: {name: a, url: 'https://example.org'}}
      tags: [{name: b, description: B}, {name: a, description: A}]
      security: [{key: []}]
      paths:
        /orders/{id}:
          parameters: [{name: id, in: path, required: true, schema: {$ref: '#/components/schemas/Key'}}]
          get: {tags: [a], operationId: same, responses: {"200": {$ref: '#/components/responses/Found'}, "404": {description: no}}}
          put:
            tags: [b]
            operationId: same
            requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}, text/plain: {schema: {type: string}}}}
            responses: {default: {description: d, content: {application/json: {schema: {$ref: 'other.yaml#/X'}}}}}
        /users: {get: {responses: {"200": {description: u, content: {application/json: {schema: {$ref: '#/components/schemas/User'}}}}}}}
      components:
        responses: {Found: {description: f, links: {next: {operationId: same}}, content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}}
        securitySchemes: {key: {type: apiKey, in: header, name: K}}
        schemas:
          Order: {discriminator: {propertyName: k, mapping: {z: Big, a: Small}}, properties: {k: {type: string}, user: {$ref: '#/components/schemas/User'}}}
          Big: {allOf: [{$ref: '#/components/schemas/Order'}]}
          Small: {allOf: [{$ref: '#/components/schemas/Order'}]}
          User: {properties: {orders: {type: array, items: {$ref: '#/components/schemas/Order'}}}, required: [orders]}
          Key: {type: string}
          Unused: {type: string}
      """;

  @Property(seed = "1", tries = 200)
  void the_order_of_keys_in_the_document_changes_nothing(@ForAll long seed) throws IOException {
    Tree given = tree(source(SHOP.getBytes(StandardCharsets.UTF_8)));
    ByteSource shuffled = source(json(shuffled(given, new Random(seed))));

    assertThat(all(shuffled)).isEqualTo(all(source(SHOP.getBytes(StandardCharsets.UTF_8))));
  }

  @Property(seed = "1", tries = 3)
  void nor_does_it_in_a_real_one(@ForAll long seed) throws IOException {
    Tree given = tree(RealDocuments.camunda());
    ByteSource shuffled = ByteSource.of("camunda.json", json(shuffled(given, new Random(seed))));

    assertThat(all(shuffled)).isEqualTo(all(RealDocuments.camunda()));
  }

  private static List<String> all(ByteSource source) throws IOException {
    Grouping grouping = Grouping.of(source);
    List<String> texts = new ArrayList<>();
    texts.add(grouping.audience());
    grouping.domains().forEach(domain -> texts.add(grouping.domain(domain)));
    return texts;
  }

  private static ByteSource source(byte[] bytes) {
    return ByteSource.of("shop.yaml", bytes);
  }

  private static Tree tree(ByteSource source) {
    return TreeReader.read(source, Limits.DEFAULT, RuleId.SNAPSHOT_INVALID).root();
  }

  private static byte[] json(Tree tree) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TreeJson.write(tree, out);
    return out.toByteArray();
  }

  /** Keys in another order; lists stay, because their order says something. */
  private static Tree shuffled(Tree value, Random random) {
    if (value instanceof Tree.Sequence sequence) {
      List<Tree> items = sequence.items().stream().map(item -> shuffled(item, random)).toList();
      return new Tree.Sequence(items, sequence.at());
    }
    if (!(value instanceof Tree.Mapping mapping)) {
      return value;
    }
    List<Tree.Member> members = new ArrayList<>();
    for (Tree.Member member : mapping.members()) {
      members.add(new Tree.Member(member.key(), member.keyAt(), shuffled(member.value(), random)));
    }
    Collections.shuffle(members, random);
    return new Tree.Mapping(members, mapping.at());
  }
}
