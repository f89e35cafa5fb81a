package io.apiledger.engine.openapi;

import io.apiledger.kernel.schema.TypeText;
import io.apiledger.model.tree.Tree;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A type of source code as a schema: {@code List[Order]} is an array, {@code Order} refers to the
 * schema of that name, of the document where it has one.
 */
final class SourceSchema {
  private static final int LONGEST = 2_000;
  private static final int DEEPEST = 16;

  private static final Set<String> OPEN =
      Set.of("", "?", "any", "object", "void", "none", "null", "jsonnode", "objectnode");
  private static final Map<String, String> PRIMITIVES =
      Map.ofEntries(
          Map.entry("str", "string"),
          Map.entry("string", "string"),
          Map.entry("charsequence", "string"),
          Map.entry("uuid", "string"),
          Map.entry("datetime", "string"),
          Map.entry("bytes", "string"),
          Map.entry("int", "integer"),
          Map.entry("integer", "integer"),
          Map.entry("long", "integer"),
          Map.entry("short", "integer"),
          Map.entry("float", "number"),
          Map.entry("double", "number"),
          Map.entry("decimal", "number"),
          Map.entry("bigdecimal", "number"),
          Map.entry("bool", "boolean"),
          Map.entry("boolean", "boolean"));

  private final SourceSchemas schemas;

  SourceSchema(SourceSchemas schemas) {
    this.schemas = schemas;
  }

  Tree.Mapping of(String type) {
    return type.length() > LONGEST ? anything() : parsed(type.strip(), DEEPEST);
  }

  private Tree.Mapping parsed(String text, int depth) {
    if (depth == 0) {
      return anything();
    }
    TypeText type = TypeText.of(text);
    if (type instanceof TypeText.ListOf list) {
      return array(parsed(list.item(), depth - 1));
    }
    if (type instanceof TypeText.MapOf map) {
      Tree values = parsed(map.value(), depth - 1);
      return Trees.building().text("type", "object").put("additionalProperties", values).build();
    }
    if (type instanceof TypeText.AnyOf any) {
      return several("anyOf", any.alternatives(), depth);
    }
    if (type instanceof TypeText.AllOf all) {
      return several("allOf", all.parts(), depth);
    }
    if (type instanceof TypeText.Generic generic) {
      return generic.name().equals("Literal") ? anything() : schemas.reference(generic.text());
    }
    return named(((TypeText.Named) type).text());
  }

  private Tree.Mapping several(String key, List<String> types, int depth) {
    List<Tree.Mapping> found = types.stream().map(type -> parsed(type, depth - 1)).toList();
    return Trees.building().put(key, Trees.list(found)).build();
  }

  private Tree.Mapping named(String type) {
    String lower = TypeText.simple(type).toLowerCase(Locale.ROOT);
    String primitive = PRIMITIVES.get(lower);
    if (primitive != null) {
      return Trees.building().text("type", primitive).build();
    }
    if (OPEN.contains(lower)) {
      return anything();
    }
    if (TypeText.LISTS.contains(lower)) {
      return array(anything());
    }
    return TypeText.MAPS.contains(lower)
        ? Trees.building().text("type", "object").build()
        : schemas.reference(type);
  }

  private static Tree.Mapping array(Tree items) {
    return Trees.building().text("type", "array").put("items", items).build();
  }

  private static Tree.Mapping anything() {
    return Trees.mapping(List.of());
  }

  /** Where named types are looked up. */
  interface SourceSchemas {
    /** A schema that refers to the type of that name. */
    Tree.Mapping reference(String type);
  }
}
