package io.apiledger.driver.scan.python;

import io.apiledger.driver.scan.python.Expression.Call.Keyword;
import io.apiledger.driver.scan.python.Expression.Chain.Link;
import io.apiledger.driver.scan.python.Expression.Comprehension.Clause;
import io.apiledger.driver.scan.python.Expression.Items;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parses expressions. For one use by one thread. */
final class ExpressionParser {
  private static final int DEEPEST =
      100; // Half of what CPython takes, and far more than people write.

  private static final int MOST_LINKS = 2000;

  /** Binary operators by rank, the loosest first. */
  private static final List<List<String>> RANKS =
      List.of(
          List.of("|"),
          List.of("^"),
          List.of("&"),
          List.of("<<", ">>"),
          List.of("+", "-"),
          List.of("*", "/", "//", "%", "@"));

  /** What binary operators start with; none of them is a word. */
  private static final String BINARY = "|^&<>+-*/%@";

  private static final String COMPARING = "=!<>in";
  private static final List<String> COMPARATORS =
      List.of("==", "!=", "<=", ">=", "<", ">", "in", "<>");
  private static final List<String> SIGNS = List.of("-", "+", "~");

  private final TokenStream in;
  private final Literals literals;
  private int depth;

  ExpressionParser(TokenStream in, Literals literals) {
    this.in = in;
    this.literals = literals;
  }

  /** One expression, or several with commas between them as a tuple; each may be starred. */
  Expression tuple() throws SyntaxException {
    int start = in.start();
    Expression first = starred();
    if (!in.is(",")) {
      return first;
    }
    List<Expression> elements = new ArrayList<>(List.of(first));
    while (in.accept(",") && startsExpression()) {
      elements.add(starred());
    }
    return new Items(Items.Kind.TUPLE, elements, in.since(start));
  }

  /** What a loop assigns to: nothing with {@code in} in it. */
  Expression targets() throws SyntaxException {
    int start = in.start();
    Expression first = target();
    if (!in.is(",")) {
      return first;
    }
    List<Expression> elements = new ArrayList<>(List.of(first));
    while (in.accept(",") && !in.is("in") && !in.is("=")) {
      elements.add(target());
    }
    return new Items(Items.Kind.TUPLE, elements, in.since(start));
  }

  private Expression target() throws SyntaxException {
    int start = in.start();
    return in.accept("*") ? new Expression.Starred(binary(0), in.since(start)) : binary(0);
  }

  private Expression starred() throws SyntaxException {
    int start = in.start();
    return in.accept("*") ? new Expression.Starred(binary(0), in.since(start)) : expression();
  }

  /** One expression; an assignment expression too. */
  Expression expression() throws SyntaxException {
    if (++depth > DEEPEST) {
      depth--;
      throw new SyntaxException(
          new SyntaxProblem(in.start(), "at most " + DEEPEST + " levels of nesting", "more"));
    }
    try {
      return in.kind() == Tokens.NAME && in.nextIs(":=") ? walrus() : conditional();
    } finally {
      depth--;
    }
  }

  private Expression walrus() throws SyntaxException {
    int start = in.start();
    String name = in.name();
    in.expect(":=");
    return new Expression.Walrus(name, expression(), in.since(start));
  }

  private Expression conditional() throws SyntaxException {
    int start = in.start();
    if (in.is("lambda")) {
      return lambda();
    }
    if (in.accept("yield")) {
      boolean all = in.accept("from");
      Expression value = all || startsExpression() ? tuple() : null;
      return new Expression.Yield(value, all, in.since(start));
    }
    Expression then = logical(false);
    if (!in.accept("if")) {
      return then;
    }
    Expression test = logical(false);
    in.expect("else");
    return new Expression.Conditional(test, then, expression(), in.since(start));
  }

  private Expression lambda() throws SyntaxException {
    int start = in.start();
    in.expect("lambda");
    List<Parameter> parameters = new ParameterParser(in, this).lambda();
    in.expect(":");
    return new Expression.Lambda(parameters, expression(), in.since(start));
  }

  private Expression logical(boolean all) throws SyntaxException {
    int start = in.start();
    Expression first = all ? negation() : logical(true);
    String word = all ? "and" : "or";
    if (!in.is(word)) {
      return first;
    }
    List<Expression> operands = new ArrayList<>(List.of(first));
    while (in.accept(word)) {
      operands.add(all ? negation() : logical(true));
    }
    return new Expression.Logical(all, operands, in.since(start));
  }

