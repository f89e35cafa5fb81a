package io.apiledger.engine.drift;

import io.apiledger.model.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * A type of source code, or the name of a schema, in a form in which they can be compared: {@code
 * DataResponse<Order>} and {@code DataResponseOrder}, {@code List<Order>} and {@code Order[]},
 * {@code Optional<Order>} and {@code Order} are the same.
 *
 * @param kind what can be said of it
 * @param form for comparison alone; empty where the kind is {@code OPEN}
 */
record SchemaType(Kind kind, String form) {
  /** What can be said of a type. */
  enum Kind {
    /** Says nothing that could differ: {@code Object}, a type variable, nothing at all. */
    OPEN,
    /** One name, or a list or map of one. */
    NAMED,
    /** One of several. */
    UNION
  }

  /** FastAPI's name for a body of several parts, whose types the code names one by one. */
  private static final String PARTS = "Body_";

  private static final SchemaType OPEN = new SchemaType(Kind.OPEN, "");
  private static final int LONGEST = 2_000;
  private static final int DEEPEST = 16;

  private static final Set<String> OPTIONAL =
      Set.of(
          "optional",
          "annotated",
          "responseentity",
          "httpentity",
          "mono",
          "completionstage",
          "completablefuture",
          "awaitable");
  private static final Set<String> LISTS =
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
  private static final Set<String> MAPS =
      Set.of("map", "dict", "mapping", "hashmap", "linkedhashmap", "treemap", "sortedmap");

  /** Names that leave open what the body looks like. */
  private static final Set<String> SILENT =
      Set.of(
          "",
          "?",
          "object",
          "any",
          "void",
          "none",
          "null",
          "undefined",
          "jsonnode",
          "objectnode",
          "response",
          "streamingresponse",
          "jsonresponse",
          "resource",
          "inputstream",
          "multipartfile",
          "uploadfile",
          "literal");

  static SchemaType of(String text) {
    return text.length() > LONGEST ? OPEN : parsed(text.strip(), DEEPEST);
  }

  /**
   * Whether one type of each side may be the same: an open one may be any, and one name may stand
   * for a choice of several.
   */
  static boolean agree(Set<SchemaType> code, Set<SchemaType> document) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    code.forEach(type -> kinds.add(type.kind));
    document.forEach(type -> kinds.add(type.kind));
    return kinds.contains(Kind.OPEN) || kinds.size() > 1 || !Collections.disjoint(code, document);
  }

  private static SchemaType parsed(String text, int depth) {
    if (depth == 0 || text.indexOf('&') >= 0) {
      return OPEN;
    }
    List<String> alternatives = split(text, '|');
    if (alternatives.size() > 1) {
      return union(alternatives, depth);
    }
    if (text.endsWith("[]")) {
      return wrapped("[]", parsed(text.substring(0, text.length() - 2).strip(), depth - 1));
    }
    if (text.startsWith("(") && text.endsWith(")")) {
      return parsed(text.substring(1, text.length() - 1).strip(), depth - 1);
    }
    int open = firstBracket(text);
    return open > 0 && isCloser(text.charAt(text.length() - 1))
        ? generic(text, open, depth)
        : named(withoutBound(text));
  }

  private static SchemaType generic(String text, int open, int depth) {
    String name = simple(text.substring(0, open)).toLowerCase(Locale.ROOT);
    List<String> arguments = split(text.substring(open + 1, text.length() - 1), ',');
    String first = withoutBound(arguments.get(0).strip());
    if (OPTIONAL.contains(name)) {
      return parsed(first, depth - 1);
    }
    if (LISTS.contains(name)) {
      return wrapped("[]", parsed(first, depth - 1));
    }
    if (MAPS.contains(name)) {
      String last = withoutBound(arguments.get(arguments.size() - 1).strip());
      return wrapped("{}", parsed(last, depth - 1));
    }
    if (name.equals("union")) {
      return union(arguments, depth);
    }
    return SILENT.contains(name) ? OPEN : new SchemaType(Kind.NAMED, flat(text));
  }

  private static SchemaType union(List<String> alternatives, int depth) {
    Set<String> forms = new TreeSet<>(Text::compareUtf8);
    SchemaType last = OPEN;
    for (String alternative : alternatives) {
      String text = alternative.strip();
      if (!text.equals("None") && !text.equals("null") && !text.equals("undefined")) {
        SchemaType type = parsed(text, depth - 1);
        if (type.kind == Kind.OPEN) {
          return OPEN;
        }
        forms.add(type.form);
        last = type;
      }
    }
    return forms.size() < 2 ? last : new SchemaType(Kind.UNION, String.join("|", forms));
  }

  private static SchemaType wrapped(String mark, SchemaType inner) {
    return inner.kind == Kind.OPEN ? OPEN : new SchemaType(inner.kind, mark + inner.form);
  }

  private static SchemaType named(String text) {
    String name = simple(text);
    boolean variable = name.length() == 1 && Character.isUpperCase(name.charAt(0));
    String lower = name.toLowerCase(Locale.ROOT);
    boolean silent =
        variable
            || SILENT.contains(lower)
            || LISTS.contains(lower)
            || MAPS.contains(lower)
            || name.startsWith(PARTS);
    return silent ? OPEN : new SchemaType(Kind.NAMED, flat(withoutDirection(name)));
  }

  /** {@code ? extends Order} is an order. */
  private static String withoutBound(String text) {
    int space = text.lastIndexOf(' ');
    return text.startsWith("?") && space > 0 ? text.substring(space + 1) : text;
  }

  /** Some generators tell what is taken from what is given: {@code Order-Input}. */
  private static String withoutDirection(String name) {
    for (String direction : List.of("-Input", "-Output")) {
      if (name.endsWith(direction)) {
        return name.substring(0, name.length() - direction.length());
      }
    }
    return name;
  }

  /** Without packages, modules and outer types. */
  private static String simple(String name) {
    String text = name.strip();
    int start = Math.max(text.lastIndexOf('.'), text.lastIndexOf('$')) + 1;
    int module = text.lastIndexOf("__", text.length() - 3);
    boolean isModule = module > 0 && Character.isLowerCase(text.charAt(0));
    return text.substring(Math.max(start, isModule ? module + 2 : 0));
  }

  /** Letters and digits of simple names, one after the other, as generators write generics. */
  private static String flat(String text) {
    StringBuilder out = new StringBuilder();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      boolean inName = i < text.length() && isNamePart(text.charAt(i));
      if (!inName) {
        simple(text.substring(start, i))
            .chars()
            .filter(Character::isLetterOrDigit)
            .forEach(out::appendCodePoint);
        start = i + 1;
      }
    }
    return out.toString().toLowerCase(Locale.ROOT);
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '$';
  }

  private static int firstBracket(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isOpener(text.charAt(i))) {
        return i;
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
        parts.add(text.substring(start, i));
        start = i + 1;
      }
    }
    parts.add(text.substring(start));
    return Collections.unmodifiableList(parts);
  }

  private static boolean isOpener(char c) {
    return c == '<' || c == '[' || c == '(' || c == '«';
  }

  private static boolean isCloser(char c) {
    return c == '>' || c == ']' || c == ')' || c == '»';
  }
}
