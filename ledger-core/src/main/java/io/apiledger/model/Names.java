package io.apiledger.model;

import static java.util.Objects.requireNonNull;

/** The one rule for names that may become part of a file name or an address. */
final class Names {
  private static final int LONGEST = 64;

  private Names() {}

  static void check(String what, String value) {
    requireNonNull(value, what);
    boolean ok = !value.isEmpty() && value.length() <= LONGEST && isLetterOrDigit(value.charAt(0));
    for (int i = 0; ok && i < value.length(); i++) {
      char c = value.charAt(i);
      ok = isLetterOrDigit(c) || c == '_' || c == '-';
    }
    if (!ok) {
      throw new IllegalArgumentException(
          "expected a name for the "
              + what
              + " of letters, digits, _ and -, starting with a letter or digit, at most "
              + LONGEST
              + " long; found \""
              + Text.visible(Text.shortened(value, 80))
              + "\"");
    }
  }

  private static boolean isLetterOrDigit(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }
}
