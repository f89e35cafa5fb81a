package io.apiledger.driver.scan.python;

import java.util.List;

/** Splits the expression of a replacement field into tokens. */
final class FieldLexer {
  private final String text;
  private final StringScanner strings;

  FieldLexer(String text, List<SyntaxProblem> problems) {
    this.text = text;
    this.strings = new StringScanner(text, problems);
  }

  /** Collects tokens up to the end of the expression; gives the place of what ended it. */
  int run(Span in, Tokens tokens) {
    int brackets = 0;
    int i = in.start();
    while (i < in.end()) {
      char c = text.charAt(i);
      int start = i;
      if (brackets == 0 && (c == '}' || c == ':')) {
        break;
      }
      if (Character.isWhitespace(c)) {
        i++;
      } else if (c == '#') {
        while (i < in.end() && !Lexer.isBreak(text.charAt(i))) {
          i++;
        }
      } else if (strings.startsAt(i)) {
        i = strings.end(i);
        tokens.add(Tokens.STRING, start, i);
      } else if (Lexer.isNameStart(c)) {
        while (i < in.end() && Lexer.isNamePart(text.charAt(i))) {
          i++;
        }
        tokens.add(Tokens.NAME, start, i);
      } else if (Lexer.isDigit(c)) {
        while (i < in.end() && (Lexer.isNamePart(text.charAt(i)) || text.charAt(i) == '.')) {
          i++;
        }
        tokens.add(Tokens.NUMBER, start, i);
      } else {
        i += Math.max(1, Operators.length(text, i));
        brackets += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
        tokens.add(Tokens.OPERATOR, start, i);
      }
    }
    tokens.add(Tokens.END, i, i);
    return i;
  }

  /** Behind the closing brace of a field, from the end of its expression. */
  static int behind(String text, int format, int end) {
    int braces = 0;
    for (int i = format; i < end; i++) {
      char c = text.charAt(i);
      if (c == '{') {
        braces++;
      } else if (c == '}' && braces-- == 0) {
        return i + 1;
      }
    }
    return end;
  }
}
