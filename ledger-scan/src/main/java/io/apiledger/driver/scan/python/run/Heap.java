package io.apiledger.driver.scan.python.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes attributes and elements, and takes them back: what one side of a condition does to an
 * object must not be seen by the other side, and both may hold behind it. For one thread.
 */
final class Heap {
  private final Set<Value> assumed = Collections.newSetFromMap(new IdentityHashMap<>());
  private @Nullable Side current;

  /** What one side of a condition has written: what was there before, null where nothing was. */
  private static final class Side {
    private final @Nullable Side outer;
    private final Map<Slot, @Nullable Value> before = new LinkedHashMap<>();

    Side(@Nullable Side outer) {
      this.outer = outer;
    }
  }

  /** Where a value is kept. */
  private sealed interface Slot {
    @Nullable Value get();

    void set(@Nullable Value value);
  }

  private record Attribute(Instance of, String name) implements Slot {
    @Override
    public @Nullable Value get() {
      Value own = of.attributes().get(name);
      Value inherited =
          own == null && of.type() instanceof ClassObject type ? type.attribute(name) : null;
      return inherited instanceof FunctionValue || inherited instanceof FieldDefault
          ? null
          : own == null ? inherited : own;
    }

    @Override
    public void set(@Nullable Value value) {
      put(of.attributes(), name, value);
    }
  }

  private record OfFunction(FunctionValue of, String name) implements Slot {
    @Override
    public @Nullable Value get() {
      return of.attributes().get(name);
    }

    @Override
    public void set(@Nullable Value value) {
      put(of.attributes(), name, value);
    }
  }

  private record Element(Dict of, Value key) implements Slot {
    @Override
    public @Nullable Value get() {
      return of.entries().get(key);
    }

    @Override
    public void set(@Nullable Value value) {
      put(of.entries(), key, value);
    }
  }

  private record Named(Scope of, String name) implements Slot {
    @Override
    public @Nullable Value get() {
      return of.own(name);
    }

    @Override
    public void set(@Nullable Value value) {
      put(of.names(), name, value);
    }
  }

  private static <K> void put(Map<K, Value> map, K key, @Nullable Value value) {
    if (value == null) {
      map.remove(key);
    } else {
      map.put(key, value);
    }
  }

  /** Sets an attribute; of what has none, nothing happens. */
  void set(Value of, String name, Value value) {
    if (of instanceof Instance instance) {
      write(new Attribute(instance, name), value, instance.attributes().get(name));
    } else if (of instanceof ClassObject type) {
      write(new Named(type.scope(), name), value, type.scope().own(name));
    } else if (of instanceof FunctionValue function) {
      write(new OfFunction(function, name), value, function.attributes().get(name));
    } else if (of instanceof Value.Bound bound) {
      set(bound.function(), name, value);
    } else if (of instanceof Value.OfModule module) {
      write(new Named(module.module().scope(), name), value, module.module().scope().own(name));
    }
  }

  /** The same for the rest of a side, which does not count as left by it. */
  void assume(Value of, String name, Value value) {
    if (current != null) {
      assumed.add(value);
      set(of, name, value);
    }
  }

  /** Runs what happens whatever side of a condition it is on: a module that is imported there. */
  void certainly(Runnable what) {
    Side before = current;
    current = null;
    try {
      what.run();
    } finally {
      current = before;
    }
  }

  /** Sets an element. */
  void set(Dict of, Value key, Value value) {
    of.perhaps(key, false);
    write(new Element(of, key), value, of.entries().get(key));
  }

  /** Sets a name of a scope that is not the one which runs. */
  void set(Scope of, String name, Value value) {
    write(new Named(of, name), value, of.own(name));
  }

  private void write(Slot slot, Value value, @Nullable Value before) {
    if (current != null && !current.before.containsKey(slot)) {
      current.before.put(slot, before);
    }
    slot.set(value);
  }

  /** Runs one side; what it leaves written, which is taken back. */
  Written side(Runnable what) {
    Side side = new Side(current);
    current = side;
    try {
      what.run();
    } finally {
      current = side.outer;
    }
    Map<Slot, Value> after = new LinkedHashMap<>();
    side.before.forEach(
        (slot, before) -> {
          Value value = slot.get();
          if (value != null && !assumed.remove(value)) {
            after.put(slot, value);
          }
          slot.set(before);
        });
    return new Written(after);
  }

  /** What a side left. */
  static final class Written {
    private final Map<Slot, Value> after;

    private Written(Map<Slot, Value> after) {
      this.after = after;
    }
  }

  /**
   * Writes what one of several sides has left, whichever it was.
   *
   * @param joined what is behind sides that left these, null for nothing
   */
  void join(List<Written> sides, Function<List<@Nullable Value>, Value> joined) {
    Set<Slot> slots = new LinkedHashSet<>();
    sides.forEach(side -> slots.addAll(side.after.keySet()));
    for (Slot slot : slots) {
      Value before = slot.get();
      List<@Nullable Value> left = new ArrayList<>();
      sides.forEach(side -> left.add(side.after.getOrDefault(slot, before)));
      write(slot, joined.apply(left), before);
      if (slot instanceof Element element) {
        element.of().perhaps(element.key(), left.contains(null));
      }
    }
  }
}
