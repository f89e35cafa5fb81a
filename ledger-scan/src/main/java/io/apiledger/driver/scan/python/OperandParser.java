package io.apiledger.driver.scan.python;

import io.apiledger.driver.scan.python.Expression.Call.Keyword;
import io.apiledger.driver.scan.python.Expression.Items;
import java.util.ArrayList;
import java.util.List;

/** Parses what stands between operators. For one use by one thread. */
final class OperandParser {
  private static final int MOST_LINKS = 2000;

  private final TokenStream in;
  private final ExpressionParser expressions;
  private final Literals literals;

  OperandParser(TokenStream in, ExpressionParser expressions, Literals literals) {
    this.in = in;
    this.expressions = expressions;
    this.literals = literals;
  }

  /** An atom and what hangs on it: calls, attributes, brackets. */
  Expression operand() throws SyntaxException {
    int start = in.start();
    Expression expression = atom();
    for (int links = 0; ; links++) {
      if (links > MOST_LINKS) {
        throw in.wrong("at most " + MOST_LINKS + " calls and attributes of each other");
      }
      if (in.accept(Word.DOT)) {
        String name = in.kind() == Tokens.NAME ? in.text() : in.name();
        in.skip();
        expression = new Expression.Attribute(expression, name, in.since(start));
      } else if (in.is(Word.LPAR)) {
        expression = call(expression, start);
      } else if (in.accept(Word.LSQB)) {
        Expression index = index();
        in.expect(Word.RSQB);
        expression = new Expression.Index(expression, index, in.since(start));
      } else {
        return expression;
      }
    }
  }

  /** The arguments of a call, or of a class. */
  Expression.Call call(Expression function, int start) throws SyntaxException {
    in.expect(Word.LPAR);
    List<Expression> positional = new ArrayList<>();
    List<Keyword> keywords = new ArrayList<>();
    while (!in.is(Word.RPAR)) {
      int at = in.start();
      if (in.accept(Word.DOUBLESTAR)) {
        keywords.add(new Keyword("", expressions.expression()));
      } else if (in.accept(Word.STAR)) {
        positional.add(new Expression.Starred(expressions.expression(), in.since(at)));
      } else if (in.kind() == Tokens.NAME && in.nextIs(Word.EQUAL)) {
        String name = in.name();
        in.expect(Word.EQUAL);
        keywords.add(new Keyword(name, expressions.expression()));
      } else {
        Expression argument = expressions.expression();
        positional.add(
            in.is(Word.FOR) || in.is(Word.ASYNC)
                ? expressions.comprehension(
                    Expression.Comprehension.Kind.GENERATOR, argument, null, at)
                : argument);
      }
      if (!in.accept(Word.COMMA)) {
        break;
      }
    }
    in.expect(Word.RPAR);
    return new Expression.Call(function, positional, keywords, in.since(start));
  }

  private Expression index() throws SyntaxException {
    int start = in.start();
    Expression first = slice();
    if (!in.is(Word.COMMA)) {
      return first;
    }
    List<Expression> elements = new ArrayList<>(List.of(first));
    while (in.accept(Word.COMMA) && !in.is(Word.RSQB)) {
      elements.add(slice());
    }
    return new Items(Items.Kind.TUPLE, elements, in.since(start));
  }

  private Expression slice() throws SyntaxException {
    int start = in.start();
    Expression from = in.is(Word.COLON) ? null : expressions.starred();
    if (from != null && !in.is(Word.COLON)) {
      return from;
    }
    in.expect(Word.COLON);
    Expression to = endsSlice() ? null : expressions.expression();
    boolean stepped = in.accept(Word.COLON);
    if (stepped && !endsSlice()) {
      expressions.expression();
    }
    return new Expression.Slice(from, to, stepped, in.since(start));
  }

  private boolean endsSlice() {
    return in.is(Word.COLON) || in.is(Word.RSQB) || in.is(Word.COMMA);
  }

  private Expression atom() throws SyntaxException {
    int start = in.start();
    return switch (in.kind()) {
      case Tokens.NAME -> name(start);
      case Tokens.STRING -> strings(start);
      case Tokens.NUMBER -> {
        String number = in.text();
        in.skip();
        yield new Expression.Numeral(number, in.since(start));
      }
      default -> delimited(start);
    };
  }

  private Expression delimited(int start) throws SyntaxException {
    if (in.accept(Word.LPAR)) {
      return parenthesised(start);
    }
    if (in.accept(Word.LSQB)) {
      return list(start);
    }
    if (in.accept(Word.LBRACE)) {
      return new BraceParser(in, expressions).rest(start);
    }
    if (in.accept(Word.ELLIPSIS)) {
      return new Expression.Ellipsis(in.since(start));
    }
    throw in.wrong("an expression");
  }

  private Expression name(int start) throws SyntaxException {
    if (in.accept(Word.NONE)) {
      return new Expression.None(in.since(start));
    }
    if (in.is(Word.TRUE) || in.is(Word.FALSE)) {
      boolean value = in.is(Word.TRUE);
      in.skip();
      return new Expression.Truth(value, in.since(start));
    }
    return new Expression.Name(in.name(), in.since(start));
  }

  private Expression strings(int start) throws SyntaxException {
    List<Span> spans = new ArrayList<>();
    while (in.kind() == Tokens.STRING) {
      spans.add(in.span());
      in.skip();
    }
    return literals.of(spans, in.since(start));
  }

  private Expression parenthesised(int start) throws SyntaxException {
    if (in.accept(Word.RPAR)) {
      return new Items(Items.Kind.TUPLE, List.of(), in.since(start));
    }
    Expression first = expressions.starred();
    if (in.is(Word.FOR) || in.is(Word.ASYNC)) {
      Expression made =
          expressions.comprehension(Expression.Comprehension.Kind.GENERATOR, first, null, start);
      in.expect(Word.RPAR);
      return made;
    }
    if (in.accept(Word.RPAR)) {
      return first;
    }
    List<Expression> elements = new ArrayList<>(List.of(first));
    while (in.accept(Word.COMMA) && !in.is(Word.RPAR)) {
      elements.add(expressions.starred());
    }
    in.expect(Word.RPAR);
    return new Items(Items.Kind.TUPLE, elements, in.since(start));
  }

  private Expression list(int start) throws SyntaxException {
    List<Expression> elements = new ArrayList<>();
    while (!in.is(Word.RSQB)) {
      elements.add(expressions.starred());
      if (elements.size() == 1 && (in.is(Word.FOR) || in.is(Word.ASYNC))) {
        Expression made =
            expressions.comprehension(
                Expression.Comprehension.Kind.LIST, elements.get(0), null, start);
        in.expect(Word.RSQB);
        return made;
      }
      if (!in.accept(Word.COMMA)) {
        break;
      }
    }
    in.expect(Word.RSQB);
    return new Items(Items.Kind.LIST, elements, in.since(start));
  }
}
