package io.apiledger.kernel.markup;

import io.apiledger.model.Text;

/**
 * Text from a source as content of HTML or SVG that shows it and does nothing else. Safe for use by
 * several threads.
 *
 * <p>Example: {@code "<h2>" + MarkupText.escaped(title) + "</h2>"}.
 */
public final class MarkupText {
  private MarkupText() {}

  /**
   * Fit for an element and for an attribute in either kind of quotes. Control characters, and those
   * that reorder text, are written as {@code \\uXXXX}: XML cannot hold all of them, and a reader
   * must not be misled by the rest.
   */
  public static String escaped(String source) {
    String visible = Text.visible(Text.wellFormed(source));
    StringBuilder out = new StringBuilder(visible.length() + 16);
    for (int i = 0; i < visible.length(); i++) {
      char c = visible.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        case '\uFFFE', '\uFFFF' -> out.append('\uFFFD');
        default -> out.append(c);
      }
    }
    return out.toString();
  }
}
