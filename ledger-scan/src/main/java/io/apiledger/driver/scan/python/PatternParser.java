package io.apiledger.driver.scan.python;

/** Tells match statements from names, and steps over their patterns. For one use by one thread. */
final class PatternParser {
  private final TokenStream in;
  private final ExpressionParser expressions;

  PatternParser(TokenStream in, ExpressionParser expressions) {
    this.in = in;
    this.expressions = expressions;
  }

  /** A match statement rather than a name: a colon ends the line, and cases follow. */
  boolean isMatch() {
    int before = in.position();
    try {
      in.skip();
      if (!expressions.startsExpression()) {
        return false;
      }
      expressions.tuple();
      if (!in.accept(Word.COLON) || in.kind() != Tokens.NEWLINE) {
        return false;
      }
      in.skip();
      if (in.kind() != Tokens.INDENT) {
        return false;
      }
      in.skip();
      return in.is(Word.CASE);
    } catch (SyntaxException e) {
      return false;
    } finally {
      in.back(before);
    }
  }

  /** Steps over a pattern and its condition, up to the colon. */
  void skip() throws SyntaxException {
    int open = 0;
    while (open > 0 || !in.is(Word.COLON)) {
      if (in.kind() == Tokens.NEWLINE || in.kind() == Tokens.END) {
        throw in.wrong(":");
      }
      open += in.is(Word.LPAR) || in.is(Word.LSQB) || in.is(Word.LBRACE) ? 1 : 0;
      open -= in.is(Word.RPAR) || in.is(Word.RSQB) || in.is(Word.RBRACE) ? 1 : 0;
      in.skip();
    }
  }
}
