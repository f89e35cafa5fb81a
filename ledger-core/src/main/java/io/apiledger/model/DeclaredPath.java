package io.apiledger.model;

/**
 * A path as some framework declares it, on its way to the OpenAPI form. For one use by one thread;
 * keeps the position between its small steps.
 */
final class DeclaredPath {
  private static final int MOST_PASSES = 16;

  private final String declared;
  private final StringBuilder out;
  private final int[] closers;
  private final int[] groups;
  private int at;

  private DeclaredPath(String declared) {
    this.declared = declared;
    this.out = new StringBuilder(declared.length());
    this.closers = closers(declared, '{', '}');
    this.groups = closers(declared, '(', ')');
  }

  /**
   * Rewrites until nothing changes: what is left after a dropped {@code {?x}} may join into a new
   * parameter, and a ledger that is read and written again must stay as it is. Each pass takes
   * linear time, and their number does not grow with the path.
   */
  static String canonical(String declared) {
    String text = declared;
    for (int pass = 0; pass < MOST_PASSES && needsRewriting(text); pass++) {
      String rewritten = new DeclaredPath(text).rewrite();
      if (rewritten.equals(text)) {
        return text;
      }
      text = rewritten;
    }
    return text;
  }

  private static boolean needsRewriting(String declared) {
    for (int i = 0; i < declared.length(); i++) {
      char c = declared.charAt(i);
      if (c == ':' || c == '<' || c == '{' && !isPlainParameter(declared, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPlainParameter(String text, int open) {
    for (int i = open + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '}') {
        return i > open + 1;
      }
      if (!isNameCharacter(c)) {
        return false;
      }
    }
    return false;
  }

  private static boolean isNameCharacter(char c) {
    return c == '_' || c == '-' || c == '.' || Character.isLetterOrDigit(c);
  }

  private String rewrite() {
    while (at < declared.length()) {
      char c = declared.charAt(at);
      boolean taken =
          switch (c) {
            case '{' -> braces();
            case '<' -> angles();
            case ':' -> colon();
            default -> false;
          };
      if (!taken) {
        out.append(c);
        at++;
      }
    }
    return out.toString();
  }

  private boolean braces() {
    int close = closers[at];
    if (close == 0) {
      return false;
    }
    String inside = declared.substring(at + 1, close).strip();
    at = close + 1;
    if (inside.isEmpty()) {
      out.append("{}");
      return true;
    }
    switch (inside.charAt(0)) {
      case '?', '&', '#' -> {}
      case '/' -> {
        for (String name : inside.substring(1).split(",")) {
          out.append("/{").append(name(name)).append('}');
        }
      }
      default -> out.append('{').append(name(inside)).append('}');
    }
    return true;
  }

  /**
   * Where the bracket closes that opens at an index; 0 where none does. Brackets in a regex nest,
   * and {@code \} escapes in them.
   */
  private static int[] closers(String text, char opener, char closer) {
    int[] closers = new int[text.length()];
    int[] open = new int[text.length()];
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && depth > 0) {
        i++;
      } else if (c == opener) {
        open[depth++] = i;
      } else if (c == closer && depth > 0) {
        closers[open[--depth]] = i;
      }
    }
    return closers;
  }

  /**
   * The name without a constraint, without operators before it and stars after it. A star stays
   * where it ends a pattern, as in {@code {name=books/*}}.
   */
  private static String name(String inside) {
    int colon = inside.indexOf(':');
    int end = colon < 0 ? inside.length() : colon;
    int start = 0;
    while (start < end && isBefore(inside.charAt(start))) {
      start++;
    }
    int plain = end;
    while (start < plain && isAfter(inside.charAt(plain - 1))) {
      plain--;
    }
    String name = inside.substring(start, plain);
    boolean pattern = !name.chars().allMatch(c -> isNameCharacter((char) c));
    return pattern ? inside.substring(start, end).strip() : name;
  }

  private static boolean isBefore(char c) {
    return Character.isWhitespace(c) || "+*?&#/".indexOf(c) >= 0;
  }

  private static boolean isAfter(char c) {
    return Character.isWhitespace(c) || c == '*';
  }

  /** {@code <int:id>} and {@code <id>}. */
  private boolean angles() {
    int close = at + 1;
    while (close < declared.length() && "<>".indexOf(declared.charAt(close)) < 0) {
      close++;
    }
    if (close == declared.length() || declared.charAt(close) == '<' || isNamedGroup()) {
      return false;
    }
    String inside = declared.substring(at + 1, close);
    String name = inside.substring(inside.lastIndexOf(':') + 1).strip();
    if (name.isEmpty() || !name.chars().allMatch(c -> isNameCharacter((char) c))) {
      return false;
    }
    out.append('{').append(name).append('}');
    at = close + 1;
    return true;
  }

  /** {@code (?P<id>…)} of a regex. */
  private boolean isNamedGroup() {
    return declared.startsWith("(?", at - 2) || declared.startsWith("(?P", at - 3);
  }

  /**
   * {@code /:id} at the start of a segment only: {@code /items:batchGet} is a literal. A constraint
   * and a modifier after it go, as in {@code /:id(\\d+)?}.
   */
  private boolean colon() {
    boolean startsSegment = out.length() == 0 || out.charAt(out.length() - 1) == '/';
    int end = at + 1;
    while (end < declared.length()
        && (declared.charAt(end) == '_' || Character.isLetterOrDigit(declared.charAt(end)))) {
      end++;
    }
    if (!startsSegment || end == at + 1) {
      return false;
    }
    out.append('{').append(declared, at + 1, end).append('}');
    at = afterModifier(afterConstraint(end));
    return true;
  }

  private int afterConstraint(int end) {
    return end < groups.length && groups[end] > 0 ? groups[end] + 1 : end;
  }

  /** Only at the end of a segment: {@code /:id?page=1} is something else. */
  private int afterModifier(int end) {
    boolean modified = end < declared.length() && "?*+".indexOf(declared.charAt(end)) >= 0;
    boolean ends = end + 1 >= declared.length() || declared.charAt(end + 1) == '/';
    return modified && ends ? end + 1 : end;
  }
}
