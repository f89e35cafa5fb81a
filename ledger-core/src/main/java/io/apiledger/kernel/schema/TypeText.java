package io.apiledger.kernel.schema;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One level of a type as Java, Python or the name of a schema writes it: what it is, and the texts
 * that it is made of. What only wraps a type ({@code Optional}, {@code ResponseEntity}, {@code
 * Mono}, parentheses, {@code None} beside one other) is passed over. Immutable.
 *
 * <pre>{@code
 * TypeText.of("List[Order]");          // ListOf("Order")
 * TypeText.of("Map<String, Order>");   // MapOf("Order")
 * TypeText.of("Order | None");         // Named("Order")
 * TypeText.of("Page<Order>");          // Generic("Page<Order>", "Page")
 * }</pre>
 */
public sealed interface TypeText {
  /** One name, as written. */
  record Named(String text) implements TypeText {
    public Named {
      requireNonNull(text, "text");
    }
  }

  /**
   * A type with arguments that is neither a list nor a map.
   *
   * @param text as written
   * @param name before the arguments
   */
  record Generic(String text, String name) implements TypeText {
    public Generic {
      requireNonNull(text, "text");
      requireNonNull(name, "name");
    }
  }

  /** Several of something. */
  record ListOf(String item) implements TypeText {
    public ListOf {
      requireNonNull(item, "item");
    }
  }

  /** Something by key. */
  record MapOf(String value) implements TypeText {
    public MapOf {
      requireNonNull(value, "value");
    }
  }

  /** One of several, at least two. */
  record AnyOf(List<String> alternatives) implements TypeText {
    public AnyOf {
      alternatives = List.copyOf(alternatives);
    }
  }

  /** All of several, at least two. */
  record AllOf(List<String> parts) implements TypeText {
    public AllOf {
      parts = List.copyOf(parts);
    }
  }

  /** How many types that only wrap are passed over. */
  int MOST_WRAPPERS = 32;

  /** Names that make lists, in lower case. */
  Set<String> LISTS =
      Set.of(
          "list",
          "set",
          "collection",
          "iterable",
          "arraylist",
          "linkedlist",
          "sequence",
          "stream",
          "flux",
          "iterator",
          "tuple",
          "frozenset",
          "array");

  /** Names that make maps, in lower case. */
  Set<String> MAPS =
      Set.of("map", "dict", "mapping", "hashmap", "linkedhashmap", "treemap", "sortedmap");

  /** Names that stand for their first argument, in lower case. */
  Set<String> WRAPPERS =
      Set.of(
          "optional",
          "annotated",
          "responseentity",
          "httpentity",
          "mono",
          "completionstage",
          "completablefuture",
          "awaitable");

  /** The outermost level of a type; a few dozen wrappers in each other are passed over. */
  static TypeText of(String text) {
    String at = text.strip();
    for (int step = 0; step < MOST_WRAPPERS; step++) {
      List<String> alternatives = alternatives(at);
      if (alternatives.size() > 1) {
        return new AnyOf(alternatives);
      }
      List<String> parts = split(at, '&');
      if (parts.size() > 1) {
        return new AllOf(parts);
      }
      if (at.endsWith("[]")) {
        return new ListOf(at.substring(0, at.length() - 2).strip());
      }
      String inner = alternatives.get(0).equals(at) ? within(at) : alternatives.get(0);
      if (inner.equals(at)) {
        break;
      }
      at = inner;
    }
    return plain(at);
  }

  /** What a wrapper or parentheses hold; the type itself where it is none of these. */
  private static String within(String text) {
    if (text.startsWith("(") && text.endsWith(")")) {
      return text.substring(1, text.length() - 1).strip();
    }
    int open = argumentsAt(text);
    return open > 0 && WRAPPERS.contains(lower(text.substring(0, open)))
        ? withoutBound(arguments(text, open).get(0))
        : text;
  }

  private static TypeText plain(String text) {
    int open = argumentsAt(text);
    if (open < 0) {
      return new Named(withoutBound(text));
    }
    String name = lower(text.substring(0, open));
    List<String> arguments = arguments(text, open);
    if (LISTS.contains(name)) {
      return new ListOf(withoutBound(arguments.get(0)));
    }
    return MAPS.contains(name)
        ? new MapOf(withoutBound(arguments.get(arguments.size() - 1)))
        : new Generic(text, simple(text.substring(0, open)));
  }

  /** What a union offers, without nothing; at least one, the text itself where it is no union. */
  private static List<String> alternatives(String text) {
    List<String> all = split(text, '|');
    int open = argumentsAt(text);
    if (all.size() == 1 && open > 0 && lower(text.substring(0, open)).equals("union")) {
      all = arguments(text, open);
    }
    List<String> something = all.stream().filter(one -> !isNothing(one)).toList();
    return something.isEmpty() ? List.of(text) : something;
  }

  private static boolean isNothing(String text) {
    return text.equals("None") || text.equals("null") || text.equals("undefined");
  }

  /** Without packages, modules and outer types. */
  static String simple(String name) {
    String text = name.strip();
    int start = Math.max(text.lastIndexOf('.'), text.lastIndexOf('$')) + 1;
    int module = text.lastIndexOf("__", text.length() - 3);
    boolean isModule = module > 0 && Character.isLowerCase(text.charAt(0));
    return text.substring(Math.max(start, isModule ? module + 2 : 0));
  }

  private static String lower(String name) {
    return simple(name).toLowerCase(Locale.ROOT);
  }

  /** {@code ? extends Order} is an order. */
  private static String withoutBound(String text) {
    int space = text.lastIndexOf(' ');
    return text.startsWith("?") && space > 0 ? text.substring(space + 1) : text;
  }

  private static List<String> arguments(String text, int open) {
    return split(text.substring(open + 1, text.length() - 1), ',');
  }

  /** Where the arguments of a type open; -1 where it has none. */
  private static int argumentsAt(String text) {
    if (text.isEmpty() || !isCloser(text.charAt(text.length() - 1))) {
      return -1;
    }
    for (int i = 0; i < text.length(); i++) {
      if (isOpener(text.charAt(i))) {
        return i == 0 ? -1 : i;
      }
    }
    return -1;
  }

  /** At the separators that stand in no brackets. */
  private static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isOpener(c)) {
        depth++;
      } else if (isCloser(c)) {
        depth--;
      } else if (c == separator && depth == 0) {
        parts.add(text.substring(start, i).strip());
        start = i + 1;
      }
    }
    parts.add(text.substring(start).strip());
    return parts;
  }

  private static boolean isOpener(char c) {
    return c == '<' || c == '[' || c == '(' || c == '«';
  }

  private static boolean isCloser(char c) {
    return c == '>' || c == ']' || c == ')' || c == '»';
  }
}
