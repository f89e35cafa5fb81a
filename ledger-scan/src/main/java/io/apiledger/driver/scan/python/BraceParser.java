package io.apiledger.driver.scan.python;

import io.apiledger.driver.scan.python.Expression.Comprehension;
import io.apiledger.driver.scan.python.Expression.Items;
import io.apiledger.driver.scan.python.Expression.Mapping;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parses sets and dictionaries. */
final class BraceParser {
  private final TokenStream in;
  private final ExpressionParser expressions;

  BraceParser(TokenStream in, ExpressionParser expressions) {
    this.in = in;
    this.expressions = expressions;
  }

  /** What comes behind the opening brace. */
  Expression rest(int start) throws SyntaxException {
    List<Mapping.Pair> pairs = new ArrayList<>();
    List<Expression> elements = new ArrayList<>();
    while (!in.is(Word.RBRACE)) {
      int at = in.start();
      if (in.accept(Word.DOUBLESTAR)) {
        pairs.add(new Mapping.Pair(null, expressions.expression()));
      } else if (in.accept(Word.STAR)) {
        elements.add(new Expression.Starred(expressions.expression(), in.since(at)));
      } else {
        Expression key = expressions.expression();
        if (in.accept(Word.COLON)) {
          Expression value = expressions.expression();
          if (in.is(Word.FOR) || in.is(Word.ASYNC)) {
            return made(Comprehension.Kind.DICT, key, value, start);
          }
          pairs.add(new Mapping.Pair(key, value));
        } else if (in.is(Word.FOR) || in.is(Word.ASYNC)) {
          return made(Comprehension.Kind.SET, key, null, start);
        } else {
          elements.add(key);
        }
      }
      if (!in.accept(Word.COMMA)) {
        break;
      }
    }
    in.expect(Word.RBRACE);
    return elements.isEmpty()
        ? new Mapping(pairs, in.since(start))
        : new Items(Items.Kind.SET, elements, in.since(start));
  }

  private Expression made(
      Comprehension.Kind kind, Expression element, @Nullable Expression value, int start)
      throws SyntaxException {
    Expression made = expressions.comprehension(kind, element, value, start);
    in.expect(Word.RBRACE);
    return made;
  }
}
