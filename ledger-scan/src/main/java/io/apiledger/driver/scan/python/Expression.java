package io.apiledger.driver.scan.python;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expression of Python, as far as it matters for values. Immutable. */
public sealed interface Expression {
  /** Where it stands. */
  Span span();

  /** A name. */
  record Name(String id, Span span) implements Expression {}

  /** {@code of.name} */
  record Attribute(Expression of, String name, Span span) implements Expression {}

  /** A call. A positional argument may be {@link Starred}. */
  record Call(Expression function, List<Expression> positional, List<Keyword> keywords, Span span)
      implements Expression {
    /**
     * {@code name=value}, or {@code **value}.
     *
     * @param name empty for {@code **}
     */
    public record Keyword(String name, Expression value) {}

    /** The argument of that name; null where none is written. */
    public @Nullable Expression keyword(String name) {
      for (Keyword keyword : keywords) {
        if (keyword.name().equals(name)) {
          return keyword.value();
        }
      }
      return null;
    }
  }

  /** A text literal without replacement fields. */
  record Text(String value, Span span) implements Expression {}

  /** An f-string, or literals joined by standing beside each other. */
  record Formatted(List<Expression> parts, Span span) implements Expression {}

  /** Bytes: never part of a path. */
  record Bytes(Span span) implements Expression {}

  /** A number, as written. */
  record Numeral(String text, Span span) implements Expression {}

  /** {@code True} or {@code False}. */
  record Truth(boolean value, Span span) implements Expression {}

  /** {@code None} */
  record None(Span span) implements Expression {}

  /** {@code ...} */
  record Ellipsis(Span span) implements Expression {}

  /** A list, tuple or set. */
  record Items(Items.Kind kind, List<Expression> elements, Span span) implements Expression {
    /** Which of them. */
    public enum Kind {
      LIST,
      TUPLE,
      SET
    }
  }

  /** A dictionary. */
  record Mapping(List<Pair> pairs, Span span) implements Expression {
    /**
     * One pair.
     *
     * @param key null for {@code **value}
     */
    public record Pair(@Nullable Expression key, Expression value) {}
  }

  /** Operands joined by operators of one rank, from left to right. */
  record Chain(Expression first, List<Link> links, Span span) implements Expression {
    /** An operator and what stands behind it. */
    public record Link(String operator, Expression operand) {}
  }

  /** {@code and} or {@code or} between two or more. */
  record Logical(boolean all, List<Expression> operands, Span span) implements Expression {}

  /** {@code not}, {@code -}, {@code +}, {@code ~} */
  record Unary(String operator, Expression operand, Span span) implements Expression {}

  /**
   * {@code a < b < c}: each operator with its right side; {@code not in} and {@code is not} too.
   */
  record Comparison(Expression first, List<Chain.Link> links, Span span) implements Expression {}

  /** {@code then if test else other} */
  record Conditional(Expression test, Expression then, Expression other, Span span)
      implements Expression {}

  /** {@code of[index]}; several indices are one tuple. */
  record Index(Expression of, Expression index, Span span) implements Expression {}

  /** {@code from:to:step} in brackets. */
  record Slice(@Nullable Expression from, @Nullable Expression to, boolean stepped, Span span)
      implements Expression {}

  /** {@code lambda} */
  record Lambda(List<Parameter> parameters, Expression body, Span span) implements Expression {}

  /**
   * A comprehension or generator.
   *
   * @param value the value of a dictionary's; null for the others
   */
  record Comprehension(
      Comprehension.Kind kind,
      Expression element,
      @Nullable Expression value,
      List<Clause> clauses,
      Span span)
      implements Expression {
    /** What comes of it. */
    public enum Kind {
      LIST,
      SET,
      DICT,
      GENERATOR
    }

    /** {@code for target in source if …} */
    public record Clause(Expression target, Expression source, List<Expression> conditions) {}
  }

  /** {@code *value} */
  record Starred(Expression value, Span span) implements Expression {}

  /** {@code (name := value)} */
  record Walrus(String name, Expression value, Span span) implements Expression {}

  /**
   * {@code yield value}, {@code yield from value}: what comes of it is not known.
   *
   * @param all whether it gives all of the value, one by one
   */
  record Yield(@Nullable Expression value, boolean all, Span span) implements Expression {}

  /** Something of which nothing is known. */
  record Computed(Span span) implements Expression {}
}
