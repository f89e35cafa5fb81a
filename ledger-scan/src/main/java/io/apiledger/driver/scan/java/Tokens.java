package io.apiledger.driver.scan.java;

/** The tokens of a file, one after the other, and the way back. For one thread. */
final class Tokens {
  private final SourceText source;
  private final char[] chars;
  private final Lexer lexer;
  private final Brackets brackets;
  private int kind;
  private int start;
  private int end;
  private int last;

  /** Starts at the first token. */
  Tokens(SourceText source) {
    this.source = source;
    this.chars = source.chars();
    this.lexer = new Lexer(chars);
    this.brackets = new Brackets(chars, lexer);
    read(0);
  }

  private void read(int from) {
    last = from;
    end = lexer.read(from);
    kind = lexer.kind();
    start = lexer.start();
  }

  void next() {
    read(end);
  }

  /** Reads again from an offset where a token starts. */
  void back(int offset) {
    read(offset);
  }

  /** At an opening bracket: steps over everything up to the one that closes it, and that. */
  void skipBrackets() {
    if (kind != '(' && kind != '{' && kind != '[') {
      throw fault("an opening bracket");
    }
    read(brackets.end(start));
  }

  int kind() {
    return kind;
  }

  /** Where the token starts. */
  int start() {
    return start;
  }

  /** Where the token before it ended. */
  int last() {
    return last;
  }

  /** The place of the token. */
  Place place() {
    return source.place(start);
  }

  /** The characters of the token. */
  String text() {
    return new String(chars, start, end - start);
  }

  /** From an offset to the end of the token before this one, as written. */
  String since(int from) {
    return source.of(from, Math.max(from, last));
  }

  boolean is(int expected) {
    return kind == expected;
  }

  /** Whether this token and the character behind it are an operator of two characters. */
  boolean is(char operator, char next) {
    return kind == operator && end < chars.length && chars[end] == next;
  }

  boolean isWord(String word) {
    if (kind != Lexer.WORD || end - start != word.length()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (chars[start + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Steps over the token if it is this one. */
  boolean skip(char operator) {
    boolean found = kind == operator;
    if (found) {
      next();
    }
    return found;
  }

  /** Steps over the token if it is this word. */
  boolean skip(String word) {
    boolean found = isWord(word);
    if (found) {
      next();
    }
    return found;
  }

  void expect(char operator) {
    if (!skip(operator)) {
      throw fault(SyntaxFault.quoted(String.valueOf(operator)));
    }
  }

  /**
   * Steps over a name and gives it.
   *
   * @param expected what it is, for the message where there is none
   */
  String name(String expected) {
    String name = word(expected);
    if (Keywords.isReserved(name)) {
      back(last - name.length());
      throw fault(expected);
    }
    return name;
  }

  /** Steps over a name or a keyword and gives it. */
  String word(String expected) {
    if (kind != Lexer.WORD) {
      throw fault(expected);
    }
    String word = text();
    next();
    return word;
  }

  /** Where the last comment before the token starts that documents something; -1 without one. */
  int documentation() {
    return lexer.documentation();
  }

  /** What such a comment says; empty where there is none. */
  String documentation(int from) {
    return from < 0 ? "" : Documentation.text(chars, from);
  }

  /** That something else was expected in place of the token. */
  SyntaxFault fault(String expected) {
    String found = kind == Lexer.END ? "the end of the file" : SyntaxFault.quoted(text());
    return new SyntaxFault(start, expected, found);
  }
}
