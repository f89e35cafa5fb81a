package io.apiledger.driver.scan.python;

import java.util.List;

/** The operators and delimiters of Python. */
final class Operators {
  private static final List<String> LONG =
      List.of(
          "**=", "//=", ">>=", "<<=", "...", "!=", "->", ":=", "==", "<=", ">=", "<>", "**", "//",
          "<<", ">>", "+=", "-=", "*=", "/=", "%=", "@=", "&=", "|=", "^=");
  private static final String SINGLE = "()[]{},:.;@=+-*/%&|^~<>`!";

  private Operators() {}

  /** How long the operator at a place is; 0 where none is. */
  static int length(String text, int at) {
    char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    if ("=>.*/<:".indexOf(next) >= 0) {
      for (String operator : LONG) {
        if (text.startsWith(operator, at)) {
          return operator.length();
        }
      }
    }
    return SINGLE.indexOf(text.charAt(at)) >= 0 ? 1 : 0;
  }
}
