package io.apiledger.driver.scan.python;

import io.apiledger.driver.scan.python.Expression.Chain.Link;
import io.apiledger.driver.scan.python.Expression.Comprehension.Clause;
import io.apiledger.driver.scan.python.Expression.Items;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parses expressions: operators and what stands around them. For one use by one thread. */
final class ExpressionParser {
  private static final int DEEPEST =
      100; // Half of what CPython takes, and far more than people write.

  private final TokenStream in;
  private final OperandParser operands;
  private int depth;

  ExpressionParser(TokenStream in, Literals literals) {
    this.in = in;
    this.operands = new OperandParser(in, this, literals);
  }

  /** One expression, or several with commas between them as a tuple; each may be starred. */
  Expression tuple() throws SyntaxException {
    int start = in.start();
    Expression first = starred();
    if (!in.is(Word.COMMA)) {
      return first;
    }
    List<Expression> elements = new ArrayList<>(List.of(first));
    while (in.accept(Word.COMMA) && startsExpression()) {
      elements.add(starred());
    }
    return new Items(Items.Kind.TUPLE, elements, in.since(start));
  }

  /** What a loop assigns to: nothing with {@code in} in it. */
  Expression targets() throws SyntaxException {
    int start = in.start();
    Expression first = target();
    if (!in.is(Word.COMMA)) {
      return first;
    }
    List<Expression> elements = new ArrayList<>(List.of(first));
    while (in.accept(Word.COMMA) && !in.is(Word.IN) && !in.is(Word.EQUAL)) {
      elements.add(target());
    }
    return new Items(Items.Kind.TUPLE, elements, in.since(start));
  }

  private Expression target() throws SyntaxException {
    int start = in.start();
    return in.accept(Word.STAR)
        ? new Expression.Starred(operation(Rank.BIT_OR), in.since(start))
        : operation(Rank.BIT_OR);
  }

  /** One expression, or one with a star before it. */
  Expression starred() throws SyntaxException {
    int start = in.start();
    return in.accept(Word.STAR)
        ? new Expression.Starred(operation(Rank.BIT_OR), in.since(start))
        : expression();
  }

  /** One expression; an assignment expression too. */
  Expression expression() throws SyntaxException {
    if (++depth > DEEPEST) {
      depth--;
      throw new SyntaxException(
          new SyntaxProblem(in.start(), "at most " + DEEPEST + " levels of nesting", "more"));
    }
    try {
      return in.kind() == Tokens.NAME && in.nextIs(Word.COLONEQUAL) ? walrus() : conditional();
    } finally {
      depth--;
    }
  }

  private Expression walrus() throws SyntaxException {
    int start = in.start();
    String name = in.name();
    in.expect(Word.COLONEQUAL);
    return new Expression.Walrus(name, expression(), in.since(start));
  }

  private Expression conditional() throws SyntaxException {
    int start = in.start();
    if (in.is(Word.LAMBDA)) {
      return lambda();
    }
    if (in.accept(Word.YIELD)) {
      boolean all = in.accept(Word.FROM);
      Expression value = all || startsExpression() ? tuple() : null;
      return new Expression.Yield(value, all, in.since(start));
    }
    Expression then = operation(Rank.OR);
    if (!in.accept(Word.IF)) {
      return then;
    }
    Expression test = operation(Rank.OR);
    in.expect(Word.ELSE);
    return new Expression.Conditional(test, then, expression(), in.since(start));
  }

  private Expression lambda() throws SyntaxException {
    int start = in.start();
    in.expect(Word.LAMBDA);
    List<Parameter> parameters = new ParameterParser(in, this).lambda();
    in.expect(Word.COLON);
    return new Expression.Lambda(parameters, expression(), in.since(start));
  }

  /**
   * Operands with operators between them that bind at least that tightly.
   *
   * @param loosest as in {@link Rank}
   */
  private Expression operation(int loosest) throws SyntaxException {
    int start = in.start();
    Expression first = loosest <= Rank.NOT && in.is(Word.NOT) ? negation() : unary();
    for (int rank = rank(); rank >= loosest; rank = rank()) {
      first =
          switch (rank) {
            case Rank.OR, Rank.AND -> logical(first, rank, start);
            case Rank.COMPARISON -> comparison(first, start);
            default -> chain(first, rank, start);
          };
    }
    return first;
  }

