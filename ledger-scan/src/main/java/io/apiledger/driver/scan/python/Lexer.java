package io.apiledger.driver.scan.python;

import java.util.List;

/**
 * Splits Python into tokens, with its rules of indentation. Reads on behind what Python would
 * refuse: an open bracket ends where the next definition starts, an open text at the end of its
 * line. For one use by one thread.
 */
final class Lexer {
  private static final int MOST_LEVELS = 100; // As in CPython.

  /** What no expression starts with. */
  private static final List<String> STARTS =
      List.of("def ", "class ", "async def ", "return ", "import ");

  private static final int CHARACTERS_OF_TOKEN = 6; // About, as people write.

  private final Chars text;
  private final List<SyntaxProblem> problems;
  private final Tokens tokens;
  private final StringScanner strings;
  private final int[] indents = new int[MOST_LEVELS + 1];
  private final int[] opening = new int[MOST_LEVELS + 1]; // The tokens that began the levels.
  private int levels;
  private int brackets;
  private int at;

  Lexer(Chars text, List<SyntaxProblem> problems) {
    this.text = text;
    this.problems = problems;
    this.tokens = new Tokens(text, text.length() / CHARACTERS_OF_TOKEN + 16);
    this.strings = new StringScanner(text, problems);
  }

  Tokens run() {
    while (at < text.length()) {
      line();
    }
    while (levels > 0) {
      dedent();
    }
    tokens.addEnd(at);
    return tokens;
  }

  /** One logical line: indentation, then tokens up to its end. */
  private void line() {
    int column = indentation();
    if (at >= text.length()) {
      return;
    }
    char first = text.at(at);
    if (first == '#' || isBreak(first)) {
      skipComment();
      skipBreak();
      return;
    }
    indent(column);
    brackets = 0;
    while (at < text.length()) {
      char c = text.at(at);
      if (isBreak(c)) {
        int start = at;
        skipBreak();
        if (brackets == 0 || startsDefinition(start)) {
          tokens.add(Tokens.NEWLINE, start, start);
          return;
        }
      } else {
        token(c);
      }
    }
    tokens.add(Tokens.NEWLINE, at, at);
  }

  /** Up to the first backslash at the end of a line, if anything stands before that; as CPython. */
  private int indentation() {
    int column = 0;
    int before = 0;
    for (; at < text.length(); at++) {
      char c = text.at(at);
      if (c == ' ') {
        column++;
      } else if (c == '\t') {
        column = (column / 8 + 1) * 8;
      } else if (c == '\f') {
        column = 0;
      } else if (c == '\\' && isBreak(text.at(at + 1))) {
        before = before == 0 ? column : before;
        at++;
        at += text.at(at) == '\r' && text.at(at + 1) == '\n' ? 1 : 0;
      } else {
        break;
      }
    }
    return before == 0 ? column : before;
  }

  private void indent(int column) {
    if (column > indents[levels]) {
      if (levels == MOST_LEVELS) {
        problem("at most " + MOST_LEVELS + " levels of indentation", "more");
        return;
      }
      indents[++levels] = column;
      opening[levels] = tokens.size();
      tokens.add(Tokens.INDENT, at, at);
      return;
    }
    while (column < indents[levels]) {
      dedent();
    }
    if (column != indents[levels]) {
      problem("the indentation of a block around it", "another one");
    }
  }

  private void dedent() {
    tokens.close(opening[levels--], tokens.size());
    tokens.add(Tokens.DEDENT, at, at);
  }

  private void token(char c) {
    int start = at;
    if (isNameStart(c)) {
      name(start);
    } else if (c == ' ' || c == '\t' || c == '\f') {
      at++;
    } else if (StringScanner.isQuote(c)) {
      string(start);
    } else if (c == '#') {
      skipComment();
    } else if (isDigit(c) || c == '.' && isDigit(text.at(at + 1))) {
      number();
      tokens.add(Tokens.NUMBER, start, at);
    } else if (c == '\\' && isBreak(text.at(at + 1))) {
      at++;
      skipBreak();
    } else {
      operator(c);
    }
  }

  /** A name, a word, or the prefix of a literal. */
  private void name(int start) {
    int hash = 0;
    char c = text.at(at);
    do {
      hash = 31 * hash + c;
      c = text.at(++at);
    } while (isNamePart(c));
    if (StringScanner.isQuote(c) && strings.isPrefix(start, at)) {
      string(start);
    } else {
      tokens.addName(start, at, hash);
    }
  }

  private void string(int start) {
    at = strings.end(start);
    tokens.addString(start, at, StringScanner.isFormatted(text, start));
  }

  private void number() {
    while (at < text.length()) {
      char c = text.at(at);
      boolean sign = (c == '+' || c == '-') && isExponent(at - 1);
      if (!isNamePart(c) && c != '.' && !sign) {
        return;
      }
      at++;
    }
  }

  private boolean isExponent(int index) {
    char c = text.at(index);
    char before = index > 0 ? text.at(index - 1) : ' ';
    return (c == 'e' || c == 'E') && (isDigit(before) || before == '.') && !isHex(index);
  }

  private boolean isHex(int index) {
    int start = index;
    while (start > 0 && isNamePart(text.at(start - 1))) {
      start--;
    }
    return text.startsWith("0x", start) || text.startsWith("0X", start);
  }

  private void operator(char c) {
    Word operator = Operators.at(text, at);
    if (operator == Word.OTHER) {
      problem("Python", c == 0 ? "a NUL" : "the character " + c);
      at++;
      return;
    }
    switch (operator) {
      case LPAR, LSQB, LBRACE -> brackets++;
      case RPAR, RSQB, RBRACE -> brackets = Math.max(0, brackets - 1);
      default -> {}
    }
    tokens.addOperator(operator, at);
    at += operator.spelling().length();
  }

  /** Whether inside of brackets a line starts that no expression starts with. */
  private boolean startsDefinition(int bracket) {
    int from = at;
    while (text.at(from) == ' ' || text.at(from) == '\t') {
      from++;
    }
    for (String word : STARTS) {
      if (text.startsWith(word, from)) {
        problems.add(
            new SyntaxProblem(bracket, "a closing bracket", "a line with " + word.strip()));
        return true;
      }
    }
    if (text.at(from) == '@' && isNameStart(text.at(from + 1))) {
      problems.add(new SyntaxProblem(bracket, "a closing bracket", "a line with a decorator"));
      return true;
    }
    return false;
  }

  private void skipComment() {
    while (at < text.length() && !isBreak(text.at(at))) {
      at++;
    }
  }

  private void skipBreak() {
    if (at < text.length()) {
      at += text.at(at) == '\r' && text.at(at + 1) == '\n' ? 2 : 1;
    }
  }

  private void problem(String expected, String found) {
    problems.add(new SyntaxProblem(at, expected, found));
  }

  static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }

  static boolean isNameStart(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c >= 0x80;
  }

  static boolean isNamePart(char c) {
    return isNameStart(c) || isDigit(c);
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
