package io.apiledger.kernel.glob;

/** {@code *} for any characters, {@code ?} for one, within one segment. */
final class Wildcard {
  private Wildcard() {}

  /** Whether the text matches, {@code ?} being literal: routes know {@code *} alone. */
  static boolean matches(String pattern, String text) {
    return matches(pattern, text, false);
  }

  /**
   * Two pointers and one place to come back to: the last {@code *} alone needs to be reconsidered,
   * so time is at most pattern times text.
   */
  static boolean matches(String pattern, String text, boolean questionMark) {
    int p = 0;
    int t = 0;
    int star = -1;
    int resume = 0;
    while (t < text.length()) {
      char expected = p < pattern.length() ? pattern.charAt(p) : '\0';
      if (p < pattern.length() && expected == '*') {
        star = p++;
        resume = t;
      } else if (p < pattern.length()
          && (expected == text.charAt(t) || questionMark && expected == '?')) {
        p++;
        t++;
      } else if (star >= 0) {
        p = star + 1;
        t = ++resume;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }
}
