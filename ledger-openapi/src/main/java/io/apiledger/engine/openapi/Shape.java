package io.apiledger.engine.openapi;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The objects of OpenAPI 3.0 and 3.1 as a grammar: which object stands under which key of another.
 * What is under no key of it is data, such as an example, and a {@code $ref} in it is no reference.
 */
enum Shape {
  DATA(""),
  SCHEMA("schemas"),
  RESPONSE("responses"),
  PARAMETER("parameters"),
  EXAMPLE("examples"),
  REQUEST_BODY("requestBodies"),
  HEADER("headers"),
  SECURITY_SCHEME("securitySchemes"),
  LINK("links"),
  CALLBACK("callbacks"),
  PATH_ITEM("pathItems"),
  OPERATION(""),
  MEDIA_TYPE(""),
  ENCODING("");

  /** The operations of a path item, in the order of the specification. */
  static final List<String> METHODS =
      List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  /** The section of {@code components}; empty where the specification has none. */
  final String section;

  Shape(String section) {
    this.section = section;
  }

  /** How objects stand under a key. */
  enum Form {
    ONE,
    LIST,
    MAP
  }

  /** What stands under a key, and how. */
  record Slot(Form form, Shape shape) {}

  private static Slot one(Shape shape) {
    return new Slot(Form.ONE, shape);
  }

  private static Slot list(Shape shape) {
    return new Slot(Form.LIST, shape);
  }

  private static Slot map(Shape shape) {
    return new Slot(Form.MAP, shape);
  }

  private static final Map<String, Slot> OF_SCHEMA =
      Map.ofEntries(
          entry("properties", map(SCHEMA)),
          entry("patternProperties", map(SCHEMA)),
          entry("dependentSchemas", map(SCHEMA)),
          entry("$defs", map(SCHEMA)),
          entry("definitions", map(SCHEMA)),
          entry("allOf", list(SCHEMA)),
          entry("anyOf", list(SCHEMA)),
          entry("oneOf", list(SCHEMA)),
          entry("prefixItems", list(SCHEMA)),
          entry("items", one(SCHEMA)),
          entry("additionalProperties", one(SCHEMA)),
          entry("unevaluatedProperties", one(SCHEMA)),
          entry("unevaluatedItems", one(SCHEMA)),
          entry("additionalItems", one(SCHEMA)),
          entry("propertyNames", one(SCHEMA)),
          entry("contains", one(SCHEMA)),
          entry("contentSchema", one(SCHEMA)),
          entry("not", one(SCHEMA)),
          entry("if", one(SCHEMA)),
          entry("then", one(SCHEMA)),
          entry("else", one(SCHEMA)));

  private static final Map<String, Slot> OF_PARAMETER =
      Map.of(
          "schema", one(SCHEMA),
          "content", map(MEDIA_TYPE),
          "examples", map(EXAMPLE));

  private static final Map<Shape, Map<String, Slot>> GRAMMAR =
      Map.of(
          SCHEMA, OF_SCHEMA,
          PARAMETER, OF_PARAMETER,
          HEADER, OF_PARAMETER,
          REQUEST_BODY, Map.of("content", map(MEDIA_TYPE)),
          ENCODING, Map.of("headers", map(HEADER)),
          RESPONSE,
              Map.of(
                  "headers", map(HEADER),
                  "content", map(MEDIA_TYPE),
                  "links", map(LINK)),
          MEDIA_TYPE,
              Map.of(
                  "schema", one(SCHEMA),
                  "examples", map(EXAMPLE),
                  "encoding", map(ENCODING)),
          OPERATION,
              Map.of(
                  "parameters", list(PARAMETER),
                  "requestBody", one(REQUEST_BODY),
                  "responses", map(RESPONSE),
                  "callbacks", map(CALLBACK)));

  /** What stands under a key, or null where that is data. */
  @Nullable Slot slot(String key) {
    if (this == PATH_ITEM) {
      return METHODS.contains(key)
          ? one(OPERATION)
          : key.equals("parameters") ? list(PARAMETER) : null;
    }
    if (key.startsWith("x-")) {
      return null;
    }
    return this == CALLBACK ? one(PATH_ITEM) : GRAMMAR.getOrDefault(this, Map.of()).get(key);
  }

  /** Whether an object of this shape may be a reference. */
  boolean mayRefer() {
    return !section.isEmpty();
  }

  /** Whether keys beside a {@code $ref} count: only in a schema, and only since 3.1. */
  boolean keepsSiblings() {
    return this == SCHEMA || this == PATH_ITEM;
  }
}
