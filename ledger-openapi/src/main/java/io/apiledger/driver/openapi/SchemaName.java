package io.apiledger.driver.openapi;

import io.apiledger.model.tree.Reference;
import io.apiledger.model.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The name of a schema: what it refers to, {@code Name[]}, {@code map<Name>}, {@code A | B}, {@code
 * A & B}; empty for primitives and for what is written out in place.
 */
final class SchemaName {
  private static final int DEEPEST = 8;
  private static final int MOST = 32;

  private final Resolver resolver;

  SchemaName(Resolver resolver) {
    this.resolver = resolver;
  }

  String of(@Nullable Spot schema) {
    return schema == null ? "" : of(schema, DEEPEST);
  }

  /** Recursion over {@code depth} steps at most. */
  private String of(Spot schema, int depth) {
    if (depth == 0) {
      return "";
    }
    if (!schema.ref().isEmpty()) {
      // Only to see that it leads somewhere: the name is that of the reference.
      resolver.follow(schema);
      return Reference.parse(schema.ref()).name();
    }
    Spot items = schema.get("items");
    if (items != null) {
      String inner = of(items, depth - 1);
      return inner.isEmpty() ? "" : grouped(inner) + "[]";
    }
    for (String key : List.of("anyOf", "oneOf")) {
      String name = joined(schema.get(key), " | ", depth);
      if (!name.isEmpty()) {
        return name;
      }
    }
    String all = joined(schema.get("allOf"), " & ", depth);
    return all.isEmpty() ? map(schema, depth) : all;
  }

  private String map(Spot schema, int depth) {
    Spot values = schema.get("additionalProperties");
    if (values == null || !(values.value() instanceof Tree.Mapping)) {
      return "";
    }
    String inner = of(values, depth - 1);
    return inner.isEmpty() ? "" : "map<" + inner + ">";
  }

  private String joined(@Nullable Spot alternatives, String separator, int depth) {
    if (alternatives == null) {
      return "";
    }
    Set<String> names = new LinkedHashSet<>();
    for (Spot alternative : alternatives.items()) {
      String name = of(alternative, depth - 1);
      if (!name.isEmpty()) {
        names.add(name);
      }
      if (names.size() == MOST) {
        names.add("…");
        break;
      }
    }
    return names.size() == 1
        ? names.iterator().next()
        : String.join(separator, mapped(names, separator));
  }

  private static List<String> mapped(Set<String> names, String separator) {
    List<String> out = new ArrayList<>();
    for (String name : names) {
      out.add(separator.equals(" & ") ? grouped(name) : name);
    }
    return out;
  }

  private static String grouped(String name) {
    return name.contains(" | ") || name.contains(" & ") ? "(" + name + ")" : name;
  }
}