  private Expression negation() throws SyntaxException {
    int start = in.start();
    int count = 0;
    while (in.accept("not")) {
      count++;
    }
    Expression operand = comparison();
    if (count == 0) {
      return operand;
    }
    Expression once = new Expression.Unary("not", operand, in.since(start));
    return count % 2 == 1 ? once : new Expression.Unary("not", once, in.since(start));
  }

  private Expression comparison() throws SyntaxException {
    int start = in.start();
    Expression first = binary(0);
    if (!in.startsWithOneOf(COMPARING)) {
      return first;
    }
    List<Link> links = new ArrayList<>();
    for (String operator = comparator(); operator != null; operator = comparator()) {
      links.add(new Link(operator, binary(0)));
    }
    return links.isEmpty() ? first : new Expression.Comparison(first, links, in.since(start));
  }

  private @Nullable String comparator() {
    for (String operator : COMPARATORS) {
      if (in.accept(operator)) {
        return operator;
      }
    }
    if (in.is("not") && in.nextIs("in")) {
      in.skip();
      in.skip();
      return "not in";
    }
    if (in.accept("is")) {
      return in.accept("not") ? "is not" : "is";
    }
    return null;
  }

  private Expression binary(int rank) throws SyntaxException {
    int start = in.start();
    Expression first = unary();
    // Behind most operands stands no operator: that is seen once, not once for each rank.
    for (int tight = RANKS.size() - 1; tight >= rank && in.startsWithOneOf(BINARY); tight--) {
      List<Link> links = new ArrayList<>();
      for (String operator = anyOf(RANKS.get(tight)); operator != null; ) {
        links.add(new Link(operator, binary(tight + 1)));
        operator = anyOf(RANKS.get(tight));
      }
      first = links.isEmpty() ? first : new Expression.Chain(first, links, in.since(start));
    }
    return first;
  }

  private @Nullable String anyOf(List<String> operators) {
    if (in.kind() == Tokens.OPERATOR) {
      for (String operator : operators) {
        if (in.accept(operator)) {
          return operator;
        }
      }
    }
    return null;
  }

  private Expression unary() throws SyntaxException {
    int start = in.start();
    for (String operator : in.startsWithOneOf("-+~") ? SIGNS : List.<String>of()) {
      if (in.accept(operator)) {
        if (++depth > DEEPEST) {
          depth--;
          throw in.wrong("fewer signs");
        }
        try {
          return new Expression.Unary(operator, unary(), in.since(start));
        } finally {
          depth--;
        }
      }
    }
    in.accept("await");
    Expression base = postfix();
    return in.accept("**")
        ? new Expression.Chain(base, List.of(new Link("**", unary())), in.since(start))
        : base;
  }

  /** An atom and what hangs on it: calls, attributes, brackets. */
  private Expression postfix() throws SyntaxException {
    int start = in.start();
    Expression expression = atom();
    for (int links = 0; ; links++) {
      if (links > MOST_LINKS) {
        throw in.wrong("at most " + MOST_LINKS + " calls and attributes of each other");
      }
      if (in.accept(".")) {
        String name = in.kind() == Tokens.NAME ? in.text() : in.name();
        in.skip();
        expression = new Expression.Attribute(expression, name, in.since(start));
      } else if (in.is("(")) {
        expression = call(expression, start);
      } else if (in.accept("[")) {
        Expression index = index();
        in.expect("]");
        expression = new Expression.Index(expression, index, in.since(start));
      } else {
        return expression;
      }
    }
  }

  /** The arguments of a call, or of a class. */
  Expression.Call call(Expression function, int start) throws SyntaxException {
    in.expect("(");
    List<Expression> positional = new ArrayList<>();
    List<Keyword> keywords = new ArrayList<>();
    while (!in.is(")")) {
      int at = in.start();
      if (in.accept("**")) {
        keywords.add(new Keyword("", expression()));
      } else if (in.accept("*")) {
        positional.add(new Expression.Starred(expression(), in.since(at)));
      } else if (in.kind() == Tokens.NAME && in.nextIs("=")) {
        String name = in.name();
        in.expect("=");
        keywords.add(new Keyword(name, expression()));
      } else {
        Expression argument = expression();
        positional.add(
            in.is("for") || in.is("async")
                ? comprehension(Expression.Comprehension.Kind.GENERATOR, argument, null, at)
                : argument);
      }
      if (!in.accept(",")) {
        break;
      }
    }
    in.expect(")");
    return new Expression.Call(function, positional, keywords, in.since(start));
  }

  private Expression index() throws SyntaxException {
    int start = in.start();
    Expression first = slice();
    if (!in.is(",")) {
      return first;
    }
    List<Expression> elements = new ArrayList<>(List.of(first));
    while (in.accept(",") && !in.is("]")) {
      elements.add(slice());
    }
    return new Items(Items.Kind.TUPLE, elements, in.since(start));
  }

