package io.apiledger.driver.scan.python.run;

import io.apiledger.driver.scan.python.Expression.Items;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The functions that are everywhere in Python. For one thread. */
final class Builtins {
  private static final Set<String> BUILTINS =
      Set.of(
          "len",
          "str",
          "int",
          "list",
          "tuple",
          "set",
          "dict",
          "range",
          "enumerate",
          "zip",
          "sorted",
          "reversed",
          "getattr",
          "setattr",
          "hasattr",
          "isinstance",
          "issubclass",
          "type",
          "object",
          "staticmethod",
          "classmethod",
          "property",
          "super",
          "print",
          "vars",
          "dir",
          "callable",
          "map",
          "filter",
          "any",
          "all",
          "bool",
          "float",
          "bytes",
          "frozenset",
          "iter",
          "next",
          "open",
          "repr",
          "id",
          "Exception",
          "ValueError",
          "RuntimeError",
          "ImportError",
          "KeyError",
          "__import__",
          "globals",
          "locals",
          "min",
          "max",
          "sum");

  private final Interpreter interpreter;

  Builtins(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  static boolean has(String name) {
    return BUILTINS.contains(name);
  }

  /** What a call gives; null where that is not known. */
  @Nullable Value call(String name, @Nullable Value first, Arguments arguments, Site site) {
    Value second = arguments.value("", 1);
    return switch (name.substring("builtins.".length())) {
      case "str" -> text(first);
      case "list", "tuple", "set", "frozenset", "sorted", "reversed", "iter" ->
          copied(name, first, site);
      case "dict" -> dict(first, arguments);
      case "range" -> range(first, second);
      case "enumerate" -> enumerated(first, site);
      case "zip" -> zipped(arguments, site);
      case "getattr" -> attribute(first, second, arguments.value("", 2), site);
      case "setattr" -> set(first, second, arguments.value("", 2));
      case "hasattr" -> has(first, second, site);
      case "type" -> first instanceof Instance instance ? instance.type() : null;
      case "vars" ->
          first instanceof ClassObject ? interpreter.attribute(first, "__dict__", site) : null;
      case "callable" ->
          first instanceof FunctionValue || first instanceof Value.Bound
              ? new Value.Truth(true, false)
              : null;
      case "isinstance" -> isInstance(first, second);
      case "print" -> Value.None.CERTAIN;
      default -> null;
    };
  }

  private static @Nullable Value text(@Nullable Value of) {
    String shown = of == null ? "" : Operations.shown(of);
    return shown == null
        ? null
        : new Value.Text(shown, of instanceof Value.Text text && text.soft());
  }

  private static Value set(@Nullable Value of, @Nullable Value name, @Nullable Value value) {
    if (of != null && name instanceof Value.Text text) {
      Targets.set(of, text.text(), value == null ? Value.None.CERTAIN : value);
    }
    return Value.None.CERTAIN;
  }

  private @Nullable Value copied(String name, @Nullable Value first, Site site) {
    Items.Kind kind = name.endsWith("tuple") ? Items.Kind.TUPLE : Items.Kind.LIST;
    if (first == null) {
      return new Sequence(kind, List.of());
    }
    List<Value> items = new Loops(interpreter).items(first, site);
    if (items == null) {
      return null;
    }
    List<Value> copy = new ArrayList<>(items);
    if (name.endsWith("reversed")) {
      java.util.Collections.reverse(copy);
    } else if (name.endsWith("sorted") && copy.stream().allMatch(Value.Text.class::isInstance)) {
      copy.sort((a, b) -> ((Value.Text) a).text().compareTo(((Value.Text) b).text()));
    }
    return new Sequence(kind, copy).open(first instanceof Sequence s && s.isOpen());
  }

  private static Value dict(@Nullable Value first, Arguments arguments) {
    Dict dict = new Dict();
    if (first instanceof Dict other) {
      dict.putAll(other);
    } else if (first != null) {
      dict.open(true);
    }
    arguments
        .named()
        .forEach((key, value) -> dict.entries().put(new Value.Text(key), value.value()));
    return dict.open(arguments.open());
  }

  private static @Nullable Value range(@Nullable Value first, @Nullable Value second) {
    if (!(first instanceof Value.Whole one) || second != null && !(second instanceof Value.Whole)) {
      return null;
    }
    long from = second instanceof Value.Whole ? one.number() : 0;
    long to = second instanceof Value.Whole other ? other.number() : one.number();
    if (to - from > Operations.LONGEST) {
      return null;
    }
    List<Value> numbers = new ArrayList<>();
    for (long i = from; i < to; i++) {
      numbers.add(new Value.Whole(i));
    }
    return Sequence.of(numbers);
  }

  private @Nullable Value enumerated(@Nullable Value first, Site site) {
    List<Value> items = first == null ? null : new Loops(interpreter).items(first, site);
    if (items == null) {
      return null;
    }
    List<Value> pairs = new ArrayList<>();
    for (Value item : items) {
      pairs.add(new Sequence(Items.Kind.TUPLE, List.of(new Value.Whole(pairs.size()), item)));
    }
    return Sequence.of(pairs);
  }

  private @Nullable Value zipped(Arguments arguments, Site site) {
    List<List<Value>> columns = new ArrayList<>();
    int rows = Integer.MAX_VALUE;
    for (Arguments.Argument argument : arguments.positional()) {
      List<Value> items = new Loops(interpreter).items(argument.value(), site);
      if (items == null) {
        return null;
      }
      columns.add(items);
      rows = Math.min(rows, items.size());
    }
    List<Value> tuples = new ArrayList<>();
    for (int i = 0; i < rows && !columns.isEmpty(); i++) {
      int row = i;
      tuples.add(
          new Sequence(Items.Kind.TUPLE, columns.stream().map(column -> column.get(row)).toList()));
    }
    return Sequence.of(tuples);
  }

  private @Nullable Value attribute(
      @Nullable Value of, @Nullable Value name, @Nullable Value byDefault, Site site) {
    if (of == null || !(name instanceof Value.Text text)) {
      return null;
    }
    List<Value> found = new ArrayList<>();
    for (Value one : of.candidates()) {
      Value value = interpreter.attribute(one, text.text(), site);
      Value known = value == null ? byDefault : value;
      found.add(known == null ? Interpreter.unknown(site) : known);
    }
    return Value.oneOf(found);
  }

  private @Nullable Value has(@Nullable Value of, @Nullable Value name, Site site) {
    if (of == null || !(name instanceof Value.Text text)) {
      return null;
    }
    Value found = interpreter.attribute(of, text.text(), site);
    if (found instanceof Value.Unknown || of instanceof Value.Choice) {
      return null;
    }
    return new Value.Truth(found != null, false);
  }

  private static @Nullable Value isInstance(@Nullable Value of, @Nullable Value type) {
    Value own = of instanceof Instance instance ? instance.type() : null;
    if (own instanceof ClassObject its
        && (type instanceof ClassObject || type instanceof Value.External)) {
      return new Value.Truth(its.lineage().contains(type), false);
    }
    return own instanceof Value.External && own.equals(type) ? new Value.Truth(true, false) : null;
  }
}
