package io.apiledger.engine.drift;

import io.apiledger.kernel.schema.TypeText;
import io.apiledger.model.Text;
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
    if (depth == 0) {
      return OPEN;
    }
    TypeText type = TypeText.of(text);
    if (type instanceof TypeText.ListOf list) {
      return wrapped("[]", parsed(list.item(), depth - 1));
    }
    if (type instanceof TypeText.MapOf map) {
      return wrapped("{}", parsed(map.value(), depth - 1));
    }
    if (type instanceof TypeText.AnyOf any) {
      return union(any.alternatives(), depth);
    }
    if (type instanceof TypeText.Generic generic) {
      boolean silent = SILENT.contains(generic.name().toLowerCase(Locale.ROOT));
      return silent ? OPEN : new SchemaType(Kind.NAMED, flat(generic.text()));
    }
    return type instanceof TypeText.Named name ? named(name.text()) : OPEN;
  }

  private static SchemaType union(List<String> alternatives, int depth) {
    Set<String> forms = new TreeSet<>(Text.BY_UTF8);
    SchemaType last = OPEN;
    for (String alternative : alternatives) {
      SchemaType type = parsed(alternative, depth - 1);
      if (type.kind == Kind.OPEN) {
        return OPEN;
      }
      forms.add(type.form);
      last = type;
    }
    return forms.size() < 2 ? last : new SchemaType(Kind.UNION, String.join("|", forms));
  }

  private static SchemaType wrapped(String mark, SchemaType inner) {
    return inner.kind == Kind.OPEN ? OPEN : new SchemaType(inner.kind, mark + inner.form);
  }

  private static SchemaType named(String text) {
    String name = TypeText.simple(text);
    boolean variable = name.length() == 1 && Character.isUpperCase(name.charAt(0));
    String lower = name.toLowerCase(Locale.ROOT);
    boolean silent =
        variable
            || SILENT.contains(lower)
            || TypeText.LISTS.contains(lower)
            || TypeText.MAPS.contains(lower)
            || name.startsWith(PARTS);
    return silent ? OPEN : new SchemaType(Kind.NAMED, flat(withoutDirection(name)));
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

  /** Letters and digits of simple names, one after the other, as generators write generics. */
  private static String flat(String text) {
    StringBuilder out = new StringBuilder();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      boolean inName = i < text.length() && isNamePart(text.charAt(i));
      if (!inName) {
        TypeText.simple(text.substring(start, i))
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
}
