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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Functions that hand an application on to others, which declare routes on what they are given or
 * include routers in it, and that no other code of the tree calls: {@code app = base.create_app();
 * add_users(app)}. They name no class of the framework. For one thread.
 */
final class Fillings {
  /** Hardly a function has another one in it, and to read them all would cost. */
  private static final Set<String> INNER = Set.of("def");

  private final Interpreter interpreter;
  private final Callees callees;
  private final Called filling = new Called();
  private final List<FunctionValue> others = new ArrayList<>();

  Fillings(Interpreter interpreter, List<Module> modules) {
    this.interpreter = interpreter;
    this.callees = new Callees(interpreter);
    for (FunctionValue function : uncalled(modules)) {
      if (fills(function)) {
        filling.add(function);
      } else {
        others.add(function);
      }
    }
    while (others.removeIf(this::handsOn)) {
      // What hands on what it is given fills it too, for those who call it.
    }
  }

  /**
   * Calls those that have the application made by a function that still nobody has called. To call
   * that one by itself as well would make two, and fill the routers of its module twice.
   *
   * @return what they give
   */
  List<Value> callWithMakers() {
    Called making = new Called();
    List<FunctionValue> waiting = new ArrayList<>();
    for (FunctionValue one : filling.isEmpty() ? List.<FunctionValue>of() : others) {
      if (Factories.speaksOf(one.definition(), Factories.APPLICATIONS)) {
        making.add(one);
      } else if (isCalling(one, filling)) {
        waiting.add(one);
      }
    }
    List<FunctionValue> makers = List.copyOf(making.functions);
    while (waiting.removeIf(one -> isCalling(one, making) && making.add(one))) {
      // What has one made may be called by another that fills it further.
    }
    List<FunctionValue> made = new ArrayList<>(making.functions);
    made.removeAll(makers);
    made.removeIf(one -> makers.stream().anyMatch(maker -> mentions(maker, Set.of(one.name()))));
    List<Value> given = new ArrayList<>();
    for (int i = made.size() - 1; i >= 0; i--) { // Those that call others were found later.
      if (!interpreter.wasCalled(made.get(i))) {
        given.add(start(made.get(i)));
      }
    }
    return given;
  }

  /** Calls what is left. */
  void call() {
    others.forEach(this::startIfCalling);
    List.copyOf(filling.functions).forEach(this::startIfCalling);
  }

  private void startIfCalling(FunctionValue function) {
    if (!interpreter.wasCalled(function) && isCalling(function, filling)) {
      start(function);
    }
  }

  private Value start(FunctionValue function) {
    return interpreter.start(function, Arguments.ANY, Factories.site(function.module(), function));
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

  /** Whether it declares routes on what it is given, or includes routers in it. */
  private static boolean fills(FunctionValue function) {
    Statement.Function definition = function.definition();
    if (definition == null || function.parameters().isEmpty()) {
      return false;
    }
    return definition.code().mentions(INNER)
            && definition.code().mentions(FastApiNames.METHODS)
            && Walk.anyStatement(definition.body(), Factories::isDecorated)
        || definition.code().mentions(Factories.FILLING)
            && Walk.anyCall(definition.body(), call -> isFilled(call.function(), function));
  }

  /** {@code app.include_router}, of a parameter. */
  private static boolean isFilled(Expression called, FunctionValue function) {
    return called instanceof Expression.Attribute attribute
        && Factories.FILLING.contains(attribute.name())
        && isGiven(attribute.of(), function);
  }

  private static boolean isGiven(Expression expression, FunctionValue function) {
    return expression instanceof Expression.Name name
        && function.parameters().stream().anyMatch(one -> one.name().equals(name.id()));
  }

  private boolean handsOn(FunctionValue function) {
    Statement.Function definition = function.definition();
    return definition != null
        && !function.parameters().isEmpty()
        && mentions(function, filling.names)
        && Walk.anyCall(
            definition.body(),
            call ->
                !call.positional().isEmpty()
                    && isGiven(call.positional().get(0), function)
                    && isOf(filling, call, function))
        && filling.add(function);
  }

  /** Whether it calls one of some functions that still nobody has called. */
  private boolean isCalling(FunctionValue function, Called some) {
    Statement.Function definition = function.definition();
    return definition != null
        && mentions(function, some.names)
        && Walk.anyCall(
            definition.body(),
            call ->
                (some != filling || !call.positional().isEmpty()) && isOf(some, call, function));
  }

  private static boolean mentions(FunctionValue function, Set<String> names) {
    Statement.Function definition = function.definition();
    return definition != null && !names.isEmpty() && definition.code().mentions(names);
  }

  private boolean isOf(Called some, Expression.Call call, FunctionValue from) {
    return !(call.function() instanceof Expression.Call)
        && callees.of(call.function(), from) instanceof FunctionValue function
        && some.functions.contains(function)
        && !interpreter.wasCalled(function);
  }

  /** Functions that others may call, with their names: most code has none of these. */
  private static final class Called {
    final Set<FunctionValue> functions = new LinkedHashSet<>();
    final Set<String> names = new HashSet<>();

    boolean isEmpty() {
      return functions.isEmpty();
    }

    boolean add(FunctionValue function) {
      names.add(function.name());
      return functions.add(function);
    }
  }
}
