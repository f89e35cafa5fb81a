package io.apiledger.driver.scan.python.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The methods of values that are no objects of the tree. For one thread. */
final class Methods {
  private final Interpreter interpreter;

  Methods(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  Value call(Value.MethodOf method, Arguments arguments, Site site) {
    Value result = null;
    if (method.self() instanceof Value.Text text) {
      result = TextMethods.call(text, method.name(), arguments, site);
    } else if (method.self() instanceof Sequence sequence) {
      result = new ListMethods(interpreter, this).call(sequence, method.name(), arguments, site);
    } else if (method.self() instanceof Dict dict) {
      result = ofDict(dict, method.name(), arguments, site);
    }
    return result == null ? Interpreter.unknown(site) : result;
  }

  /** Adds all of another one. */
  void extend(Sequence self, Value more, Site site) {
    List<Value> items = new Loops(interpreter).items(more, site);
    room(self, site);
    interpreter.budget().copy(items == null ? 0 : items.size(), site);
    self.items().addAll(items == null ? List.of() : List.copyOf(items));
    self.open(items == null || more instanceof Sequence other && other.isOpen());
  }

  static void room(Sequence self, Site site) {
    if (self.items().size() >= Operations.MOST_ITEMS) {
      throw new TooMuchException(
          site, "more than " + Operations.MOST_ITEMS + " elements in a list");
    }
  }

  private @Nullable Value ofDict(Dict self, String name, Arguments arguments, Site site) {
    Value first = arguments.value("", 0);
    return switch (name) {
      case "items" -> {
        List<Value> pairs = new ArrayList<>();
        for (Map.Entry<Value, Value> entry : self.entries().entrySet()) {
          pairs.add(
              new Sequence(
                  io.apiledger.driver.scan.python.Expression.Items.Kind.TUPLE,
                  List.of(entry.getKey(), entry.getValue())));
        }
        yield Sequence.of(pairs).open(self.isOpen());
      }
      case "keys" -> Sequence.of(List.copyOf(self.entries().keySet())).open(self.isOpen());
      case "values" -> Sequence.of(List.copyOf(self.entries().values())).open(self.isOpen());
      case "get", "pop", "setdefault" -> {
        Value found = first == null ? null : self.entries().get(first);
        Value other = arguments.value("default", 1);
        if (found == null && name.equals("setdefault") && first != null && other != null) {
          self.loose(!site.certain());
          interpreter.heap().set(self, first, other);
        }
        if (name.equals("pop") && first != null) {
          self.entries().remove(first);
        }
        if (found != null && first != null && self.isPerhaps(first) && !name.equals("pop")) {
          yield Value.oneOf(List.of(other == null ? Value.None.CERTAIN : other, found));
        }
        yield found != null
            ? found
            : self.isOpen() || !(first instanceof Value.Text)
                ? Interpreter.unknown(site)
                : other == null ? Value.None.CERTAIN : other;
      }
      case "update" -> {
        self.loose(!site.certain());
        if (first instanceof Dict more) {
          more.entries().forEach((key, value) -> interpreter.heap().set(self, key, value));
          self.open(more.isOpen());
        } else if (first != null) {
          self.open(true);
        }
        arguments
            .named()
            .forEach(
                (key, value) -> interpreter.heap().set(self, new Value.Text(key), value.value()));
        yield Value.None.CERTAIN;
      }
      case "copy" -> {
        Dict copy = new Dict();
        copy.putAll(self);
        yield copy;
      }
      default -> null;
    };
  }
}
