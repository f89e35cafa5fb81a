package io.apiledger.driver.scan.python;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a function does. Its tokens are known; statements are made of them once somebody asks, since
 * most functions are only declared: nobody calls them while their module is read. What Python would
 * refuse in it is said from then on. For one thread after the other.
 */
public final class Body {
  private final Syntax syntax;
  private final int from;
  private final int to;

  /** Those that were made so far. */
  private final List<Statement> statements;

  /** The token to go on at. */
  private int next;

  private @Nullable Outline outline;

  /** Behind a colon in the same line. */
  Body(Syntax syntax, int from, int to, List<Statement> statements) {
    this.syntax = syntax;
    this.from = from;
    this.to = to;
    this.statements = statements;
    this.next = to;
  }

  /**
   * An indented block.
   *
   * @param from the token that begins it
   * @param to the token that ends it
   */
  Body(Syntax syntax, int from, int to) {
    this.syntax = syntax;
    this.from = from;
    this.to = to;
    this.statements = new ArrayList<>();
    this.next = from + 1;
  }

  /** All of it. */
  public List<Statement> statements() {
    read(Integer.MAX_VALUE);
    return Collections.unmodifiableList(statements);
  }

  /** The statements that start at an offset or before; those behind it need not be made. */
  public List<Statement> until(int offset) {
    read(offset);
    int count = statements.size();
    while (count > 0 && statements.get(count - 1).span().start() > offset) {
      count--;
    }
    return List.copyOf(statements.subList(0, count)); // More may be made of them meanwhile.
  }

  private void read(int offset) {
    if (next < to && syntax.tokens().start(next) <= offset) {
      next = new StatementParser(syntax, next).until(offset, statements);
    }
  }

  /** The text that it starts with; null where it starts with anything else. */
  public @Nullable String docstring() {
    Statement first = null;
    if (syntax.tokens().kind(from) != Tokens.INDENT) {
      first = statements().isEmpty() ? null : statements().get(0);
    } else if (startsWithText()) {
      Syntax unsaid = new Syntax(syntax.tokens(), new ArrayList<>());
      first = new StatementParser(unsaid, from).first();
    }
    return first instanceof Statement.Evaluate one
            && one.expression() instanceof Expression.Text text
        ? text.value()
        : null;
  }

  private boolean startsWithText() {
    Tokens tokens = syntax.tokens();
    return tokens.kind(from + 1) == Tokens.STRING || tokens.is(from + 1, Word.LPAR);
  }

  /** Whether one of some names may stand in it: false is certain. */
  public boolean mentions(Set<String> names) {
    return syntax.tokens().mention(names, from, to);
  }

  /** What it calls, raises and names; without its statements, which need not be made for it. */
  public Outline outline() {
    Outline all = outline;
    if (all == null) {
      all = new Outline.Reader(syntax).read(from, to);
      outline = all;
    }
    return all;
  }
}
