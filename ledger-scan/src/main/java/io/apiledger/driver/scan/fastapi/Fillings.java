package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.Expression;
import io.apiledger.driver.scan.python.Statement;
import io.apiledger.driver.scan.python.Walk;
import io.apiledger.driver.scan.python.run.Arguments;
import io.apiledger.driver.scan.python.run.FunctionValue;
import io.apiledger.driver.scan.python.run.Interpreter;
import io.apiledger.driver.scan.python.run.Module;
import io.apiledger.driver.scan.python.run.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Functions that hand an application on to others, which declare routes on what they are given, and
 * that no other code of the tree calls: {@code app = base.create_app(); add_users(app)}. They name
 * no class of the framework. For one thread.
 */
final class Fillings {
  /** Hardly a function has another one in it, and to read them all would cost. */
  private static final Set<String> INNER = Set.of("def");

  private final Interpreter interpreter;
  private final Callees callees;

  Fillings(Interpreter interpreter) {
    this.interpreter = interpreter;
    this.callees = new Callees(interpreter);
  }

  void call(List<Module> modules) {
    Set<FunctionValue> filling = new HashSet<>();
    Set<String> names = new HashSet<>();
    for (FunctionValue function : uncalled(modules)) {
      if (fills(function)) {
        filling.add(function);
        names.add(function.name());
      }
    }
    if (names.isEmpty()) {
      return;
    }
    for (FunctionValue function : uncalled(modules)) {
      Statement.Function definition = function.definition();
      if (definition != null
          && definition.code().mentions(names)
          && Walk.anyCall(definition.body(), call -> isLeft(call, function, filling))) {
        interpreter.start(function, Arguments.ANY, Factories.site(function.module(), function));
      }
    }
  }

  /** Those of the modules themselves. */
  private List<FunctionValue> uncalled(List<Module> modules) {
    List<FunctionValue> uncalled = new ArrayList<>();
    for (Module module : modules) {
      for (Value value : module.scope().names().values()) {
        if (value instanceof FunctionValue function
            && function.module() == module
            && !interpreter.wasCalled(function)) {
          uncalled.add(function);
        }
      }
    }
    return uncalled;
  }

  /** Whether it declares routes on what it is given. */
  private static boolean fills(FunctionValue function) {
    Statement.Function definition = function.definition();
    return definition != null
        && !function.parameters().isEmpty()
        && definition.code().mentions(INNER)
        && definition.code().mentions(FastApiNames.METHODS)
        && Walk.anyStatement(definition.body(), Factories::isDecorated);
  }

  /** Whether it calls one of them that still nobody has called. */
  private boolean isLeft(Expression.Call call, FunctionValue from, Set<FunctionValue> filling) {
    boolean hands = !call.positional().isEmpty() && !(call.function() instanceof Expression.Call);
    Value called = hands ? callees.of(call.function(), from) : null;
    return called instanceof FunctionValue function
        && filling.contains(function)
        && !interpreter.wasCalled(function);
  }
}
