package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.Expression;
import io.apiledger.driver.scan.python.PythonFile;
import io.apiledger.driver.scan.python.Statement;
import io.apiledger.driver.scan.python.run.Arguments;
import io.apiledger.driver.scan.python.run.ClassObject;
import io.apiledger.driver.scan.python.run.FunctionValue;
import io.apiledger.driver.scan.python.run.Value;
import org.jspecify.annotations.Nullable;

/** The declared type of an answer. For one thread. */
final class Responses {
  private final Types types;

  Responses(Types types) {
    this.types = types;
  }

  /** As written: the response model, else what the function returns; empty where neither is. */
  String of(Item.Route route, @Nullable FunctionValue endpoint) {
    if (route.kind() != Item.Route.Kind.API) {
      return "";
    }
    Arguments.Argument model = route.arguments().get("response_model", -1);
    if (model != null) {
      return model.value() instanceof Value.None ? "" : Types.text(model.value(), model.text());
    }
    Statement.Function definition = endpoint == null ? null : endpoint.definition();
    Expression returns = definition == null ? null : definition.returns();
    PythonFile file = endpoint == null ? null : endpoint.module().file();
    if (endpoint == null || returns == null || file == null) {
      return "";
    }
    Value type = types.of(returns, endpoint);
    return isAnswer(Types.bare(type)) ? "" : Types.text(type, file.text().line(returns.span()));
  }

  /** Whether it is an answer itself, or nothing, rather than a model of one. */
  private static boolean isAnswer(Value type) {
    return type instanceof Value.None
        || type instanceof Value.External external && FastApiNames.isResponse(external.name())
        || type instanceof ClassObject own && own.inherits(FastApiNames::isResponse);
  }
}
