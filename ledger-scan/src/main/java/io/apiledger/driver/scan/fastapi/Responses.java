package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.Expression;
import io.apiledger.driver.scan.python.PythonFile;
import io.apiledger.driver.scan.python.Statement;
import io.apiledger.driver.scan.python.run.Arguments;
import io.apiledger.driver.scan.python.run.FunctionValue;
import io.apiledger.driver.scan.python.run.Interpreter;
import io.apiledger.driver.scan.python.run.Value;
import org.jspecify.annotations.Nullable;

/** The declared type of an answer. For one thread. */
final class Responses {
  private final Interpreter interpreter;

  Responses(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /** As written: the response model, else what the function returns; empty where neither is. */
  String of(Item.Route route, @Nullable FunctionValue endpoint) {
    if (route.kind() != Item.Route.Kind.API) {
      return "";
    }
    Arguments.Argument model = route.arguments().get("response_model", -1);
    if (model != null) {
      return model.value() instanceof Value.None ? "" : model.text();
    }
    Statement.Function definition = endpoint == null ? null : endpoint.definition();
    Expression returns = definition == null ? null : definition.returns();
    if (endpoint == null || returns == null || returns instanceof Expression.None) {
      return "";
    }
    PythonFile file = endpoint.module().file();
    return file == null || isAnswer(interpreter.evaluate(returns, endpoint))
        ? ""
        : file.text().line(returns.span());
  }

  /** Whether it is an answer itself rather than a model of one. */
  private static boolean isAnswer(Value type) {
    return type instanceof Value.External external && FastApiNames.isResponse(external.name())
        || type instanceof io.apiledger.driver.scan.python.run.ClassObject own
            && own.foreignBases().stream().anyMatch(FastApiNames::isResponse);
  }
}
