package io.apiledger.driver.scan.python.run;

import io.apiledger.model.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sorts as {@code sorted} does, where all is known that it compares. For one thread. */
final class Orders {
  private final Interpreter interpreter;

  Orders(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  private record Keyed(Value key, Value item) {}

  /** The items in order; as they are where that is not known. */
  List<Value> sorted(List<Value> items, Arguments arguments, Site site) {
    Value key = arguments.value("key", -1);
    List<Keyed> keyed = new ArrayList<>();
    for (Value item : items) {
      Value by =
          key == null || key instanceof Value.None
              ? item
              : interpreter.call(key, Arguments.of(item), site);
      keyed.add(new Keyed(by, item));
    }
    Comparator<Value> order = order(keyed.stream().map(Keyed::key).toList());
    if (order == null) {
      return List.copyOf(items);
    }
    boolean reverse = arguments.value("reverse", -1) instanceof Value.Truth truth && truth.value();
    keyed.sort(Comparator.comparing(Keyed::key, reverse ? Collections.reverseOrder(order) : order));
    return keyed.stream().map(Keyed::item).toList();
  }

  private static @Nullable Comparator<Value> order(List<Value> keys) {
    Comparator<Value> plain = plain(keys);
    boolean tuples =
        keys.stream().allMatch(one -> one instanceof Sequence tuple && !tuple.items().isEmpty());
    if (plain != null || !tuples) {
      return plain;
    }
    Comparator<Value> first = plain(keys.stream().map(Orders::first).toList());
    return first == null ? null : Comparator.comparing(Orders::first, first);
  }

  private static @Nullable Comparator<Value> plain(List<Value> keys) {
    if (keys.stream().allMatch(Value.Text.class::isInstance)) {
      return (a, b) -> Text.compareUtf8(((Value.Text) a).text(), ((Value.Text) b).text());
    }
    return keys.stream().allMatch(Value.Whole.class::isInstance)
        ? Comparator.comparingLong(one -> ((Value.Whole) one).number())
        : null;
  }

  private static Value first(Value tuple) {
    return ((Sequence) tuple).items().get(0);
  }
}
