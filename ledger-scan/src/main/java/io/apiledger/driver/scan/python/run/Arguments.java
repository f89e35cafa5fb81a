package io.apiledger.driver.scan.python.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a call. Immutable.
 *
 * @param named in the order of the call
 * @param open whether there may be more than is known: after {@code **options}
 */
public record Arguments(List<Argument> positional, Map<String, Argument> named, boolean open) {
  /** None. */
  public static final Arguments NONE = new Arguments(List.of(), Map.of(), false);

  /** Whatever a caller gives. */
  public static final Arguments ANY = new Arguments(List.of(), Map.of(), true);

  /**
   * A value, and how it was written.
   *
   * @param site where it stands; null where it stands nowhere
   * @param shown what a reader would write for it then
   */
  public record Argument(Value value, @Nullable Site site, String shown) {
    /** A value that stands nowhere, or that was handed on. */
    public Argument(Value value, String shown) {
      this(value, null, shown);
    }

    /** How it was written. */
    public String text() {
      return site == null ? shown : site.text();
    }
  }

  /** Values alone, by position. */
  public static Arguments of(Value... values) {
    List<Argument> arguments = new ArrayList<>();
    for (Value value : values) {
      arguments.add(new Argument(value, ""));
    }
    return new Arguments(arguments, Map.of(), false);
  }

  /** The argument of that name or position; null where it is not given. */
  public @Nullable Argument get(String name, int position) {
    Argument argument = named.get(name);
    return argument == null && position >= 0 && position < positional.size()
        ? positional.get(position)
        : argument;
  }

  /** Its value; null where it is not given. */
  public @Nullable Value value(String name, int position) {
    Argument argument = get(name, position);
    return argument == null ? null : argument.value();
  }

  /** The same with one more in front. */
  Arguments before(Value first) {
    List<Argument> all = new ArrayList<>(List.of(new Argument(first, "")));
    all.addAll(positional);
    return new Arguments(all, named, open);
  }

  /** The same without the first ones. */
  Arguments behind(int count) {
    int from = Math.min(count, positional.size());
    return new Arguments(positional.subList(from, positional.size()), named, open);
  }

  /** The same with more behind, where they do not say otherwise. */
  Arguments and(Arguments more) {
    List<Argument> all = new ArrayList<>(positional);
    all.addAll(more.positional);
    Map<String, Argument> names = new LinkedHashMap<>(named);
    names.putAll(more.named);
    return new Arguments(all, names, open || more.open);
  }

  /** The same with that one named so. */
  public Arguments with(String name, Value value, String text) {
    Map<String, Argument> names = new LinkedHashMap<>(named);
    names.put(name, new Argument(value, text));
    return new Arguments(positional, names, open);
  }
}
