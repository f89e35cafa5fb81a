package io.apiledger.driver.scan.python.run;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The builtins that count, compare and decide. For one thread. */
final class Reckoning {
  private final Interpreter interpreter;

  Reckoning(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /** What a call gives; null where that is not known. */
  @Nullable Value call(String name, @Nullable Value first, Arguments arguments, Site site) {
    return switch (name.substring(name.indexOf('.') + 1)) {
      case "len" -> first == null || isOpen(first) ? null : length(first, site);
      case "any" -> decided(first, true, site);
      case "all" -> decided(first, false, site);
      case "min" -> extreme(first, arguments, -1, site);
      case "max" -> extreme(first, arguments, 1, site);
      case "sum" -> sum(first, site);
      case "abs" ->
          first instanceof Value.Whole whole ? new Value.Whole(Math.abs(whole.number())) : null;
      case "int" -> whole(first, site);
      case "bool" -> truth(first);
      default -> null;
    };
  }

  private @Nullable Value length(Value of, Site site) {
    if (of instanceof Value.Text text) {
      return text.soft()
          ? null
          : new Value.Whole(text.text().codePointCount(0, text.text().length()));
    }
    List<Value> items = new Loops(interpreter).items(of, site);
    return items == null ? null : new Value.Whole(items.size());
  }

  private @Nullable Value decided(@Nullable Value over, boolean any, Site site) {
    List<Value> items = over == null ? null : new Loops(interpreter).items(over, site);
    if (items == null) {
      return null;
    }
    boolean known = !isOpen(over);
    for (Value item : items) {
      Boolean holds = interpreter.truth(item);
      if (holds != null && holds == any) {
        return new Value.Truth(any, false);
      }
      known &= holds != null;
    }
    return known ? new Value.Truth(!any, false) : null;
  }

  private @Nullable Value extreme(@Nullable Value first, Arguments arguments, int sign, Site site) {
    List<Value> items =
        arguments.positional().size() == 1 && first != null
            ? new Loops(interpreter).items(first, site)
            : arguments.positional().stream().map(Arguments.Argument::value).toList();
    List<Value> all = items == null ? List.of() : items;
    boolean whole = !all.isEmpty() && all.stream().allMatch(Value.Whole.class::isInstance);
    if (!whole || arguments.get("key", -1) != null || first != null && isOpen(first)) {
      return null;
    }
    List<Long> numbers = new ArrayList<>();
    all.forEach(one -> numbers.add(((Value.Whole) one).number()));
    return new Value.Whole(
        numbers.stream()
            .reduce(numbers.get(0), (a, b) -> sign > 0 ? Math.max(a, b) : Math.min(a, b)));
  }

  private @Nullable Value sum(@Nullable Value first, Site site) {
    List<Value> items =
        first == null || isOpen(first) ? null : new Loops(interpreter).items(first, site);
    long sum = 0;
    for (Value item : items == null ? List.<Value>of() : items) {
      if (!(item instanceof Value.Whole whole)) {
        return null;
      }
      sum += whole.number();
    }
    return items == null ? null : new Value.Whole(sum);
  }

  private static @Nullable Value whole(@Nullable Value of, Site site) {
    if (of instanceof Value.Text text) {
      return text.soft() ? null : Operations.number(text.text().strip(), site);
    }
    return of instanceof Value.Whole ? of : null;
  }

  private @Nullable Value truth(@Nullable Value of) {
    Boolean holds = of == null ? Boolean.FALSE : interpreter.truth(of);
    Boolean soft = holds == null && of != null ? interpreter.truthByDefault(of) : holds;
    return soft == null ? null : new Value.Truth(soft, holds == null);
  }

  private static boolean isOpen(@Nullable Value of) {
    return of instanceof Sequence list && (list.isOpen() || list.isLoose())
        || of instanceof Dict dict && (dict.isOpen() || dict.isLoose());
  }
}
