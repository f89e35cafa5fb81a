package io.apiledger.driver.scan.java;

/** What documentation comments say. Every function is pure and safe for use by several threads. */
public final class Documentation {
  private static final int LONGEST = 8192;
  private static final String DEPRECATED = "@deprecated";

  private Documentation() {}

  /**
   * The first sentence, as one line: up to the first full stop before white space, the first
   * paragraph or the first block tag; of inline tags and of mark-up what is to be read.
   */
  public static String firstSentence(String documentation) {
    StringBuilder out = new StringBuilder();
    int i = 0;
    while (i < documentation.length()) {
      char c = documentation.charAt(i);
      if (c == '@' && isLineStart(documentation, i) || isParagraph(documentation, i)) {
        break;
      }
      if (c == '{' && documentation.startsWith("{@", i)) {
        int end = inlineEnd(documentation, i);
        out.append(inline(documentation.substring(i + 2, end)));
        i = Math.min(end + 1, documentation.length());
      } else if (c == '<' && isMarkUp(documentation, i)) {
        i = documentation.indexOf('>', i) + 1;
      } else {
        out.append(c <= ' ' ? ' ' : c);
        i++;
        if (c == '.' && (i == documentation.length() || documentation.charAt(i) <= ' ')) {
          break;
        }
      }
    }
    return singleSpaced(out);
  }

  /** Whether it has the block tag that says so. */
  public static boolean isDeprecated(String documentation) {
    for (int at = documentation.indexOf(DEPRECATED);
        at >= 0;
        at = documentation.indexOf(DEPRECATED, at + 1)) {
      int end = at + DEPRECATED.length();
      boolean isWhole =
          end == documentation.length() || !Character.isLetterOrDigit(documentation.charAt(end));
      if (isWhole && isLineStart(documentation, at)) {
        return true;
      }
    }
    return false;
  }

  /** The comment that starts at an offset, without its delimiters and leading asterisks. */
  static String text(char[] chars, int from) {
    StringBuilder out = new StringBuilder();
    boolean isMarkdown = chars[from + 1] == '/';
    int line = from;
    while (line >= 0 && out.length() < LONGEST) {
      int start = isMarkdown ? line + 3 : line == from ? from + 3 : withoutAsterisks(chars, line);
      start = start < chars.length && chars[start] == ' ' ? start + 1 : start;
      int end = lineEnd(chars, start);
      int close = isMarkdown ? -1 : close(chars, start - 1, end);
      out.append(chars, start, Math.max(0, (close < 0 ? end : close) - start)).append('\n');
      line = close >= 0 ? -1 : isMarkdown ? nextMarkdown(chars, end) : next(chars, end);
    }
    out.setLength(Math.min(out.length(), LONGEST));
    return out.toString().strip();
  }

  private static int withoutAsterisks(char[] chars, int line) {
    int i = line;
    while (i < chars.length && (chars[i] == ' ' || chars[i] == '\t')) {
      i++;
    }
    int start = i;
    while (i < chars.length && chars[i] == '*') {
      i++;
    }
    boolean closes = i > start && i < chars.length && chars[i] == '/';
    return closes ? i - 1 : i;
  }

  private static int lineEnd(char[] chars, int from) {
    int i = from;
    while (i < chars.length && chars[i] != '\n' && chars[i] != '\r') {
      i++;
    }
    return i;
  }

  private static int close(char[] chars, int from, int end) {
    for (int i = from; i + 1 < end; i++) {
      if (chars[i] == '*' && chars[i + 1] == '/') {
        return i;
      }
    }
    return -1;
  }

  private static int next(char[] chars, int end) {
    boolean isPair = end + 1 < chars.length && chars[end] == '\r' && chars[end + 1] == '\n';
    return end >= chars.length ? -1 : end + (isPair ? 2 : 1);
  }

  private static int nextMarkdown(char[] chars, int end) {
    int i = next(chars, end);
    while (i >= 0 && i < chars.length && (chars[i] == ' ' || chars[i] == '\t')) {
      i++;
    }
    boolean goesOn =
        i >= 0
            && i + 2 < chars.length
            && chars[i] == '/'
            && chars[i + 1] == '/'
            && chars[i + 2] == '/';
    return goesOn ? i : -1;
  }

  private static boolean isLineStart(String text, int at) {
    int i = at - 1;
    while (i >= 0 && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i--;
    }
    return i < 0 || text.charAt(i) == '\n';
  }

  private static boolean isParagraph(String text, int at) {
    return text.regionMatches(true, at, "<p>", 0, 3)
        || text.regionMatches(true, at, "<p/>", 0, 4)
        || text.charAt(at) == '\n' && at > 0 && isLineStart(text, at);
  }

  private static boolean isMarkUp(String text, int at) {
    char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    return (next == '/' || Character.isLetter(next)) && text.indexOf('>', at) >= 0;
  }

  private static int inlineEnd(String text, int from) {
    int depth = 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return text.length();
  }

  /** {@code code x} is "x"; of a link its label, or the last part of what it leads to. */
  private static String inline(String tag) {
    int space = 0;
    while (space < tag.length() && tag.charAt(space) > ' ') {
      space++;
    }
    String name = tag.substring(0, space);
    String rest = tag.substring(space).strip();
    if (!name.startsWith("link") && !name.equals("value")) {
      return rest;
    }
    int label = rest.lastIndexOf(')') + 1;
    while (label < rest.length() && rest.charAt(label) > ' ') {
      label++;
    }
    if (label < rest.length()) {
      return rest.substring(label).strip();
    }
    return rest.startsWith("#") ? rest.substring(1) : rest.replace('#', '.');
  }

  private static String singleSpaced(StringBuilder text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > ' ' || out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
        out.append(c <= ' ' ? ' ' : c);
      }
    }
    return out.toString().strip();
  }
}
