package io.apiledger.driver.scan.python.run;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A dictionary, which changes while the code runs; for one thread. */
public final class Dict implements Value {
  private final Map<Value, Value> entries = new LinkedHashMap<>();
  private @Nullable Value factory;
  private boolean open;

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

  Dict open(boolean value) {
    open |= value;
    return this;
  }

  void putAll(Dict other) {
    entries.putAll(other.entries);
    open |= other.open;
  }
}
