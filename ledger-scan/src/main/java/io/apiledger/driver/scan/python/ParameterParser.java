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
    return parameters(":", false);
  }

  /** Between the parentheses of a function. */
  List<Parameter> function() throws SyntaxException {
    in.expect("(");
    List<Parameter> parameters = parameters(")", true);
    in.expect(")");
    return parameters;
  }

  private List<Parameter> parameters(String end, boolean annotated) throws SyntaxException {
    List<Parameter> parameters = new ArrayList<>();
    Parameter.Kind kind = Parameter.Kind.POSITIONAL;
    while (!in.is(end)) {
      int start = in.start();
      if (in.accept("/")) {
        in.accept(",");
        continue;
      }
      if (in.accept("**")) {
        parameters.add(one(Parameter.Kind.KEYWORDS, annotated, start));
      } else if (in.accept("*")) {
        kind = Parameter.Kind.KEYWORD_ONLY;
        if (in.is(",")) {
          in.skip();
          continue;
        }
        parameters.add(one(Parameter.Kind.REST, annotated, start));
      } else {
        parameters.add(one(kind, annotated, start));
      }
      if (!in.accept(",")) {
        break;
      }
    }
    return parameters;
  }

  private Parameter one(Parameter.Kind kind, boolean annotated, int start) throws SyntaxException {
    String name = in.name();
    Expression annotation = null;
    if (annotated && in.accept(":")) {
      int at = in.start();
      annotation =
          in.accept("*")
              ? new Expression.Starred(expressions.expression(), in.since(at))
              : expressions.expression();
    }
    Expression byDefault = in.accept("=") ? expressions.expression() : null;
    return new Parameter(name, kind, annotation, byDefault, in.since(start));
  }
}
