package io.apiledger.driver.scan.python;

import java.util.List;

/** Splits the expression of a replacement field into tokens. */
final class FieldLexer {
  private static final int MOST_OFTEN = 16; // A field holds fewer tokens, as people write.

  private final Chars text;
  private final StringScanner strings;

  FieldLexer(Chars text, List<SyntaxProblem> problems) {
    this.text = text;
    this.strings = new StringScanner(text, problems);
  }

  /** The tokens up to the end of the expression; the last of them stands at what ended it. */
  Tokens run(Span in) {
    Tokens tokens = new Tokens(text, MOST_OFTEN);
    int brackets = 0;
    int i = in.start();
    while (i < in.end()) {
      char c = text.at(i);
      int start = i;
      if (brackets == 0 && (c == '}' || c == ':')) {
        break;
      }
      if (Character.isWhitespace(c)) {
        i++;
      } else if (c == '#') {
        while (i < in.end() && !Lexer.isBreak(text.at(i))) {
          i++;
        }
      } else if (strings.startsAt(i)) {
        i = strings.end(i);
        tokens.addString(start, i, StringScanner.isFormatted(text, start));
      } else if (Lexer.isNameStart(c)) {
        int hash = 0;
        for (; i < in.end() && Lexer.isNamePart(text.at(i)); i++) {
          hash = 31 * hash + text.at(i);
        }
        tokens.addName(start, i, hash);
      } else if (Lexer.isDigit(c)) {
        while (i < in.end() && (Lexer.isNamePart(text.at(i)) || text.at(i) == '.')) {
          i++;
        }
        tokens.add(Tokens.NUMBER, start, i);
      } else {
        Word operator = Operators.at(text, i);
        brackets += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
        if (operator == Word.OTHER) {
          tokens.add(Tokens.OPERATOR, start, i + 1);
          i++;
        } else {
          tokens.addOperator(operator, start);
          i += operator.spelling().length();
        }
      }
    }
    tokens.addEnd(i);
    return tokens;
  }

  /** Behind the closing brace of a field, from the end of its expression. */
  static int behind(Chars text, int format, int end) {
    int braces = 0;
    for (int i = format; i < end; i++) {
      char c = text.at(i);
      if (c == '{') {
        braces++;
      } else if (c == '}' && braces-- == 0) {
        return i + 1;
      }
    }
    return end;
  }
}