  /** How tightly the operator that is next binds; lower than any where none is. */
  private int rank() {
    Word word = in.word();
    return word == Word.NOT && in.nextIs(Word.IN) ? Rank.COMPARISON : word.rank();
  }

  private Expression logical(Expression first, int rank, int start) throws SyntaxException {
    Word word = in.word();
    List<Expression> operands = new ArrayList<>(List.of(first));
    while (in.accept(word)) {
      operands.add(operation(rank + 1));
    }
    return new Expression.Logical(rank == Rank.AND, operands, in.since(start));
  }

  private Expression negation() throws SyntaxException {
    int start = in.start();
    int count = 0;
    while (in.accept(Word.NOT)) {
      count++;
    }
    Expression operand = operation(Rank.COMPARISON);
    Expression once = new Expression.Unary("not", operand, in.since(start));
    return count % 2 == 1 ? once : new Expression.Unary("not", once, in.since(start));
  }

  private Expression comparison(Expression first, int start) throws SyntaxException {
    List<Link> links = new ArrayList<>();
    while (rank() == Rank.COMPARISON) {
      links.add(new Link(comparator(), operation(Rank.BIT_OR)));
    }
    return new Expression.Comparison(first, links, in.since(start));
  }

  private String comparator() {
    Word word = in.word();
    in.skip();
    if (word == Word.NOT) {
      in.skip();
      return "not in";
    }
    return word == Word.IS && in.accept(Word.NOT) ? "is not" : word.spelling();
  }

  private Expression chain(Expression first, int rank, int start) throws SyntaxException {
    List<Link> links = new ArrayList<>();
    while (rank() == rank) {
      String operator = in.word().spelling();
      in.skip();
      links.add(new Link(operator, operation(rank + 1)));
    }
    return new Expression.Chain(first, links, in.since(start));
  }

  private Expression unary() throws SyntaxException {
    int start = in.start();
    Word word = in.word();
    if (word == Word.MINUS || word == Word.PLUS || word == Word.TILDE) {
      return signed(word, start);
    }
    if (word == Word.AWAIT) {
      in.skip();
    }
    Expression base = operands.operand();
    return in.accept(Word.DOUBLESTAR)
        ? new Expression.Chain(base, List.of(new Link("**", unary())), in.since(start))
        : base;
  }

  private Expression signed(Word sign, int start) throws SyntaxException {
    in.skip();
    if (++depth > DEEPEST) {
      depth--;
      throw in.wrong("fewer signs");
    }
    try {
      return new Expression.Unary(sign.spelling(), unary(), in.since(start));
    } finally {
      depth--;
    }
  }

  /** The arguments of a call, or of a class. */
  Expression.Call call(Expression function, int start) throws SyntaxException {
    return operands.call(function, start);
  }

  /** The {@code for … in … if …} behind an element. */
  Expression comprehension(
      Expression.Comprehension.Kind kind, Expression element, @Nullable Expression value, int start)
      throws SyntaxException {
    List<Clause> clauses = new ArrayList<>();
    while (in.is(Word.FOR) || in.is(Word.ASYNC)) {
      in.accept(Word.ASYNC);
      in.expect(Word.FOR);
      Expression target = targets();
      in.expect(Word.IN);
      Expression source = operation(Rank.OR);
      List<Expression> conditions = new ArrayList<>();
      while (in.accept(Word.IF)) {
        conditions.add(
            in.kind() == Tokens.NAME && in.nextIs(Word.COLONEQUAL) ? walrus() : operation(Rank.OR));
      }
      clauses.add(new Clause(target, source, conditions));
    }
    return new Expression.Comprehension(kind, element, value, clauses, in.since(start));
  }

  /** Whether an expression can start here, or whether a list of them ended. */
  boolean startsExpression() {
    return switch (in.word()) {
      case NONE, TRUE, FALSE, NOT, LAMBDA, AWAIT, YIELD -> true;
      case LPAR, LSQB, LBRACE, MINUS, PLUS, TILDE, STAR, ELLIPSIS -> true;
      case CASE, LAZY, MATCH, TYPE -> true;
      case OTHER ->
          in.kind() == Tokens.NAME || in.kind() == Tokens.STRING || in.kind() == Tokens.NUMBER;
      default -> false;
    };
  }
}
