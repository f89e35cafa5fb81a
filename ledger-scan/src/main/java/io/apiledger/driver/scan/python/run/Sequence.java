package io.apiledger.driver.scan.python.run;

import io.apiledger.driver.scan.python.Expression.Items;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A list, tuple or set. Lists change while the code runs; for one thread. */
public final class Sequence implements Value {
  private final Items.Kind kind;
  private final List<Value> items;
  private final List<String> names;
  private boolean open;
  private boolean loose;

  Sequence(Items.Kind kind, List<Value> items) {
    this(kind, items, List.of());
  }

  private Sequence(Items.Kind kind, List<Value> items, List<String> names) {
    this.kind = kind;
    this.items = new ArrayList<>(items);
    this.names = names;
  }

  /** A tuple whose elements have names. */
  static Sequence named(List<String> names, List<Value> items) {
    return new Sequence(Items.Kind.TUPLE, items, names);
  }

  /** The element of that name; null where there is none. */
  @Nullable Value named(String name) {
    int at = names.indexOf(name);
    return at < 0 ? null : items.get(at);
  }

  /** A list. */
  public static Sequence of(List<Value> items) {
    return new Sequence(Items.Kind.LIST, items);
  }

  Items.Kind kind() {
    return kind;
  }

  /** What is known to be in it, in order. */
  public List<Value> items() {
    return items;
  }

  /** Whether there may be more in it than is known. */
  public boolean isOpen() {
    return open;
  }

  /** Whether some of what is in it was only put there on one side of a condition. */
  boolean isLoose() {
    return loose;
  }

  Sequence loose(boolean value) {
    loose |= value;
    return this;
  }

  Sequence open(boolean value) {
    open |= value;
    return this;
  }

  /** Takes the element at an index out, which counts from the end where it is negative. */
  @Nullable Value remove(long index) {
    long at = index < 0 ? items.size() + index : index;
    return at >= 0 && at < items.size() ? items.remove((int) at) : null;
  }

  /** Keeps each element once, as a set does. */
  Sequence once() {
    Set<Value> each = new LinkedHashSet<>(items);
    items.clear();
    items.addAll(each);
    return this;
  }
}
