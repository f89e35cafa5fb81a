package io.apiledger.engine.openapi;

import io.apiledger.model.Text;
import io.apiledger.model.tree.Tree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The canonical order of keys: what the specification lists first in the order of the
 * specification, everything else by its UTF-8 bytes. Whoever wrote a document first, and in which
 * order, changes nothing in what comes out.
 */
final class KeyOrder {
  /** By bytes alone: names that somebody chose. */
  static final KeyOrder NAMES = new KeyOrder();

  static final KeyOrder ROOT =
      new KeyOrder(
          "openapi", "info", "jsonSchemaDialect", "servers", "tags", "paths", "components");

  private static final KeyOrder OTHER =
      new KeyOrder("$ref", "name", "in", "summary", "description");

  private static final Map<Shape, KeyOrder> BY_SHAPE =
      Map.of(
          Shape.OPERATION,
          new KeyOrder(
              "tags",
              "summary",
              "description",
              "externalDocs",
              "operationId",
              "parameters",
              "requestBody",
              "responses",
              "callbacks",
              "deprecated",
              "security",
              "servers"),
          Shape.PATH_ITEM,
          new KeyOrder(
              "$ref",
              "summary",
              "description",
              "get",
              "put",
              "post",
              "delete",
              "options",
              "head",
              "patch",
              "trace",
              "servers",
              "parameters"),
          Shape.RESPONSE,
          new KeyOrder("$ref", "summary", "description", "headers", "content", "links"),
          Shape.PARAMETER,
          new KeyOrder("$ref", "name", "in", "description", "required", "deprecated"),
          Shape.SCHEMA,
          new KeyOrder(
              "$ref",
              "title",
              "description",
              "type",
              "format",
              "enum",
              "items",
              "required",
              "properties"),
          Shape.CALLBACK,
          NAMES,
          Shape.DATA,
          NAMES);

  private final Map<String, Integer> ranks = new HashMap<>();

  private KeyOrder(String... first) {
    for (String key : first) {
      ranks.put(key, ranks.size());
    }
  }

  static KeyOrder of(Shape shape) {
    return BY_SHAPE.getOrDefault(shape, OTHER);
  }

  /** The members in this order. */
  List<Tree.Member> sorted(List<Tree.Member> members) {
    List<Tree.Member> sorted = new ArrayList<>(members);
    sorted.sort(
        Comparator.<Tree.Member>comparingInt(member -> rank(member.key()))
            .thenComparing(Tree.Member::key, Text.BY_UTF8));
    return sorted;
  }

  private int rank(String key) {
    return ranks.getOrDefault(key, Integer.MAX_VALUE);
  }
}