  private Expression slice() throws SyntaxException {
    int start = in.start();
    Expression from = in.is(":") ? null : starred();
    if (from != null && !in.is(":")) {
      return from;
    }
    in.expect(":");
    Expression to = endsSlice() ? null : expression();
    boolean stepped = in.accept(":");
    if (stepped && !endsSlice()) {
      expression();
    }
    return new Expression.Slice(from, to, stepped, in.since(start));
  }

  private boolean endsSlice() {
    return in.is(":") || in.is("]") || in.is(",");
  }

  private Expression atom() throws SyntaxException {
    int start = in.start();
    if (in.kind() == Tokens.STRING) {
      return strings();
    }
    if (in.kind() == Tokens.NUMBER) {
      String number = in.text();
      in.skip();
      return new Expression.Numeral(number, in.since(start));
    }
    if (in.kind() == Tokens.NAME) {
      return name(start);
    }
    if (in.accept("(")) {
      return parenthesised(start);
    }
    if (in.accept("[")) {
      return list(start);
    }
    if (in.accept("{")) {
      return new BraceParser(in, this).rest(start);
    }
    if (in.accept("...")) {
      return new Expression.Ellipsis(in.since(start));
    }
    throw in.wrong("an expression");
  }

  private Expression name(int start) throws SyntaxException {
    if (!in.isReserved()) {
      return new Expression.Name(in.name(), in.since(start));
    }
    if (in.accept("None")) {
      return new Expression.None(in.since(start));
    }
    if (in.is("True") || in.is("False")) {
      boolean value = in.accept("True") || !in.accept("False");
      return new Expression.Truth(value, in.since(start));
    }
    return new Expression.Name(in.name(), in.since(start));
  }

  private Expression strings() throws SyntaxException {
    List<Span> spans = new ArrayList<>();
    int start = in.start();
    while (in.kind() == Tokens.STRING) {
      spans.add(in.span());
      in.skip();
    }
    return literals.of(spans, in.since(start));
  }

  private Expression parenthesised(int start) throws SyntaxException {
    if (in.accept(")")) {
      return new Items(Items.Kind.TUPLE, List.of(), in.since(start));
    }
    Expression first = starred();
    if (in.is("for") || in.is("async")) {
      Expression made = comprehension(Expression.Comprehension.Kind.GENERATOR, first, null, start);
      in.expect(")");
      return made;
    }
    if (in.accept(")")) {
      return first;
    }
    List<Expression> elements = new ArrayList<>(List.of(first));
    while (in.accept(",") && !in.is(")")) {
      elements.add(starred());
    }
    in.expect(")");
    return new Items(Items.Kind.TUPLE, elements, in.since(start));
  }

  private Expression list(int start) throws SyntaxException {
    List<Expression> elements = new ArrayList<>();
    while (!in.is("]")) {
      elements.add(starred());
      if (elements.size() == 1 && (in.is("for") || in.is("async"))) {
        Expression made =
            comprehension(Expression.Comprehension.Kind.LIST, elements.get(0), null, start);
        in.expect("]");
        return made;
      }
      if (!in.accept(",")) {
        break;
      }
    }
    in.expect("]");
    return new Items(Items.Kind.LIST, elements, in.since(start));
  }

  /** The {@code for … in … if …} behind an element. */
  Expression comprehension(
      Expression.Comprehension.Kind kind, Expression element, @Nullable Expression value, int start)
      throws SyntaxException {
    List<Clause> clauses = new ArrayList<>();
    while (in.is("for") || in.is("async")) {
      in.accept("async");
      in.expect("for");
      Expression target = targets();
      in.expect("in");
      Expression source = logical(false);
      List<Expression> conditions = new ArrayList<>();
      while (in.accept("if")) {
        conditions.add(in.kind() == Tokens.NAME && in.nextIs(":=") ? walrus() : logical(false));
      }
      clauses.add(new Clause(target, source, conditions));
    }
    return new Expression.Comprehension(kind, element, value, clauses, in.since(start));
  }

  /** Whether an expression can start here, or whether a list of them ended. */
  boolean startsExpression() {
    return switch (in.kind()) {
      case Tokens.STRING, Tokens.NUMBER -> true;
      case Tokens.NAME ->
          !in.isReserved()
              || List.of("None", "True", "False", "not", "lambda", "await", "yield")
                  .contains(in.text());
      case Tokens.OPERATOR -> List.of("(", "[", "{", "-", "+", "~", "*", "...").contains(in.text());
      default -> false;
    };
  }
}
