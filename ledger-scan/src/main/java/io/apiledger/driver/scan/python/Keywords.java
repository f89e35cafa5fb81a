package io.apiledger.driver.scan.python;

import java.util.Set;

/** The words that name nothing. */
final class Keywords {
  private static final Set<String> RESERVED =
      Set.of(
          "False",
          "None",
          "True",
          "and",
          "as",
          "assert",
          "async",
          "await",
          "break",
          "class",
          "continue",
          "def",
          "del",
          "elif",
          "else",
          "except",
          "finally",
          "for",
          "from",
          "global",
          "if",
          "import",
          "in",
          "is",
          "lambda",
          "nonlocal",
          "not",
          "or",
          "pass",
          "raise",
          "return",
          "try",
          "while",
          "with",
          "yield");

  private static final int LONGEST = 8;
  private static final String FIRST = "FNTabcdefgilnoprtwy";
  private static final String LAST = "acdefhklmnrsty";

  private Keywords() {}

  /** Whether a part of a text is one; most names do not start or end as one does. */
  static boolean isReserved(String text, int start, int end) {
    int length = end - start;
    return length >= 2
        && length <= LONGEST
        && FIRST.indexOf(text.charAt(start)) >= 0
        && LAST.indexOf(text.charAt(end - 1)) >= 0
        && RESERVED.contains(text.substring(start, end));
  }
}
