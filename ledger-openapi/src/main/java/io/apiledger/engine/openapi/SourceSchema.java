package io.apiledger.engine.openapi;

import io.apiledger.model.tree.Tree;
import java.util.ArrayList;
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

  private static final Set<String> SAME =
      Set.of(
          "optional",
          "annotated",
          "responseentity",
          "httpentity",
          "mono",
          "completionstage",
          "completablefuture",
          "awaitable");
  private static final Set<String> LISTS =
      Set.of(
          "list",
          "set",
          "collection",
          "iterable",
          "arraylist",
          "linkedlist",
          "sequence",
          "stream",
          "flux",
          "iterator",
          "tuple",
          "frozenset",
          "array");
  private static final Set<String> MAPS =
      Set.of("map", "dict", "mapping", "hashmap", "linkedhashmap", "treemap", "sortedmap");
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

  private Tree.Mapping parsed(String type, int depth) {
    if (depth == 0) {
      return anything();
    }
    List<String> alternatives = split(type, '|');
    if (alternatives.size() > 1) {
      return union(alternatives, "anyOf", depth);
    }
    List<String> parts = split(type, '&');
    if (parts.size() > 1) {
      return union(parts, "allOf", depth);
    }
    if (type.endsWith("[]")) {
      return array(parsed(type.substring(0, type.length() - 2).strip(), depth - 1));
    }
    if (type.startsWith("(") && type.endsWith(")")) {
      return parsed(type.substring(1, type.length() - 1).strip(), depth - 1);
    }
    int open = firstBracket(type);
    return open > 0 && isCloser(type.charAt(type.length() - 1))
        ? generic(type, open, depth)
        : named(type);
  }

  private Tree.Mapping generic(String type, int open, int depth) {
    String name = simple(type.substring(0, open)).toLowerCase(Locale.ROOT);
    List<String> arguments = split(type.substring(open + 1, type.length() - 1), ',');
    String first = arguments.get(0).strip();
    if (SAME.contains(name)) {
      return parsed(first, depth - 1);
    }
    if (LISTS.contains(name)) {
      return array(parsed(first, depth - 1));
    }
    if (MAPS.contains(name)) {
      Tree values = parsed(arguments.get(arguments.size() - 1).strip(), depth - 1);
      return Trees.building().text("type", "object").put("additionalProperties", values).build();
    }
    if (name.equals("union")) {
      return union(arguments, "anyOf", depth);
    }
    return name.equals("literal") ? anything() : schemas.reference(type);
  }

  private Tree.Mapping union(List<String> alternatives, String key, int depth) {
    List<Tree.Mapping> found = new ArrayList<>();
    for (String alternative : alternatives) {
      String text = alternative.strip();
      if (!text.equals("None") && !text.equals("null")) {
        found.add(parsed(text, depth - 1));
      }
    }
    return found.isEmpty()
        ? anything()
        : found.size() == 1 ? found.get(0) : Trees.building().put(key, Trees.list(found)).build();
  }

  private Tree.Mapping named(String type) {
    String lower = simple(type).toLowerCase(Locale.ROOT);
    String primitive = PRIMITIVES.get(lower);
    if (primitive != null) {
      return Trees.building().text("type", primitive).build();
    }
    if (OPEN.contains(lower)) {
      return anything();
    }
    if (LISTS.contains(lower)) {
      return array(anything());
    }
    return MAPS.contains(lower)
        ? Trees.building().text("type", "object").build()
        : schemas.reference(type);
  }

  private static Tree.Mapping array(Tree items) {
    return Trees.building().text("type", "array").put("items", items).build();
  }

  private static Tree.Mapping anything() {
    return Trees.mapping(List.of());
  }

  /** Without packages, modules and outer types. */
  static String simple(String name) {
    String text = name.strip();
    return text.substring(Math.max(text.lastIndexOf('.'), text.lastIndexOf('$')) + 1);
  }

  private static int firstBracket(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isOpener(text.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  /** At the separators that stand in no brackets. */
  private static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isOpener(c)) {
        depth++;
      } else if (isCloser(c)) {
        depth--;
      } else if (c == separator && depth == 0) {
        parts.add(text.substring(start, i));
        start = i + 1;
      }
    }
    parts.add(text.substring(start));
    return parts;
  }

  private static boolean isOpener(char c) {
    return c == '<' || c == '[' || c == '(' || c == '«';
  }

  private static boolean isCloser(char c) {
    return c == '>' || c == ']' || c == ')' || c == '»';
  }

  /** Where named types are looked up. */
  interface SourceSchemas {
    /** A schema that refers to the type of that name. */
    Tree.Mapping reference(String type);
  }
}
