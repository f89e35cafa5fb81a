package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.Parameter;
import io.apiledger.driver.scan.python.run.Arguments;
import io.apiledger.driver.scan.python.run.ClassObject;
import io.apiledger.driver.scan.python.run.FunctionValue;
import io.apiledger.driver.scan.python.run.Interpreter;
import io.apiledger.driver.scan.python.run.Value;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the middleware of applications puts into the state of requests. For one thread. */
final class Middleware {
  private final Interpreter interpreter;
  private final Refusals refusals;
  private final Map<FunctionValue, Set<String>> known = new HashMap<>();

  /**
   * @param refusals such as know nothing of the state themselves
   */
  Middleware(Interpreter interpreter, Refusals refusals) {
    this.interpreter = interpreter;
    this.refusals = refusals;
  }

  /**
   * The names of what may be somebody who is made up.
   *
   * @param around whose middleware stands before the routes
   */
  Set<String> of(Set<Router> around) {
    Set<String> names = new HashSet<>();
    for (Router one : around) {
      for (Arguments given : one.middleware()) {
        Value type = given.value("middleware_class", 0);
        for (Value before : Arrays.asList(type, given.value("dispatch", -1))) {
          names.addAll(before == null ? Set.of() : of(interpreter.resolved(before)));
        }
        Value backend = given.value("backend", -1);
        if (backend != null && new Backends(List.of(backend), refusals).verdict() != Verdict.ASKS) {
          names.add(RequestState.ofRequest("user"));
          names.add(RequestState.ofRequest("auth"));
        }
      }
    }
    return names;
  }

  private Set<String> of(Value target) {
    FunctionValue function = target instanceof ClassObject type ? asked(type) : null;
    FunctionValue called = function == null ? Dependencies.function(target) : function;
    if (called == null || called.definition() == null) {
      return Set.of();
    }
    Set<String> names = known.get(called);
    if (names == null) {
      names = of(called);
      known.put(called, names);
    }
    return names;
  }

  private Set<String> of(FunctionValue called) {
    Map<String, Integer> parameters = new LinkedHashMap<>();
    int first = called.takesSelf() ? 1 : 0;
    String next = null;
    int at = 0;
    for (Parameter parameter : called.parameters()) {
      parameters.put(parameter.name(), at == first ? Origins.REQUEST : Origins.NEITHER);
      next = at == first + 1 ? parameter.name() : next;
      at++;
    }
    Refusals.Call call = new Refusals.Call(called, parameters, Map.of(), true, Set.of());
    if (refusals.of(call).verdict() == Verdict.ASKS) {
      return Set.of(); // Nobody unknown gets behind it.
    }
    StateWrites writes = new StateWrites(refusals);
    writes.add(call, next);
    return writes.names();
  }

  private static @Nullable FunctionValue asked(ClassObject type) {
    Value dispatch = type.attribute("dispatch");
    Value asked = dispatch == null ? type.attribute("__call__") : dispatch;
    return asked instanceof FunctionValue function ? function : null;
  }
}
