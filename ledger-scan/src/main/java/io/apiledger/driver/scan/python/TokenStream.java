package io.apiledger.driver.scan.python;

import io.apiledger.model.Text;

/** Where a parser stands in the tokens of a file. For one use by one thread. */
final class TokenStream {
  private final String text;
  private final Tokens tokens;
  private int next;

  TokenStream(String text, Tokens tokens) {
    this.text = text;
    this.tokens = tokens;
  }

  byte kind() {
    return tokens.kind(next);
  }

  byte nextKind() {
    return tokens.kind(next + 1);
  }

  int position() {
    return next;
  }

  void back(int position) {
    next = position;
  }

  /** Steps behind the block that this token begins; gives the token that ends it. */
  int leap() {
    int end = tokens.match(next);
    next = Math.min(end + 1, tokens.size() - 1);
    return end;
  }

  void skip() {
    next = Math.min(next + 1, tokens.size() - 1);
  }

  Span span() {
    return new Span(tokens.start(next), tokens.end(next));
  }

  int start() {
    return tokens.start(next);
  }

  /** From an offset to the end of the token before. */
  Span since(int start) {
    return new Span(start, Math.max(start, tokens.end(next - 1)));
  }

  String text() {
    return text.substring(tokens.start(next), tokens.end(next));
  }

  /** Whether this token is that operator or word. */
  boolean is(String word) {
    return is(word, next);
  }

  boolean nextIs(String word) {
    return is(word, next + 1);
  }

  private boolean is(String word, int index) {
    return tokens.is(text, index, word);
  }

  /** Steps over it, if it is there. */
  boolean accept(String word) {
    if (!is(word)) {
      return false;
    }
    skip();
    return true;
  }

  void expect(String word) throws SyntaxException {
    if (!accept(word)) {
      throw wrong(word);
    }
  }

  /** Whether this token is an operator or word whose first character is one of some. */
  boolean startsWithOneOf(String characters) {
    byte kind = tokens.kind(next);
    return (kind == Tokens.OPERATOR || kind == Tokens.NAME)
        && characters.indexOf(text.charAt(tokens.start(next))) >= 0;
  }

  /** Whether this token is a word that names nothing. */
  boolean startsWithWord() {
    return kind() == Tokens.NAME && isReserved();
  }

  /** Whether this token, a name, names nothing. */
  boolean isReserved() {
    return Keywords.isReserved(text, tokens.start(next), tokens.end(next));
  }

  /** A name, with letters that look different and mean the same made one. */
  String name() throws SyntaxException {
    if (kind() != Tokens.NAME || isReserved()) {
      throw wrong("a name");
    }
    String name = text();
    skip();
    return name;
  }

  SyntaxException wrong(String expected) {
    return new SyntaxException(new SyntaxProblem(start(), expected, found()));
  }

  private String found() {
    return switch (kind()) {
      case Tokens.NEWLINE -> "the end of the line";
      case Tokens.INDENT -> "an indented line";
      case Tokens.DEDENT -> "the end of a block";
      case Tokens.END -> "the end of the file";
      default -> Text.visible(Text.shortened(Text.oneLine(text()), 40));
    };
  }
}
