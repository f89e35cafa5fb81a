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
  private static final String CALL = "__call__";
  private static final String OPTIONAL = "auto_error";

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
    Verdict verdict = isOptional(instance, type) ? Verdict.MAY : Verdict.ASKS;
    FunctionValue own = called;
    while (own != null && own.definition() != null) {
      List<Statement> body = own.definition().body();
      if (!Walk.anyCall(body, Schemes::isOfSuper)) {
        return Verdict.NONE; // It takes the scheme's place.
      }
      verdict = asks(body) ? verdict : Verdict.MAY;
      ClassObject owner = own.owner();
      own =
          owner != null && type.attribute(CALL, owner) instanceof FunctionValue next ? next : null;
    }
    return verdict;
  }

  private static boolean isOptional(Instance instance, ClassObject type) {
    if (isFalse(instance.attribute(OPTIONAL))) {
      return true;
    }
    for (Value one : type.lineage()) {
      if (one instanceof ClassObject ancestor
          && ancestor.members().get("__init__") instanceof FunctionValue made
          && made.definition() != null
          && (isFalse(made.defaults().get(OPTIONAL))
              || Walk.anyStatement(made.definition().body(), Schemes::makesOptional))) {
        return true;
      }
    }
    return false;
  }

  /** Whether it says that nobody is turned away: as an argument, or in a dictionary of them. */
  private static boolean makesOptional(Statement statement) {
    return Walk.any(
            Walk.own(statement),
            one ->
                one instanceof Expression.Call call
                    && call.keyword(OPTIONAL) instanceof Expression.Truth truth
                    && !truth.value())
        || Walk.any(
                Walk.own(statement),
                one -> one instanceof Expression.Text text && text.value().equals(OPTIONAL))
            && Walk.any(
                Walk.own(statement),
                one -> one instanceof Expression.Truth truth && !truth.value());
  }

  /** Whether everybody gets to the scheme, and what it raises gets out. */
  private static boolean asks(List<Statement> body) {
    for (Statement statement : body) {
      if (asks(statement)) {
        return true;
      }
      if (Endings.mayLeave(statement)) {
        return false;
      }
    }
    return false;
  }

  private static boolean asks(Statement statement) {
    if (statement instanceof Statement.Try attempt) {
      return (asks(attempt.body()) || asks(attempt.otherwise()))
              && attempt.handlers().stream().allMatch(one -> Endings.alwaysRaise(one.body()))
              && attempt.last().stream().noneMatch(Endings::mayLeave)
          || asks(attempt.last());
    }
    if (statement instanceof Statement.With with) {
      return asks(with.body()) && !Walk.any(Walk.own(with), Schemes::suppresses);
    }
    if (statement instanceof Statement.If choice) {
      return choice.branches().stream().allMatch(one -> asksOrRaises(one.body()))
          && asksOrRaises(choice.otherwise());
    }
    boolean plain =
        statement instanceof Statement.Return
            || statement instanceof Statement.Assign
            || statement instanceof Statement.Evaluate;
    return plain
        && Walk.any(Walk.own(statement), Schemes::isScheme)
        && !Walk.any(Walk.own(statement), Schemes::isConditional);
  }

  private static boolean asksOrRaises(List<Statement> body) {
    return asks(body) || Endings.alwaysRaise(body);
  }

  /** Whether what is in it need not be evaluated. */
  private static boolean isConditional(Expression expression) {
    return expression instanceof Expression.Conditional
        || expression instanceof Expression.Logical
        || expression instanceof Expression.Lambda
        || expression instanceof Expression.Comprehension;
  }

  private static boolean suppresses(Expression expression) {
    return expression instanceof Expression.Call call
        && Refusal.name(call.function()).equals("suppress");
  }

  /** {@code super().__call__(…)} */
  private static boolean isScheme(Expression expression) {
    return expression instanceof Expression.Call call
        && call.function() instanceof Expression.Attribute method
        && method.name().equals(CALL)
        && method.of() instanceof Expression.Call of
        && isOfSuper(of);
  }

  private static boolean isOfSuper(Expression.Call call) {
    return call.function() instanceof Expression.Name name && name.id().equals("super");
  }

  private static boolean isFalse(@Nullable Value value) {
    return value instanceof Value.Truth truth && !truth.value();
  }
}
