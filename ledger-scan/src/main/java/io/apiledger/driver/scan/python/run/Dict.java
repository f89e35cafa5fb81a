package io.apiledger.driver.scan.python.run;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A dictionary, which changes while the code runs; for one thread. */
public final class Dict implements Value {
  private final Map<Value, Value> entries = new LinkedHashMap<>();
  private final Set<Value> perhaps = new HashSet<>();
  private @Nullable Value factory;
  private boolean open;
  private boolean loose;

  /** A dictionary of names. */
  static Dict of(Map<String, Value> names) {
    Dict dict = new Dict();
    names.forEach((name, value) -> dict.entries.put(new Value.Text(name), value));
    return dict;
  }

  /** What is known to be in it, in order. */
  public Map<Value, Value> entries() {
    return entries;
  }

  /** Whether there may be more in it than is known. */
  public boolean isOpen() {
    return open;
  }

  /** What makes the value of a key that is not there; null where nothing does. */
  @Nullable Value factory() {
    return factory;
  }

  Dict making(Value value) {
    factory = value;
    return this;
  }

  /** Says whether a key may be missing: one side of a condition did not put it there. */
  void perhaps(Value key, boolean may) {
    if (may) {
      perhaps.add(key);
    } else {
      perhaps.remove(key);
    }
  }

  /** Whether a key that is there may be missing. */
  public boolean isPerhaps(Value key) {
    return perhaps.contains(key);
  }

  /** Whether some of what is in it was only put there on one side of a condition. */
  public boolean isLoose() {
    return loose;
  }

  Dict loose(boolean value) {
    loose |= value;
    return this;
  }

  Dict open(boolean value) {
    open |= value;
    return this;
  }

  void putAll(Dict other) {
    entries.putAll(other.entries);
    open |= other.open;
  }
}
