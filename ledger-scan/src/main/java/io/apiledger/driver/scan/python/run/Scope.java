package io.apiledger.driver.scan.python.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
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

  /** The other scope that a name was declared to be one of; null for this one. */
  @Nullable Scope declared(String name) {
    return elsewhere.get(name);
  }

  /** Whether a name means what its module says, and nothing nearer does. */
  public boolean isGlobal(String name) {
    for (Scope scope = this; scope.outer != null; scope = scope.outer) {
      if (scope.names.containsKey(name)) {
        return scope.elsewhere.get(name) == globals();
      }
    }
    return true;
  }

  /** Sets a name here, whatever was declared of it. */
  void put(String name, Value value) {
    names.put(name, value);
  }

  /** Takes back what was put, unless something else has been set since. */
  void putBack(String name, Value put, @Nullable Value before) {
    if (names.get(name) == put) {
      if (before == null) {
        names.remove(name);
      } else {
        names.put(name, before);
      }
    }
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
   * Takes over what several sides of a condition left.
   *
   * @param joined what is behind sides that left these, null for nothing
   */
  void join(List<Map<String, Value>> sides, Function<List<@Nullable Value>, Value> joined) {
    Map<String, Value> result = new LinkedHashMap<>(sides.get(0));
    Set<String> others = new TreeSet<>();
    sides.forEach(side -> others.addAll(side.keySet()));
    for (String name : others) {
      List<@Nullable Value> left = new ArrayList<>();
      Value first = sides.get(0).get(name);
      boolean same = first != null;
      for (Map<String, Value> side : sides) {
        Value value = side.get(name);
        left.add(value);
        same &= value == first;
      }
      result.put(name, same ? first : joined.apply(left));
    }
    names = result;
  }
}
