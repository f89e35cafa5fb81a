package io.apiledger.driver.scan.python;

import io.apiledger.model.Text;

/** Where a parser stands in the tokens of a text. For one use by one thread. */
final class TokenStream {
  private final Tokens tokens;
  private int next;

  TokenStream(Tokens tokens) {
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
    if (next < tokens.size() - 1) {
      next++;
    }
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

  /** As it is written. */
  String text() {
    return tokens.string(next);
  }

  /** Which operator or word this token is; {@link Word#OTHER} where it is neither. */
  Word word() {
    return Word.of(tokens.code(next));
  }

  /** Whether this token is that operator or word. */
  boolean is(Word word) {
    return tokens.is(next, word);
  }

  boolean nextIs(Word word) {
    return tokens.is(next + 1, word);
  }

  /** Steps over it, if it is there. */
  boolean accept(Word word) {
    if (!tokens.is(next, word)) {
      return false;
    }
    skip();
    return true;
  }

  void expect(Word word) throws SyntaxException {
    if (!accept(word)) {
      throw wrong(word.spelling());
    }
  }

  /** Whether this token is a word that names nothing. */
  boolean isReserved() {
    return Word.isReserved(tokens.code(next));
  }

  /** Steps over a name and gives it. */
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
