package io.apiledger.kernel.artifact;

import io.apiledger.model.Text;

/** Text from a source as Markdown that shows it and does nothing else: no markup, HTML, or link. */
final class MarkdownText {
  private MarkdownText() {}

  /** Running text, for a table cell too. */
  static String text(String source) {
    String visible = Text.visible(source);
    StringBuilder out = new StringBuilder(visible.length() + 16);
    for (int i = 0; i < visible.length(); i++) {
      char c = visible.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '\\', '`', '*', '_', '[', ']', '|', '~' -> out.append('\\').append(c);
        default -> {
          if (startsLink(visible, i)) {
            out.append('\\');
          }
          out.append(c);
        }
      }
    }
    return out.toString();
  }

  /** A name as code; as running text where code could not show it. */
  static String code(String source) {
    if (source.isEmpty()) {
      return "";
    }
    boolean plain =
        source.indexOf('`') < 0
            && source.indexOf('|') < 0
            && source.indexOf('\\') < 0
            && Text.visible(source).equals(source)
            && source.strip().equals(source);
    return plain ? '`' + source + '`' : text(source);
  }

  /**
   * Bare addresses become links in many renderers: a backslash breaks {@code ://} and {@code www.}.
   */
  private static boolean startsLink(String text, int i) {
    return switch (text.charAt(i)) {
      case '/' -> i > 0 && text.charAt(i - 1) == ':';
      case '.' -> i > 2 && text.regionMatches(true, i - 3, "www", 0, 3);
      default -> false;
    };
  }
}
