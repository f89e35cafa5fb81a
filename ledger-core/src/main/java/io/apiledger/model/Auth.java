package io.apiledger.model;

import java.util.Locale;

/** Whether a route asks for authentication. A wrong {@code NO} is worse than {@code UNKNOWN}. */
public enum Auth {
  YES,
  NO,
  UNKNOWN;

  private final String text = name().toLowerCase(Locale.ROOT);

  /** As written in ledgers: {@code yes}, {@code no}, {@code unknown}. */
  public String text() {
    return text;
  }

  /**
   * Reads what ledgers say, ours and others': also {@code true} and {@code false}; blank is
   * unknown.
   *
   * @throws IllegalArgumentException for anything else
   */
  public static Auth of(String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "yes", "true" -> YES;
      case "no", "false" -> NO;
      case "unknown", "" -> UNKNOWN;
      default ->
          throw new IllegalArgumentException(
              "expected yes, no or unknown; found \"" + Text.shortened(text, 40) + "\"");
    };
  }
}
