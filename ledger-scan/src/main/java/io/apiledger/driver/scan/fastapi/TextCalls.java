package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.run.Dict;
import io.apiledger.driver.scan.python.run.Sequence;
import io.apiledger.driver.scan.python.run.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What methods of texts, and of what holds values by names, give to a {@link Stranger}. Pure. */
final class TextCalls {
  private TextCalls() {}

  /** Null where nothing is known of it. */
  static @Nullable Value of(Value self, String name, List<Value> given) {
    if (self instanceof Brought brought && brought.held("") != null) {
      return held(brought, name, given);
    }
    if (self instanceof Dict dict && name.equals("get") && !given.isEmpty()) {
      return found(dict, given);
    }
    return self instanceof Value.Text text && !text.soft()
        ? text(text.text(), name, given)
        : name.equals("hexdigest") ? Brought.SOMETHING : null;
  }

  private static @Nullable Value held(Brought in, String name, List<Value> given) {
    if (!name.equals("get") || given.isEmpty() || !(given.get(0) instanceof Value.Text key)) {
      return null;
    }
    Value held = in.held(key.text());
    return held instanceof Value.None && given.size() > 1 ? given.get(1) : held;
  }

  private static @Nullable Value found(Dict dict, List<Value> given) {
    Value key = given.get(0);
    boolean known =
        key instanceof Value.None none && !none.soft()
            || key instanceof Value.Text text && !text.soft();
    if (!known || dict.isOpen()) {
      return null;
    }
    Value found = dict.entries().get(key);
    return found != null ? found : given.size() > 1 ? given.get(1) : Value.None.CERTAIN;
  }

  private static @Nullable Value text(String text, String name, List<Value> given) {
    String first =
        given.size() == 1 && given.get(0) instanceof Value.Text one && !one.soft()
            ? one.text()
            : null;
    return switch (name) {
      case "lower", "casefold" -> new Value.Text(text.toLowerCase(Locale.ROOT));
      case "upper" -> new Value.Text(text.toUpperCase(Locale.ROOT));
      case "strip" -> given.isEmpty() ? new Value.Text(text.strip()) : empty(text);
      case "lstrip", "rstrip", "removeprefix", "removesuffix", "encode" -> empty(text);
      case "replace" -> empty(text);
      case "count" ->
          text.isEmpty() && first != null ? new Value.Whole(first.isEmpty() ? 1 : 0) : null;
      case "startswith" -> given.size() == 1 ? any(given.get(0), text::startsWith) : null;
      case "endswith" -> given.size() == 1 ? any(given.get(0), text::endsWith) : null;
      case "split" ->
          !text.isEmpty()
              ? null
              : Sequence.of(given.isEmpty() ? List.of() : List.of(new Value.Text("")));
      case "partition" -> text.isEmpty() && first != null ? empties() : null;
      default -> null;
    };
  }

  /** Of nothing, nothing is left. */
  private static @Nullable Value empty(String text) {
    return text.isEmpty() ? new Value.Text("") : null;
  }

  private static Value empties() {
    Value nothing = new Value.Text("");
    return Sequence.of(List.of(nothing, nothing, nothing));
  }

  private static @Nullable Value any(Value parts, java.util.function.Predicate<String> predicate) {
    List<Value> all = new ArrayList<>();
    if (parts instanceof Sequence several && !several.isOpen()) {
      all.addAll(several.items());
    } else {
      all.add(parts);
    }
    boolean found = false;
    for (Value one : all) {
      if (!(one instanceof Value.Text part) || part.soft()) {
        return null;
      }
      found |= predicate.test(part.text());
    }
    return found ? StrangerValues.YES : StrangerValues.NO;
  }
}
