package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.Expression;
import io.apiledger.driver.scan.python.Statement;
import io.apiledger.driver.scan.python.Walk;
import io.apiledger.driver.scan.python.run.ClassObject;
import io.apiledger.driver.scan.python.run.FunctionValue;
import io.apiledger.driver.scan.python.run.Instance;
import io.apiledger.driver.scan.python.run.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Classes that inherit from the schemes of the framework, which turn away who has nothing. Pure.
 */
final class Schemes {
  private Schemes() {}

  static boolean isScheme(ClassObject type) {
    return type.inherits(FastApiNames::isSecurityScheme);
  }

  /**
   * What such a class leaves of its scheme.
   *
   * @param called what it does for a request; null where that is the scheme's own
   */
  static Verdict verdict(Instance instance, ClassObject type, @Nullable FunctionValue called) {
    Statement.Function own = called == null ? null : called.definition();
    if (own != null && !Walk.anyCall(own.body(), Schemes::isOfSuper)) {
      return Verdict.NONE; // It takes the scheme's place.
    }
    boolean caught = own != null && Walk.anyStatement(own.body(), Schemes::catches);
    return caught || isOptional(instance, type) ? Verdict.MAY : Verdict.ASKS;
  }

  private static boolean isOptional(Instance instance, ClassObject type) {
    boolean[] optional = {isFalse(instance.attribute("auto_error"))};
    if (type.attribute("__init__") instanceof FunctionValue made && made.definition() != null) {
      optional[0] |= isFalse(made.defaults().get("auto_error"));
      Walk.anyCall(
          made.definition().body(),
          call -> {
            optional[0] |=
                call.keyword("auto_error") instanceof Expression.Truth truth && !truth.value();
            return false;
          });
    }
    return optional[0];
  }

  /** Whether a statement goes on where the scheme turned somebody away. */
  private static boolean catches(Statement statement) {
    return statement instanceof Statement.With with
            && Walk.anyCall(with.body(), Schemes::isOfSuper)
            && Walk.any(Walk.own(with), Schemes::suppresses)
        || statement instanceof Statement.Try attempt
            && Walk.anyCall(attempt.body(), Schemes::isOfSuper)
            && attempt.handlers().stream().anyMatch(one -> !raises(one.body()));
  }

  private static boolean suppresses(Expression expression) {
    return expression instanceof Expression.Call call
        && Refusal.name(call.function()).equals("suppress");
  }

  private static boolean raises(List<Statement> body) {
    return !body.isEmpty() && body.get(body.size() - 1) instanceof Statement.Raise;
  }

  private static boolean isOfSuper(Expression.Call call) {
    return call.function() instanceof Expression.Name name && name.id().equals("super");
  }

  private static boolean isFalse(@Nullable Value value) {
    return value instanceof Value.Truth truth && !truth.value();
  }
}
