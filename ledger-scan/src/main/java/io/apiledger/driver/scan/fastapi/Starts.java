package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.Expression;
import io.apiledger.driver.scan.python.Statement;
import io.apiledger.driver.scan.python.Walk;
import io.apiledger.driver.scan.python.run.FunctionValue;
import io.apiledger.driver.scan.python.run.Interpreter;
import io.apiledger.driver.scan.python.run.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Calls what a server calls when it starts, lifespan functions and startup handlers: they may
 * include more. Most of them open connections and load models, which is nobody's business here. For
 * one thread.
 */
final class Starts {
  private final Interpreter interpreter;

  Starts(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  void call(List<Router> applications) {
    for (Router application : applications) {
      List<Router.Start> starts = List.copyOf(application.starts());
      application.starts().clear(); // A server calls them once.
      for (Router.Start start : starts) {
        if (start.function().candidates().stream().anyMatch(Starts::mayDeclare)) {
          interpreter.start(start.function(), start.arguments(), application.site());
        }
      }
    }
  }

  private static boolean mayDeclare(Value value) {
    FunctionValue function =
        value instanceof FunctionValue plain
            ? plain
            : value instanceof Value.Bound bound ? bound.function() : null;
    Statement.Function definition = function == null ? null : function.definition();
    if (function == null || definition == null) {
      return false;
    }
    return Factories.declares(function)
        || Walk.anyStatement(definition.body(), Starts::replacesRoutes)
        || Walk.anyCall(definition.body(), call -> handsOn(call, function));
  }

  /** {@code app.router.routes = other.routes}. */
  private static boolean replacesRoutes(Statement statement) {
    return statement instanceof Statement.Assign assign
        && assign.targets().stream()
            .anyMatch(
                one ->
                    one instanceof Expression.Attribute attribute
                        && attribute.name().equals("routes"));
  }

  /** Whether a call is given an application: a parameter of the function, or one around it. */
  private static boolean handsOn(Expression.Call call, FunctionValue function) {
    List<Expression> given = new ArrayList<>(call.positional());
    call.keywords().forEach(keyword -> given.add(keyword.value()));
    return given.stream()
        .anyMatch(
            one ->
                one instanceof Expression.Name name
                    && (function.parameters().stream()
                            .anyMatch(parameter -> parameter.name().equals(name.id()))
                        || FastApi.router(function.closure().find(name.id())) != null));
  }
}
