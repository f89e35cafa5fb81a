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

  /**
   * @param from the token to start at
   */
  StatementParser(Syntax syntax, int from) {
    this.syntax = syntax;
    this.in = new TokenStream(syntax.text(), syntax.tokens());
    this.problems = syntax.problems();
    this.expressions = new ExpressionParser(in, new Literals(syntax.text(), problems));
    this.simple = new SimpleParser(in, expressions);
    in.back(from);
  }

  List<Statement> file() {
    List<Statement> statements = new ArrayList<>();
    while (in.kind() != Tokens.END) {
      statements(statements);
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
    statements(statements);
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

  /** Statements up to the end of the block around them. */
  private void statements(List<Statement> out) {
    while (in.kind() != Tokens.DEDENT && in.kind() != Tokens.END) {
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
    if (!in.startsWithWord() && !in.is("@") && !in.is("match")) {
      simple.line(out);
    } else if (in.is("@")) {
      decorated(out, start);
    } else if (in.is("async")) {
      in.skip();
      compound(out, List.of(), start);
    } else {
      compound(out, List.of(), start);
    }
  }

  private void decorated(List<Statement> out, int start) throws SyntaxException {
    List<Expression> decorators = new ArrayList<>();
    while (in.accept("@")) {
      decorators.add(expressions.expression());
      if (in.kind() != Tokens.NEWLINE) {
        throw in.wrong("the end of the line");
      }
      in.skip();
    }
    in.accept("async");
    if (!in.is("def") && !in.is("class")) {
      throw in.wrong("def or class");
    }
    compound(out, decorators, start);
  }

  private void compound(List<Statement> out, List<Expression> decorators, int start)
      throws SyntaxException {
    if (in.is("def")) {
      out.add(function(decorators, start));
    } else if (in.is("class")) {
      out.add(classOf(decorators, start));
    } else if (in.is("if")) {
      out.add(conditional(start));
    } else if (in.is("for")) {
      out.add(loop(start));
    } else if (in.accept("while")) {
      Expression test = expressions.expression();
      Span head = in.since(start);
      out.add(new Statement.While(test, block(), otherwise(), head));
    } else if (in.is("try")) {
      out.add(attempt(start));
    } else if (in.accept("with")) {
      List<Statement.With.Item> items = new WithParser(in, expressions).items();
      Span head = in.since(start);
      out.add(new Statement.With(items, block(), head));
    } else if (in.is("match") && isMatch()) {
      out.add(match(start));
    } else {
      simple.line(out);
    }
  }

  private Statement function(List<Expression> decorators, int start) throws SyntaxException {
    in.expect("def");
    String name = in.name();
    skipTypeParameters();
    List<Parameter> parameters = new ParameterParser(in, expressions).function();
    Expression returns = in.accept("->") ? expressions.tuple() : null;
    Span head = in.since(start);
    return new Statement.Function(name, parameters, returns, body(), decorators, head);
  }

  /** A block like any other, but read later. */
  private Body body() throws SyntaxException {
    int from = in.position();
    in.expect(":");
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
    in.expect("class");
    int at = in.start();
    String name = in.name();
    skipTypeParameters();
    Expression.Call bases =
        in.is("(")
            ? expressions.call(new Expression.Name(name, in.since(at)), at)
            : new Expression.Call(
                new Expression.Name(name, in.since(at)), List.of(), List.of(), in.since(at));
    Span head = in.since(start);
    return new Statement.ClassOf(
        name, bases.positional(), bases.keywords(), block(), decorators, head);
  }

  private void skipTypeParameters() throws SyntaxException {
    if (!in.accept("[")) {
      return;
    }
    int open = 1;
    while (open > 0) {
      if (in.kind() == Tokens.NEWLINE || in.kind() == Tokens.END) {
        throw in.wrong("]");
      }
      open += in.is("[") ? 1 : in.is("]") ? -1 : 0;
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
    } while (in.is("elif"));
    return new Statement.If(branches, otherwise(), head);
  }

  private Statement loop(int start) throws SyntaxException {
    in.expect("for");
    Expression target = expressions.targets();
    in.expect("in");
    Expression source = expressions.tuple();
    Span head = in.since(start);
    return new Statement.For(target, source, block(), otherwise(), head);
  }

  private List<Statement> otherwise() throws SyntaxException {
    return in.accept("else") ? block() : List.of();
  }

  private Statement attempt(int start) throws SyntaxException {
    in.expect("try");
    Span head = in.since(start);
    List<Statement> body = block();
    List<Statement.Try.Handler> handlers = new ArrayList<>();
    while (in.accept("except")) {
      in.accept("*");
      Expression type = in.is(":") ? null : expressions.tuple();
      if (type != null && in.accept("as")) {
        in.name();
      }
      handlers.add(new Statement.Try.Handler(type, block()));
    }
    List<Statement> otherwise = otherwise();
    List<Statement> last = in.accept("finally") ? block() : List.of();
    return new Statement.Try(body, handlers, otherwise, last, head);
  }

  /** A match statement rather than a name: a colon ends the line, and cases follow. */
  private boolean isMatch() {
    int before = in.position();
    try {
      in.skip();
      if (!expressions.startsExpression()) {
        return false;
      }
      expressions.tuple();
      if (!in.accept(":") || in.kind() != Tokens.NEWLINE) {
        return false;
      }
      in.skip();
      if (in.kind() != Tokens.INDENT) {
        return false;
      }
      in.skip();
      return in.is("case");
    } catch (SyntaxException e) {
      return false;
    } finally {
      in.back(before);
    }
  }

  private Statement match(int start) throws SyntaxException {
    in.expect("match");
    Expression subject = expressions.tuple();
    Span head = in.since(start);
    in.expect(":");
    in.skip();
    in.skip();
    List<List<Statement>> cases = new ArrayList<>();
    while (in.accept("case")) {
      int open = 0;
      while (open > 0 || !in.is(":")) {
        if (in.kind() == Tokens.NEWLINE || in.kind() == Tokens.END) {
          throw in.wrong(":");
        }
        open += in.is("(") || in.is("[") || in.is("{") ? 1 : 0;
        open -= in.is(")") || in.is("]") || in.is("}") ? 1 : 0;
        in.skip();
      }
      cases.add(block());
    }
    if (in.kind() == Tokens.DEDENT) {
      in.skip();
    }
    return new Statement.Match(subject, cases, head);
  }

  /** Behind a colon: the rest of the line, or an indented block. */
  private List<Statement> block() throws SyntaxException {
    in.expect(":");
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
