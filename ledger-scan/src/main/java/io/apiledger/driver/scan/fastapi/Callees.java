package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.Expression;
import io.apiledger.driver.scan.python.run.FunctionValue;
import io.apiledger.driver.scan.python.run.Interpreter;
import io.apiledger.driver.scan.python.run.Value;
import org.jspecify.annotations.Nullable;

/** What functions call, as far as their text tells. For one thread. */
final class Callees {
  private final Interpreter interpreter;

  Callees(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /** What is called, where it is a function of the tree or a name of another package. */
  @Nullable Value of(Expression function, FunctionValue from) {
    Value found = found(function, from);
    return found == null ? null : interpreter.resolved(found);
  }

  private @Nullable Value found(Expression function, FunctionValue from) {
    if (function instanceof Expression.Name name) {
      return from.closure().find(name.id());
    }
    if (function instanceof Expression.Attribute attribute) {
      return isSelf(attribute.of(), from) && from.owner() != null
          ? from.owner().attribute(attribute.name())
          : isKnown(attribute.of(), from) ? interpreter.evaluate(function, from) : null;
    }
    return function instanceof Expression.Call call
            && of(call.function(), from) instanceof FunctionValue
        ? interpreter.evaluate(call, from)
        : null;
  }

  /** Whether an expression is the object that a method is called on. */
  static boolean isSelf(Expression expression, FunctionValue from) {
    return from.takesSelf()
        && !from.parameters().isEmpty()
        && expression instanceof Expression.Name name
        && name.id().equals(from.parameters().get(0).name());
  }

  /** Whether it hangs on a name of its module: what is local is not known. */
  private static boolean isKnown(Expression expression, FunctionValue from) {
    Expression root = expression;
    while (root instanceof Expression.Attribute attribute) {
      root = attribute.of();
    }
    return root instanceof Expression.Name name && from.closure().find(name.id()) != null;
  }
}
