package io.apiledger.driver.scan.python;

import io.apiledger.driver.scan.python.Statement.Branch;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parses the statements of a file. Where a line is none, it says so, skips the line and reads on:
 * the rest of the file is worth having. For one use by one thread.
 */
final class StatementParser {
  private final Syntax syntax;
  private final TokenStream in;
  private final List<SyntaxProblem> problems;
  private final ExpressionParser expressions;
  private final SimpleParser simple;
  private final PatternParser patterns;

  /**
   * @param from the token to start at
   */
  StatementParser(Syntax syntax, int from) {
    this.syntax = syntax;
    this.in = new TokenStream(syntax.tokens());
    this.problems = syntax.problems();
    this.expressions = new ExpressionParser(in, new Literals(syntax.tokens().text(), problems));
    this.simple = new SimpleParser(in, expressions);
    this.patterns = new PatternParser(in, expressions);
    in.back(from);
  }

  List<Statement> file() {
    List<Statement> statements = new ArrayList<>();
    while (in.kind() != Tokens.END) {
      until(Integer.MAX_VALUE, statements);
      if (in.kind() != Tokens.END) {
        in.skip(); // The end of a block that never began.
      }
    }
    return statements;
  }

  /** The indented block that starts here. */
  List<Statement> indented() {
    in.skip();
    List<Statement> statements = new ArrayList<>();
    until(Integer.MAX_VALUE, statements);
    if (in.kind() == Tokens.DEDENT) {
      in.skip();
    }
    return statements;
  }

  /** The first statement of the indented block that starts here, if it is one of a line. */
  @Nullable Statement first() {
    in.skip();
    List<Statement> statements = new ArrayList<>();
    try {
      simple.line(statements);
    } catch (SyntaxException e) {
      return null; // Whoever reads the block says so.
    }
    return statements.isEmpty() ? null : statements.get(0);
  }

  /**
   * Statements up to the end of the block around them, without lines that start behind an offset.
   *
   * @return the token behind them
   */
  int until(int offset, List<Statement> out) {
    while (in.kind() != Tokens.DEDENT && in.kind() != Tokens.END && in.start() <= offset) {
      int before = in.position();
      try {
        statement(out);
      } catch (SyntaxException e) {
        problems.add(e.problem());
        skipLine(before);
        if (in.kind() == Tokens.INDENT) {
          out.addAll(indented());
        }
      }
    }
    return in.position();
  }

  private void skipLine(int before) {
    if (in.position() == before) {
      in.skip();
    }
    while (in.kind() != Tokens.NEWLINE
        && in.kind() != Tokens.END
        && in.kind() != Tokens.INDENT
        && in.kind() != Tokens.DEDENT) {
      in.skip();
    }
    if (in.kind() == Tokens.NEWLINE) {
      in.skip();
    }
  }

  private void statement(List<Statement> out) throws SyntaxException {
    if (in.kind() == Tokens.INDENT) {
      SyntaxException wrong = in.wrong("a line as far indented as the one before");
      problems.add(wrong.problem());
      out.addAll(indented());
      return;
    }
    int start = in.start();
    if (in.is(Word.AT)) {
      decorated(out, start);
    } else {
      compound(out, List.of(), in.accept(Word.ASYNC), start);
    }
  }

  private void decorated(List<Statement> out, int start) throws SyntaxException {
    List<Expression> decorators = new ArrayList<>();
    while (in.accept(Word.AT)) {
      decorators.add(expressions.expression());
      if (in.kind() != Tokens.NEWLINE) {
        throw in.wrong("the end of the line");
      }
      in.skip();
    }
    boolean async = in.accept(Word.ASYNC);
    if (!in.is(Word.DEF) && !in.is(Word.CLASS)) {
      throw in.wrong("def or class");
    }
    compound(out, decorators, async, start);
  }

  private void compound(List<Statement> out, List<Expression> decorators, boolean async, int start)
      throws SyntaxException {
    switch (in.word()) {
      case DEF -> out.add(function(decorators, async, start));
      case CLASS -> out.add(classOf(decorators, start));
      case IF -> out.add(conditional(start));
      case FOR -> out.add(loop(start));
      case WHILE -> out.add(repeated(start));
      case TRY -> out.add(attempt(start));
      case WITH -> out.add(with(start));
      case MATCH -> {
        if (patterns.isMatch()) {
          out.add(match(start));
        } else {
          simple.line(out);
        }
      }
      default -> simple.line(out);
    }
  }

  private Statement function(List<Expression> decorators, boolean async, int start)
      throws SyntaxException {
    in.expect(Word.DEF);
    String name = in.name();
    skipTypeParameters();
    List<Parameter> parameters = new ParameterParser(in, expressions).function();
    Expression returns = in.accept(Word.RARROW) ? expressions.tuple() : null;
    Span head = in.since(start);
    return new Statement.Function(name, parameters, returns, body(), decorators, async, head);
  }

