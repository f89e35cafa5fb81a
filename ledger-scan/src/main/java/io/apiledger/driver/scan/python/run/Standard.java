package io.apiledger.driver.scan.python.run;

import io.apiledger.driver.scan.python.Expression.Items;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of the standard library's containers and paths. For one thread. */
final class Standard {
  private static final String SIMPLE = "types.SimpleNamespace";

  private final Interpreter interpreter;

  Standard(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /** What a call gives; null where that is not known. */
  @Nullable Value call(String name, @Nullable Value first, Arguments arguments, Site site) {
    return switch (name) {
      case "itertools.chain" -> chained(values(arguments), site);
      case "itertools.chain.from_iterable" -> {
        List<Value> all = first == null ? null : new Loops(interpreter).items(first, site);
        yield all == null ? null : chained(all, site);
      }
      case "itertools.product" -> product(values(arguments), site);
      case "collections.OrderedDict" -> new Builtins(interpreter).dict(first, arguments, site);
      case "collections.defaultdict" -> {
        Dict dict = new Builtins(interpreter).dict(arguments.value("", 1), arguments, site);
        yield first == null ? dict : dict.making(first);
      }
      case "collections.deque" ->
          first == null
              ? Sequence.of(List.of())
              : new Builtins(interpreter).call("builtins.list", first, Arguments.of(first), site);
      case "collections.namedtuple" -> named(arguments);
      case SIMPLE -> {
        Instance made = new Instance(new Value.External(SIMPLE));
        arguments.named().forEach((key, value) -> made.attributes().put(key, value.value()));
        yield made;
      }
      case "builtins.str.join", "builtins.str.upper", "builtins.str.lower" -> {
        yield first instanceof Value.Text text
            ? TextMethods.call(
                text, name.substring(name.lastIndexOf('.') + 1), arguments.behind(1), site)
            : null;
      }
      case "builtins.dict.fromkeys" -> keys(first, arguments.value("", 1), site);
      case "os.path.join", "posixpath.join" -> joined(values(arguments));
      default -> null;
    };
  }

  private static List<Value> values(Arguments arguments) {
    return arguments.positional().stream().map(Arguments.Argument::value).toList();
  }

  private Value chained(List<Value> several, Site site) {
    Sequence all = Sequence.of(List.of());
    several.forEach(one -> new Methods(interpreter).extend(all, one, site));
    return all;
  }

  private @Nullable Value product(List<Value> several, Site site) {
    List<List<Value>> rows = List.of(List.of());
    for (Value one : several) {
      List<Value> items = new Loops(interpreter).items(one, site);
      if (items == null || (long) rows.size() * items.size() > Operations.LONGEST) {
        return null;
      }
      List<List<Value>> longer = new ArrayList<>();
      for (List<Value> row : rows) {
        for (Value item : items) {
          List<Value> more = new ArrayList<>(row);
          more.add(item);
          longer.add(more);
        }
      }
      rows = longer;
    }
    return Sequence.of(
        rows.stream().map(row -> (Value) new Sequence(Items.Kind.TUPLE, row)).toList());
  }

  /** A class of tuples whose elements have names: a function that makes them. */
  private @Nullable Value named(Arguments arguments) {
    Value fields = arguments.value("field_names", 1);
    List<String> names = new ArrayList<>();
    if (fields instanceof Value.Text text) {
      names.addAll(List.of(text.text().replace(',', ' ').strip().split("\\s+")));
    } else if (fields instanceof Sequence list && !list.isOpen()) {
      list.items().forEach(one -> names.add(one instanceof Value.Text text ? text.text() : ""));
    } else {
      return null;
    }
    Value.Native make =
        (given, site) -> {
          List<Value> items = new ArrayList<>();
          for (int i = 0; i < names.size(); i++) {
            Value value = given.value(names.get(i), i);
            items.add(value == null ? Interpreter.unknown(site) : value);
          }
          return Sequence.named(names, items);
        };
    return make;
  }

  private @Nullable Value keys(@Nullable Value of, @Nullable Value value, Site site) {
    List<Value> items = of == null ? null : new Loops(interpreter).items(of, site);
    if (items == null) {
      return null;
    }
    Dict dict = new Dict();
    items.forEach(item -> dict.entries().put(item, value == null ? Value.None.CERTAIN : value));
    return dict;
  }

  private static @Nullable Value joined(List<Value> parts) {
    StringBuilder path = new StringBuilder();
    boolean soft = false;
    for (Value part : parts) {
      if (!(part instanceof Value.Text text) || path.length() > Operations.LONGEST) {
        return null;
      }
      soft |= text.soft();
      if (text.text().startsWith("/")) {
        path.setLength(0);
      } else if (path.length() > 0 && path.charAt(path.length() - 1) != '/') {
        path.append('/');
      }
      path.append(text.text());
    }
    return Operations.text(path.toString(), soft);
  }
}
