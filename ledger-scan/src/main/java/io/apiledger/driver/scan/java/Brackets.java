package io.apiledger.driver.scan.java;

import java.util.Arrays;

/** Steps over code in brackets without reading it, however deep or long it is. */
final class Brackets {
  private static final int DEEPEST = 10_000;
  private static final boolean[] MATTERS = new boolean['}' + 1];

  static {
    for (char c : "(){}[]\"'/".toCharArray()) {
      MATTERS[c] = true;
    }
  }

  private final char[] chars;
  private final Lexer lexer;
  private char[] open = new char[32];
  private int depth;

  Brackets(char[] chars, Lexer lexer) {
    this.chars = chars;
    this.lexer = lexer;
  }

  /** The offset behind the bracket that closes the one at an offset. */
  int end(int from) {
    depth = 0;
    int i = from;
    while (i < chars.length) {
      char c = chars[i];
      if (c > '}' || !MATTERS[c]) {
        i++;
      } else if (c == '"' || c == '\'') {
        i = lexer.literalEnd(i);
      } else if (c == '/') {
        i = Math.max(i + 1, lexer.commentEnd(i));
      } else if (c == '(' || c == '{' || c == '[') {
        push(c, i++);
      } else {
        pop(c, i++);
        if (depth == 0) {
          return i;
        }
      }
    }
    throw new SyntaxFault(
        chars.length,
        SyntaxFault.quoted(String.valueOf(closing(open[depth - 1]))),
        "the end of the file");
  }

  private void push(char bracket, int at) {
    if (depth == DEEPEST) {
      throw new SyntaxFault(
          at, "at most " + DEEPEST + " brackets in each other", "code that is nested too deeply");
    }
    if (depth == open.length) {
      open = Arrays.copyOf(open, depth * 2);
    }
    open[depth++] = bracket;
  }

  private void pop(char bracket, int at) {
    char expected = closing(open[--depth]);
    if (bracket != expected) {
      throw new SyntaxFault(
          at,
          SyntaxFault.quoted(String.valueOf(expected)),
          SyntaxFault.quoted(String.valueOf(bracket)));
    }
  }

  private static char closing(char bracket) {
    return bracket == '(' ? ')' : bracket == '{' ? '}' : ']';
  }
}
