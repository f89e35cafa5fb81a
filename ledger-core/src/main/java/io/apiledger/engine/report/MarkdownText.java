package io.apiledger.engine.report;

import io.apiledger.model.Text;

/**
 * Text from outside as Markdown shows it, whatever it says: no markup, no HTML, no link, no mention
 * of a user or an issue, no line break, no new cell.
 */
final class MarkdownText {
  private MarkdownText() {}

  /** The text for the middle of a line or a cell. */
  static String inline(String text) {
    String safe = Text.visible(Text.oneLine(text));
    StringBuilder out = new StringBuilder(safe.length() + 16);
    for (int i = 0; i < safe.length(); i++) {
      char c = safe.charAt(i);
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        // A mention or an issue number is looked for in the finished page, where an escape is gone;
        // a comment parts the text for good.
        case '@', '#' -> out.append(c == '#' ? "\\#" : "@").append("<!-- -->");
        case '\\', '`', '*', '_', '[', ']', '|', '~', '$', '!' -> out.append('\\').append(c);
        case ':' -> out.append(startsAddress(safe, i) ? "\\:" : ":");
        case '.' -> out.append(endsWww(safe, i) ? "\\." : ".");
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  /** The text for the start of a line, where a list, a heading or a rule could begin. */
  static String block(String text) {
    String inline = inline(text);
    int digits = 0;
    while (digits < inline.length() && isDigit(inline.charAt(digits))) {
      digits++;
    }
    boolean numbered = digits > 0 && digits < inline.length() && isAny(inline, digits, ".)");
    if (numbered || digits == 0 && !inline.isEmpty() && isAny(inline, 0, "-+=")) {
      return inline.substring(0, digits) + "\\" + inline.substring(digits);
    }
    return inline;
  }

  private static boolean isAny(String text, int at, String characters) {
    return characters.indexOf(text.charAt(at)) >= 0;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean startsAddress(String text, int colon) {
    return text.startsWith("//", colon + 1) || endsWord(text, colon, "mailto", "xmpp");
  }

  private static boolean endsWord(String text, int end, String... words) {
    for (String word : words) {
      if (text.regionMatches(true, end - word.length(), word, 0, word.length())) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsWww(String text, int dot) {
    return endsWord(text, dot, "www");
  }
}
