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
          """
          abs all any bool bytes callable chr classmethod delattr dict dir enumerate eval exec filter float
          frozenset getattr globals hasattr hash id input int isinstance issubclass iter len list locals
          map max min next object open ord print property range repr reversed round set setattr slice
          sorted staticmethod str sum super tuple type vars zip __import__ BaseException Exception
          AttributeError FileNotFoundError ImportError KeyError ModuleNotFoundError NotImplementedError
          OSError RuntimeError StopIteration TypeError ValueError\
          """
              .replace('\n', ' ')
              .split(" "));

  /** What texts, lists and dictionaries may be asked for, members of enumerations included. */
  private static final Set<String> OF_DATA =
      Set.of(
          """
          name value append clear copy extend items keys values get pop remove update add format join
          split strip lower upper replace startswith endswith encode __len__ __iter__ __getitem__
          __contains__ __class__ __str__ __doc__\
          """
              .replace('\n', ' ')
              .split(" "));

  private static final long FARTHEST = 1L << 40;

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
      case "str" -> text(first == null ? null : new SpecialMethods(interpreter).text(first, site));
      case "list", "tuple", "set", "frozenset", "sorted", "reversed", "iter" ->
          copied(name, first, arguments, site);
      case "dict" -> dict(first, arguments, site);
      case "range" -> range(first, second, arguments.value("", 2));
      case "enumerate" -> enumerated(first, arguments.value("start", 1), site);
      case "len", "any", "all", "min", "max", "sum", "abs", "int", "bool" ->
          new Reckoning(interpreter).call(name, first, arguments, site);
      case "map" -> mapped(first, second, site);
      case "filter" -> filtered(first, second, site);
      case "next" -> next(first, site);
      case "dir" -> first == null ? null : new Members(interpreter).names(first);
      case "zip" -> zipped(arguments, site);
      case "getattr" -> attribute(first, second, arguments.value("", 2), site);
      case "setattr" -> set(first, second, arguments.value("", 2));
      case "hasattr" -> has(first, second, site);
      case "type" -> first instanceof Instance instance ? instance.type() : null;
      case "vars" -> first == null ? null : Members.dictionary(first);
      case "callable" -> Kinds.isCallable(first);
      case "isinstance" -> new Kinds(interpreter.framework()).isInstance(first, second);
      case "issubclass" -> Kinds.isSubclass(first, second);
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

  private Value set(@Nullable Value of, @Nullable Value name, @Nullable Value value) {
    if (of != null && name instanceof Value.Text text) {
      interpreter.heap().set(of, text.text(), value == null ? Value.None.CERTAIN : value);
    }
    return Value.None.CERTAIN;
  }

  private @Nullable Value copied(
      String name, @Nullable Value first, Arguments arguments, Site site) {
    Items.Kind kind =
        name.endsWith("tuple")
            ? Items.Kind.TUPLE
            : name.endsWith("set") ? Items.Kind.SET : Items.Kind.LIST;
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
    } else if (name.endsWith("sorted")) {
      copy = new Orders(interpreter).sorted(items, arguments, site);
    }
    Sequence made = new Sequence(kind, copy).open(first instanceof Sequence s && s.isOpen());
    return kind == Items.Kind.SET ? made.once() : made;
  }

  /** Of another dictionary, or of pairs. */
  Dict dict(@Nullable Value first, Arguments arguments, Site site) {
    Dict dict = new Dict();
    if (first instanceof Dict other) {
      dict.putAll(other);
    } else if (first != null) {
      List<Value> pairs = new Loops(interpreter).items(first, site);
      dict.open(pairs == null || first instanceof Sequence list && list.isOpen());
      for (Value pair : pairs == null ? List.<Value>of() : pairs) {
        if (pair instanceof Sequence two && two.items().size() == 2) {
          dict.entries().put(two.items().get(0), two.items().get(1));
        } else {
          dict.open(true);
        }
      }
    }
    arguments
        .named()
        .forEach((key, value) -> dict.entries().put(new Value.Text(key), value.value()));
    return dict.open(arguments.open());
  }

  private static @Nullable Value range(
      @Nullable Value first, @Nullable Value second, @Nullable Value third) {
    if (!(first instanceof Value.Whole one)
        || second != null && !(second instanceof Value.Whole)
        || third != null && !(third instanceof Value.Whole)) {
      return null;
    }
    long from = second instanceof Value.Whole ? one.number() : 0;
    long to = second instanceof Value.Whole other ? other.number() : one.number();
    long step = third instanceof Value.Whole by ? by.number() : 1;
    if (step == 0 || Math.abs(from) > FARTHEST || Math.abs(to) > FARTHEST) {
      return null;
    }
    if ((to - from) / step > Operations.LONGEST) {
      return null;
    }
    List<Value> numbers = new ArrayList<>();
    for (long i = from; step > 0 ? i < to : i > to; i += step) {
      numbers.add(new Value.Whole(i));
    }
    return Sequence.of(numbers);
  }

  private @Nullable Value enumerated(@Nullable Value first, @Nullable Value start, Site site) {
    List<Value> items = first == null ? null : new Loops(interpreter).items(first, site);
    if (items == null || start != null && !(start instanceof Value.Whole)) {
      return null;
    }
    long from = start instanceof Value.Whole whole ? whole.number() : 0;
    List<Value> pairs = new ArrayList<>();
    for (Value item : items) {
      Value number = new Value.Whole(from + pairs.size());
      pairs.add(new Sequence(Items.Kind.TUPLE, List.of(number, item)));
    }
    return Sequence.of(pairs).open(first instanceof Sequence list && list.isOpen());
  }

  private @Nullable Value mapped(@Nullable Value function, @Nullable Value over, Site site) {
    List<Value> items = over == null ? null : new Loops(interpreter).items(over, site);
    if (items == null || function == null) {
      return null;
    }
    List<Value> made = new ArrayList<>();
    for (Value item : List.copyOf(items)) {
      made.add(interpreter.call(function, Arguments.of(item), site));
    }
    return Sequence.of(made).open(over instanceof Sequence list && list.isOpen());
  }

  private @Nullable Value filtered(@Nullable Value test, @Nullable Value over, Site site) {
    List<Value> items = over == null ? null : new Loops(interpreter).items(over, site);
    if (items == null || test == null) {
      return null;
    }
    List<Value> kept = new ArrayList<>();
    for (Value item : List.copyOf(items)) {
      Value answer =
          test instanceof Value.None ? item : interpreter.call(test, Arguments.of(item), site);
      if (!Boolean.FALSE.equals(interpreter.truth(answer))) {
        kept.add(item);
      }
    }
    return Sequence.of(kept).open(over instanceof Sequence list && list.isOpen());
  }

  private @Nullable Value next(@Nullable Value first, Site site) {
    List<Value> items = first == null ? null : new Loops(interpreter).items(first, site);
    return items == null || items.isEmpty() ? null : items.get(0);
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
      List<Value> tuple = new ArrayList<>(columns.size());
      for (List<Value> column : columns) {
        tuple.add(column.get(i));
      }
      tuples.add(new Sequence(Items.Kind.TUPLE, List.copyOf(tuple)));
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
      Value value = lacks(one, text) ? null : interpreter.attribute(one, text.text(), site);
      Value known = value == null ? byDefault : value;
      found.add(known == null ? Interpreter.unknown(site) : known);
    }
    return Value.oneOf(found);
  }

  private @Nullable Value has(@Nullable Value of, @Nullable Value name, Site site) {
    if (of == null || !(name instanceof Value.Text text)) {
      return null;
    }
    if (lacks(of, text)) {
      return new Value.Truth(false, false);
    }
    Value found = interpreter.attribute(of, text.text(), site);
    if (found instanceof Value.Unknown || of instanceof Value.Choice) {
      return null;
    }
    return new Value.Truth(found != null, false);
  }

  /**
   * Whether it is a text, list or the like, which has no attribute of that name, or something
   * unknown, which has none of the private ones that code puts on its own functions and classes.
   */
  private static boolean lacks(Value of, Value.Text name) {
    if (of instanceof Value.Unknown || of instanceof Value.External) {
      return name.text().startsWith("_") && !name.text().startsWith("__");
    }
    return !OF_DATA.contains(name.text())
        && (of instanceof Value.Text
            || of instanceof Sequence
            || of instanceof Dict
            || of instanceof Value.Whole
            || of instanceof Value.None);
  }
}
