package io.apiledger.driver.scan.java;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What constant expressions amount to, across files. Cycles, and texts that grow without end, come
 * to nothing. Not safe for use by several threads.
 */
public final class Constants {
  private static final int LONGEST = 8192;
  private static final int DEEPEST = 400;
  private static final int MOST_STEPS = 20_000;

  private final JavaIndex index;
  private final Map<String, String> known = new HashMap<>();
  private final Set<String> open = new HashSet<>();
  private int steps;

  public Constants(JavaIndex index) {
    this.index = index;
  }

  /** The text of an expression at some place; null where it cannot be computed. */
  public @Nullable String text(Value value, DeclaredType scope) {
    if (value instanceof Value.Literal literal) {
      return literal.value();
    }
    if (value instanceof Value.Name name) {
      return named(name.name(), scope);
    }
    if (value instanceof Value.Many many && many.values().size() == 1) {
      return text(many.values().get(0), scope);
    }
    if (!(value instanceof Value.Concatenation sum)) {
      return null;
    }
    StringBuilder out = new StringBuilder();
    for (Value part : sum.parts()) {
      String text = text(part, scope);
      if (text == null || out.length() + text.length() > LONGEST) {
        return null;
      }
      out.append(text);
    }
    return out.toString();
  }

  private @Nullable String named(String name, DeclaredType scope) {
    int dot = name.lastIndexOf('.');
    if (dot >= 0) {
      DeclaredType owner = index.resolve(name.substring(0, dot), scope);
      return owner == null ? null : member(name.substring(dot + 1), owner);
    }
    for (DeclaredType at = scope; at != null; at = at.outer()) {
      String text = member(name, at);
      if (text != null) {
        return text;
      }
    }
    return imported(name, scope);
  }

  private @Nullable String imported(String name, DeclaredType scope) {
    String text = null;
    for (Import one : scope.file().imports()) {
      if (text == null && one.members() && !one.onDemand() && one.isOf(name)) {
        text = memberOf(one.owner(), name, scope);
      }
    }
    for (Import one : scope.file().imports()) {
      if (text == null && one.members() && one.onDemand()) {
        text = memberOf(one.name(), name, scope);
      }
    }
    return text;
  }

  private @Nullable String memberOf(String type, String name, DeclaredType scope) {
    DeclaredType owner = index.resolve(type, scope);
    return owner == null ? null : member(name, owner);
  }

  private @Nullable String member(String name, DeclaredType owner) {
    for (DeclaredType type : index.ancestry(owner)) {
      Value value = type.type().constants().get(name);
      if (value != null) {
        return field(name, value, type);
      }
    }
    return null;
  }

  private @Nullable String field(String name, Value value, DeclaredType type) {
    String key = type.file().path() + ":" + type.name() + "." + name;
    String before = known.get(key);
    steps = open.isEmpty() ? 0 : steps + 1;
    if (steps > MOST_STEPS) {
      return null;
    }
    if (before != null || open.size() >= DEEPEST || !open.add(key)) {
      return before;
    }
    String text = text(value, type);
    open.remove(key);
    if (text != null) {
      known.put(key, text);
    }
    return text;
  }
}
