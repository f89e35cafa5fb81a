package io.apiledger.driver.scan.python.run;

import java.util.LinkedHashMap;
import java.util.Map;

/** A dictionary, which changes while the code runs; for one thread. */
public final class Dict implements Value {
  private final Map<Value, Value> entries = new LinkedHashMap<>();
  private boolean open;

  /** What is known to be in it, in order. */
  public Map<Value, Value> entries() {
    return entries;
  }

  /** Whether there may be more in it than is known. */
  public boolean isOpen() {
    return open;
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
