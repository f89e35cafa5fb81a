package io.apiledger.model;

import java.util.Locale;

/** Whether the code shows a route in its document. */
public enum Visibility {
  PUBLIC,
  HIDDEN;

  private final String text = name().toLowerCase(Locale.ROOT);

  /** As written in ledgers: {@code public}, {@code hidden}. */
  public String text() {
    return text;
  }

  /**
   * Reads what ledgers say; blank is public.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static Visibility of(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "public", "" -> PUBLIC;
      case "hidden" -> HIDDEN;
      default ->
          throw new IllegalArgumentException(
              "expected public or hidden; found \"" + Text.shortened(text, 40) + "\"");
    };
  }
}
