package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.Expression;
import io.apiledger.driver.scan.python.run.Sequence;
import io.apiledger.driver.scan.python.run.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the names of a function stand for, and the attributes that it sets, where a {@link Stranger}
 * goes through it. For one thread.
 */
final class StrangerNames {
  private Map<String, Value> names;

  StrangerNames(Map<String, Value> names) {
    this.names = names;
  }

  /** Null where it is set nowhere in the function. */
  @Nullable Value get(String name) {
    return names.get(name);
  }

  /** The attribute of what a name stands for; null where it is set nowhere in the function. */
  @Nullable Value get(Expression.Attribute part) {
    return part.of() instanceof Expression.Name of ? names.get(of.id() + "." + part.name()) : null;
  }

  void put(String name, Value value) {
    names.put(name, value);
  }

  Map<String, Value> copy() {
    return new HashMap<>(names);
  }

  void restore(Map<String, Value> before) {
    names = before;
  }

  /** Goes on with what one or another left; with what is there where none went on. */
  void join(List<Map<String, Value>> left) {
    for (int i = 0; i < left.size(); i++) {
      names = i == 0 ? left.get(0) : joined(names, left.get(i));
    }
  }

  private static Map<String, Value> joined(Map<String, Value> one, Map<String, Value> other) {
    Map<String, Value> all = new HashMap<>(one);
    all.putAll(other);
    for (Map.Entry<String, Value> entry : all.entrySet()) {
      Value before = one.get(entry.getKey());
      entry.setValue(
          before == null
              ? StrangerValues.UNKNOWN
              : StrangerValues.either(before, entry.getValue()));
    }
    return all;
  }

  void forget(String name) {
    names.put(name, StrangerValues.UNKNOWN);
  }

  void forget(Expression target) {
    Assigned.to(target).forEach(this::forget);
  }

  void bind(Expression target, Value value) {
    if (target instanceof Expression.Name name) {
      names.put(name.id(), value);
    } else if (target instanceof Expression.Attribute part
        && part.of() instanceof Expression.Name of) {
      names.put(of.id() + "." + part.name(), value);
    } else if (target instanceof Expression.Items items
        && value instanceof Sequence given
        && !given.isOpen()
        && given.items().size() == items.elements().size()
        && items.elements().stream().noneMatch(Expression.Starred.class::isInstance)) {
      for (int i = 0; i < given.items().size(); i++) {
        bind(items.elements().get(i), given.items().get(i));
      }
    } else {
      forget(target);
    }
  }

  /** What was set of an object that a name stands for. */
  Map<String, Value> parts(String name) {
    Map<String, Value> parts = new HashMap<>();
    String start = name + ".";
    names.forEach(
        (key, value) -> {
          if (key.startsWith(start)) {
            parts.put(key.substring(start.length()), value);
          }
        });
    return parts;
  }
}
