package io.apiledger.driver.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.apiledger.driver.tree.Limits;
import io.apiledger.driver.tree.TreeReader;
import io.apiledger.kernel.schema.Identifiers;
import io.apiledger.model.finding.RuleId;
import io.apiledger.model.tree.Reference;
import io.apiledger.model.tree.Tree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class IdentifiersTest {
  private static final String DOCUMENT =
      """
      openapi: %s
      paths: {}
      components:
        schemas:
          Named: {$anchor: named, $defs: {deep: {$dynamicAnchor: deep}}}
          Order:
            $id: https://example.test/schemas/order
            $defs: {line: {$anchor: line}, other: {$id: line.json, $anchor: line}}
            example: {$id: https://example.test/schemas/none}
          Plain: {properties: {$id: {type: string}, $anchor: true}}
      """;

  @ParameterizedTest(name = "{1} from {0}")
  @CsvSource({
    "/paths, #named, /components/schemas/Named",
    "/paths, #deep, /components/schemas/Named/$defs/deep",
    "/paths, #line, ",
    "/paths, https://example.test/schemas/order, /components/schemas/Order",
    "/paths, https://example.test/schemas/order#line, /components/schemas/Order/$defs/line",
    "/paths, https://example.test/schemas/order#/$defs/line, /components/schemas/Order/$defs/line",
    "/paths, https://example.test/schemas/line.json, /components/schemas/Order/$defs/other",
    "/paths, https://example.test/schemas/none, ",
    "/paths, '#/components/schemas/Named', ",
    "/components/schemas/Order/items, #line, /components/schemas/Order/$defs/line",
    "/components/schemas/Order/items, #/$defs/line, /components/schemas/Order/$defs/line",
    "/components/schemas/Order/items, line.json, /components/schemas/Order/$defs/other",
    "/components/schemas/Order/items, line.json#line, /components/schemas/Order/$defs/other",
    "/components/schemas/Order/items, #named, /components/schemas/Named",
    "/components/schemas/Order/items, '#/components/schemas/Named', ",
    "/components/schemas/Order/items, 'in valid.json#x', ",
  })
  void a_reference_leads_to_what_carries_the_identifier(String from, String ref, String to) {
    Tree root = read("3.1.0");

    assertThat(Identifiers.of(root).find(root, Reference.tokens(from), Reference.parse(ref)))
        .isEqualTo(to == null ? null : Reference.tokens(to));
  }

  @Test
  void a_document_of_3_0_has_none() {
    assertThat(Identifiers.of(read("3.0.3"))).isSameAs(Identifiers.NONE);
  }

  private static Tree read(String version) {
    return TreeReader.read(
            Documents.source(DOCUMENT.formatted(version)), Limits.DEFAULT, RuleId.SNAPSHOT_INVALID)
        .root();
  }
}