  /** A block like any other, but read later. */
  private Body body() throws SyntaxException {
    int from = in.position();
    in.expect(Word.COLON);
    if (in.kind() == Tokens.NEWLINE && in.nextKind() == Tokens.INDENT) {
      in.skip();
      int indent = in.position();
      return new Body(syntax, indent, in.leap());
    }
    in.back(from);
    List<Statement> statements = block();
    return new Body(syntax, from, in.position(), statements);
  }

  private Statement classOf(List<Expression> decorators, int start) throws SyntaxException {
    in.expect(Word.CLASS);
    int at = in.start();
    String name = in.name();
    skipTypeParameters();
    Expression.Call bases =
        in.is(Word.LPAR)
            ? expressions.call(new Expression.Name(name, in.since(at)), at)
            : new Expression.Call(
                new Expression.Name(name, in.since(at)), List.of(), List.of(), in.since(at));
    Span head = in.since(start);
    return new Statement.ClassOf(
        name, bases.positional(), bases.keywords(), block(), decorators, head);
  }

  private void skipTypeParameters() throws SyntaxException {
    if (!in.accept(Word.LSQB)) {
      return;
    }
    int open = 1;
    while (open > 0) {
      if (in.kind() == Tokens.NEWLINE || in.kind() == Tokens.END) {
        throw in.wrong("]");
      }
      open += in.is(Word.LSQB) ? 1 : in.is(Word.RSQB) ? -1 : 0;
      in.skip();
    }
  }

  private Statement conditional(int start) throws SyntaxException {
    List<Branch> branches = new ArrayList<>();
    Span head = in.span();
    do {
      in.skip();
      Expression test = expressions.expression();
      head = branches.isEmpty() ? in.since(start) : head;
      branches.add(new Branch(test, block()));
    } while (in.is(Word.ELIF));
    return new Statement.If(branches, otherwise(), head);
  }

  private Statement loop(int start) throws SyntaxException {
    in.expect(Word.FOR);
    Expression target = expressions.targets();
    in.expect(Word.IN);
    Expression source = expressions.tuple();
    Span head = in.since(start);
    return new Statement.For(target, source, block(), otherwise(), head);
  }

  private Statement repeated(int start) throws SyntaxException {
    in.expect(Word.WHILE);
    Expression test = expressions.expression();
    Span head = in.since(start);
    return new Statement.While(test, block(), otherwise(), head);
  }

  private Statement with(int start) throws SyntaxException {
    in.expect(Word.WITH);
    List<Statement.With.Item> items = new WithParser(in, expressions).items();
    Span head = in.since(start);
    return new Statement.With(items, block(), head);
  }

  private List<Statement> otherwise() throws SyntaxException {
    return in.accept(Word.ELSE) ? block() : List.of();
  }

  private Statement attempt(int start) throws SyntaxException {
    in.expect(Word.TRY);
    Span head = in.since(start);
    List<Statement> body = block();
    List<Statement.Try.Handler> handlers = new ArrayList<>();
    while (in.accept(Word.EXCEPT)) {
      in.accept(Word.STAR);
      Expression type = in.is(Word.COLON) ? null : expressions.tuple();
      if (type != null && in.accept(Word.AS)) {
        in.name();
      }
      handlers.add(new Statement.Try.Handler(type, block()));
    }
    List<Statement> otherwise = otherwise();
    List<Statement> last = in.accept(Word.FINALLY) ? block() : List.of();
    return new Statement.Try(body, handlers, otherwise, last, head);
  }

  private Statement match(int start) throws SyntaxException {
    in.expect(Word.MATCH);
    Expression subject = expressions.tuple();
    Span head = in.since(start);
    in.expect(Word.COLON);
    in.skip();
    in.skip();
    List<List<Statement>> cases = new ArrayList<>();
    while (in.accept(Word.CASE)) {
      patterns.skip();
      cases.add(block());
    }
    if (in.kind() == Tokens.DEDENT) {
      in.skip();
    }
    return new Statement.Match(subject, cases, head);
  }

  /** Behind a colon: the rest of the line, or an indented block. */
  private List<Statement> block() throws SyntaxException {
    in.expect(Word.COLON);
    List<Statement> statements = new ArrayList<>();
    if (in.kind() != Tokens.NEWLINE) {
      simple.line(statements);
      return statements;
    }
    in.skip();
    if (in.kind() != Tokens.INDENT) {
      problems.add(in.wrong("an indented block").problem());
      return statements;
    }
    return indented();
  }
}
