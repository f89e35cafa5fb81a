package io.apiledger.driver.scan.python.run;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object of a class of the tree, or of one that the framework knows. For one thread. */
public final class Instance implements Value {
  private final Value type;
  private final Map<String, Value> attributes = new LinkedHashMap<>();
  private @Nullable Object state;

  /** An object without attributes. */
  public Instance(Value type) {
    this.type = type;
  }

  /** Its class: of the tree, or external. */
  public Value type() {
    return type;
  }

  /** An attribute that the code has set; null where it has not. */
  public @Nullable Value attribute(String name) {
    return attributes.get(name);
  }

  Map<String, Value> attributes() {
    return attributes;
  }

  /** What the framework keeps of it. */
  public @Nullable Object state() {
    return state;
  }

  /** Keeps something of the framework's. */
  public void state(Object value) {
    state = value;
  }
}
