package io.apiledger.driver.scan.python;

import java.util.ArrayList;
import java.util.List;

/** Parses the parameters of functions and lambdas. */
final class ParameterParser {
  private final TokenStream in;
  private final ExpressionParser expressions;

  ParameterParser(TokenStream in, ExpressionParser expressions) {
    this.in = in;
    this.expressions = expressions;
  }

  /** Up to the colon of a lambda: no annotations. */
  List<Parameter> lambda() throws SyntaxException {
    return parameters(Word.COLON, false);
  }

  /** Between the parentheses of a function. */
  List<Parameter> function() throws SyntaxException {
    in.expect(Word.LPAR);
    List<Parameter> parameters = parameters(Word.RPAR, true);
    in.expect(Word.RPAR);
    return parameters;
  }

  private List<Parameter> parameters(Word end, boolean annotated) throws SyntaxException {
    List<Parameter> parameters = new ArrayList<>();
    Parameter.Kind kind = Parameter.Kind.POSITIONAL;
    while (!in.is(end)) {
      int start = in.start();
      if (in.accept(Word.SLASH)) {
        in.accept(Word.COMMA);
        continue;
      }
      if (in.accept(Word.DOUBLESTAR)) {
        parameters.add(one(Parameter.Kind.KEYWORDS, annotated, start));
      } else if (in.accept(Word.STAR)) {
        kind = Parameter.Kind.KEYWORD_ONLY;
        if (in.is(Word.COMMA)) {
          in.skip();
          continue;
        }
        parameters.add(one(Parameter.Kind.REST, annotated, start));
      } else {
        parameters.add(one(kind, annotated, start));
      }
      if (!in.accept(Word.COMMA)) {
        break;
      }
    }
    return parameters;
  }

  private Parameter one(Parameter.Kind kind, boolean annotated, int start) throws SyntaxException {
    String name = in.name();
    Expression annotation = null;
    if (annotated && in.accept(Word.COLON)) {
      int at = in.start();
      annotation =
          in.accept(Word.STAR)
              ? new Expression.Starred(expressions.expression(), in.since(at))
              : expressions.expression();
    }
    Expression byDefault = in.accept(Word.EQUAL) ? expressions.expression() : null;
    return new Parameter(name, kind, annotation, byDefault, in.since(start));
  }
}
