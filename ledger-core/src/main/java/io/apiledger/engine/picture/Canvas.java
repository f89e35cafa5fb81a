package io.apiledger.engine.picture;

import io.apiledger.kernel.markup.MarkupText;
import io.apiledger.model.Text;

/**
 * An SVG while it is drawn, in whole numbers only. It needs no style element: what a page does not
 * colour through the classes has the colours of the attributes. It has no ids, so that several of
 * them fit into one page.
 */
final class Canvas {
  private static final int LABEL = 22;
  private static final String AFTER = "</desc>\n";

  /** Follows the reader's colours where the picture is a file of its own. */
  private static final String STYLE =
      "<style>svg{color:#1d2126}"
          + ".picture-routes,.picture-heat{fill:#35597f}.picture-documented{fill:#2a6638}"
          + ".picture-drifted{fill:#a8231b}.picture-open{fill:#7f5200}"
          + "@media(prefers-color-scheme:dark){svg{color:#e3e6ea}"
          + ".picture-routes,.picture-heat{fill:#92bbe8}.picture-documented{fill:#84cf97}"
          + ".picture-drifted{fill:#ff968c}.picture-open{fill:#e6b455}}</style>\n";

  private final StringBuilder out = new StringBuilder(4096);
  private final String size;

  Canvas(String title, String description, int width, int height) {
    size = " width=\"" + width + "\" height=\"" + height + "\"";
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 ")
        .append(width)
        .append(' ')
        .append(height)
        .append("\" font-family=\"system-ui, sans-serif\" font-size=\"13\">\n<title>")
        .append(MarkupText.escaped(title))
        .append("</title>\n<desc>")
        .append(MarkupText.escaped(description))
        .append(AFTER);
  }

  /** A name on the left, shortened where it is long and then whole for those who point at it. */
  void label(int y, String name) {
    String shown = Text.shortened(Text.visible(Text.wellFormed(name)), LABEL);
    out.append("<text x=\"0\" y=\"").append(y).append("\" fill=\"currentColor\">");
    if (!shown.equals(name)) {
      out.append("<title>").append(MarkupText.escaped(name)).append("</title>");
    }
    out.append(MarkupText.escaped(shown)).append("</text>\n");
  }

  void heading(int x, int y, String anchor, String text) {
    out.append("<text x=\"").append(x).append("\" y=\"").append(y);
    out.append("\" text-anchor=\"").append(anchor);
    out.append("\" fill=\"currentColor\" font-weight=\"600\">");
    out.append(MarkupText.escaped(text)).append("</text>\n");
  }

  /** A count; a zero steps back. */
  void number(int x, int y, String anchor, long count) {
    out.append("<text x=\"").append(x).append("\" y=\"").append(y);
    out.append("\" text-anchor=\"").append(anchor).append("\" fill=\"currentColor\"");
    if (count == 0) {
      out.append(" fill-opacity=\"0.6\"");
    }
    out.append('>').append(count).append("</text>\n");
  }

  void box(int x, int y, int width, int height, Paint paint) {
    out.append("<rect class=\"").append(paint.kind()).append("\" x=\"").append(x);
    out.append("\" y=\"").append(y).append("\" width=\"").append(width);
    out.append("\" height=\"").append(height).append("\" rx=\"2\" fill=\"");
    out.append(paint.colour()).append('"');
    if (paint.percent() < 100) {
      out.append(" fill-opacity=\"").append(paint.opacity()).append('"');
    }
    out.append("/>\n");
  }

  String inline() {
    return out + "</svg>\n";
  }

  /** The same as a file of its own, which has a size where nothing else gives it one. */
  String file() {
    int afterName = "<svg".length();
    int afterDescription = out.indexOf(AFTER) + AFTER.length();
    return out.substring(0, afterName)
        + size
        + out.substring(afterName, afterDescription)
        + STYLE
        + out.substring(afterDescription)
        + "</svg>\n";
  }
}
