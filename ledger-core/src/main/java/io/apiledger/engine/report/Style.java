package io.apiledger.engine.report;

/**
 * How text looks on the screen that shows it. Immutable.
 *
 * @param width in columns of a terminal; at least {@link #NARROWEST}
 * @param colours whether to write ANSI colour sequences
 */
public record Style(int width, boolean colours) {
  /** The fewest columns that a report can be laid out in. */
  public static final int NARROWEST = 40;

  /** 80 columns, no colours: the same on every machine. */
  public static final Style PLAIN = new Style(80, false);

  public Style {
    if (width < NARROWEST) {
      throw new IllegalArgumentException(
          "expected a width of at least " + NARROWEST + "; found " + width);
    }
  }

  String paint(Tone tone, String text) {
    return colours && !text.isEmpty() ? "\u001b[" + tone.code + "m" + text + "\u001b[0m" : text;
  }

  /** What a colour says. */
  enum Tone {
    GOOD("1;32"),
    BAD("1;31"),
    DOUBTFUL("1;33"),
    NEUTRAL("1;36"),
    STRONG("1"),
    FAINT("2");

    private final String code;

    Tone(String code) {
      this.code = code;
    }
  }
}
