package io.apiledger.driver.scan.python.run;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Names and what they mean, inside of others. For one thread. */
public final class Scope {
  private final @Nullable Scope outer;
  private Map<String, Value> names = new LinkedHashMap<>();
  private final Map<String, Scope> elsewhere = new HashMap<>();

  Scope(@Nullable Scope outer) {
    this.outer = outer;
  }

  @Nullable Value own(String name) {
    return names.get(name);
  }

  /** What is set here, in the order in which it was set first. */
  public Map<String, Value> names() {
    return names;
  }

  /** The value here or further out; null where there is none. */
  public @Nullable Value find(String name) {
    for (Scope scope = this; scope != null; scope = scope.outer) {
      Scope declared = scope.elsewhere.get(name);
      Value value = (declared == null ? scope : declared).names.get(name);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  void set(String name, Value value) {
    Scope declared = elsewhere.get(name);
    (declared == null ? this : declared).names.put(name, value);
  }

  /** Says that a name is one of another scope: {@code global}, {@code nonlocal}. */
  void declare(String name, Scope scope) {
    if (scope != this) {
      elsewhere.put(name, scope);
    }
  }

  /** The next scope outside that has the name. */
  @Nullable Scope outside(String name) {
    for (Scope scope = outer; scope != null; scope = scope.outer) {
      if (scope.names.containsKey(name)) {
        return scope;
      }
    }
    return null;
  }

  /** The outermost one: that of the module. */
  Scope globals() {
    Scope scope = this;
    while (scope.outer != null) {
      scope = scope.outer;
    }
    return scope;
  }

  @Nullable Scope outer() {
    return outer;
  }

  Map<String, Value> copy() {
    return new LinkedHashMap<>(names);
  }

  void restore(Map<String, Value> saved) {
    names = saved;
  }

  /**
   * Joins what two sides of a condition left: this scope holds the one, {@code other} the other.
   */
  void join(Map<String, Value> other) {
    Set<String> all = new TreeSet<>(names.keySet());
    all.addAll(other.keySet());
    for (String name : all) {
      Value left = names.get(name);
      Value right = other.get(name);
      if (left == null && right != null) {
        names.put(name, right);
      } else if (left != null && right != null && left != right) {
        names.put(name, Value.oneOf(List.of(right, left)));
      }
    }
  }
}
