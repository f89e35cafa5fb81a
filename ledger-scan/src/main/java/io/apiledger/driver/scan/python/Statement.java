package io.apiledger.driver.scan.python;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement of Python, as far as it matters for values. Immutable. */
public sealed interface Statement {
  /** Where it stands; of a compound statement, its head. */
  Span span();

  /** An expression alone. */
  record Evaluate(Expression expression, Span span) implements Statement {}

  /** {@code a = b = value}, {@code a: T = value} */
  record Assign(
      List<Expression> targets, @Nullable Expression annotation, Expression value, Span span)
      implements Statement {}

  /** {@code a: T} */
  record Annotate(Expression target, Expression annotation, Span span) implements Statement {}

  /** {@code a += value} */
  record Augment(Expression target, String operator, Expression value, Span span)
      implements Statement {}

  /** {@code import a.b as c, …} */
  record Import(List<Imported> names, Span span) implements Statement {}

  /**
   * {@code from ..a import b as c}.
   *
   * @param level how many dots
   * @param module empty for dots alone
   * @param names empty for {@code *}
   */
  record ImportFrom(int level, String module, List<Imported> names, Span span)
      implements Statement {}

  /**
   * What an import names.
   *
   * @param alias empty where none is written
   */
  record Imported(String name, String alias) {}

  /** A function with its decorators, outermost first. */
  record Function(
      String name,
      List<Parameter> parameters,
      @Nullable Expression returns,
      Body code,
      List<Expression> decorators,
      boolean async,
      Span span)
      implements Statement {
    /** The statements of its body, which are read for that. */
    public List<Statement> body() {
      return code.statements();
    }
  }

  /** A class with its decorators, outermost first. */
  record ClassOf(
      String name,
      List<Expression> bases,
      List<Expression.Call.Keyword> keywords,
      List<Statement> body,
      List<Expression> decorators,
      Span span)
      implements Statement {}

  /** {@code if … elif … else …}: each test with its body, then what else. */
  record If(List<Branch> branches, List<Statement> otherwise, Span span) implements Statement {}

  /** A test and what is done where it holds. */
  record Branch(Expression test, List<Statement> body) {}

  /** {@code for} */
  record For(
      Expression target,
      Expression source,
      List<Statement> body,
      List<Statement> otherwise,
      Span span)
      implements Statement {}

  /** {@code while} */
  record While(Expression test, List<Statement> body, List<Statement> otherwise, Span span)
      implements Statement {}

  /** {@code try}: any of the handlers may run. */
  record Try(
      List<Statement> body,
      List<Handler> handlers,
      List<Statement> otherwise,
      List<Statement> last,
      Span span)
      implements Statement {
    /**
     * {@code except type: …}
     *
     * @param type null where everything is caught
     */
    public record Handler(@Nullable Expression type, List<Statement> body) {}
  }

  /** {@code with} */
  record With(List<Item> items, List<Statement> body, Span span) implements Statement {
    /** {@code context as target}; the target may be missing. */
    public record Item(Expression context, @Nullable Expression target) {}
  }

  /** {@code match}: any of the cases may run. */
  record Match(Expression subject, List<List<Statement>> cases, Span span) implements Statement {}

  /** {@code return} */
  record Return(@Nullable Expression value, Span span) implements Statement {}

  /** {@code raise} */
  record Raise(@Nullable Expression value, Span span) implements Statement {}

  /**
   * {@code break} or {@code continue}.
   *
   * @param loop whether it ends the loop, rather than one round of it
   */
  record Leave(boolean loop, Span span) implements Statement {}

  /** {@code del} */
  record Delete(List<Expression> targets, Span span) implements Statement {}

  /** {@code global} or {@code nonlocal} */
  record Outer(boolean global, List<String> names, Span span) implements Statement {}
}
