package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.Expression;
import io.apiledger.driver.scan.python.Parameter;
import io.apiledger.driver.scan.python.Statement;
import io.apiledger.driver.scan.python.Walk;
import io.apiledger.driver.scan.python.run.Arguments;
import io.apiledger.driver.scan.python.run.ClassObject;
import io.apiledger.driver.scan.python.run.FunctionValue;
import io.apiledger.driver.scan.python.run.Interpreter;
import io.apiledger.driver.scan.python.run.Sequence;
import io.apiledger.driver.scan.python.run.Value;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What middleware and dependencies put into the state of requests whoever calls, such as a default
 * user where a setting says so. For one use by one thread.
 */
final class StateWriters {
  private static final int DEEPEST = 4;
  private static final Set<String> WORDS = Set.of("state", "scope");

  private final Interpreter interpreter;
  private final Dependencies dependencies;
  private final Refusals refusals;
  private final DependencyGuards guards;
  private final Set<String> madeUp = new HashSet<>();
  private final Set<FunctionValue> seen = new HashSet<>();

  /**
   * @param refusals such as know nothing of the state themselves
   */
  StateWriters(Interpreter interpreter, Dependencies dependencies, Refusals refusals) {
    this.interpreter = interpreter;
    this.dependencies = dependencies;
    this.refusals = refusals;
    this.guards = new DependencyGuards(interpreter, dependencies, refusals, Overrides.NONE);
  }

  /**
   * The names of what may be somebody who is made up.
   *
   * @param around whose middleware stands before the routes
   * @param routers all that may depend on something
   */
  Set<String> of(Set<Router> around, List<Router> routers) {
    for (Router one : around) {
      one.middleware().forEach(this::middleware);
    }
    for (Router router : List.copyOf(routers)) {
      all(router.arguments());
      for (Item item : List.copyOf(router.items())) {
        item(item);
      }
    }
    return madeUp;
  }

  private void item(Item item) {
    if (item instanceof Item.Include include) {
      all(include.arguments());
    } else if (item instanceof Item.Route route) {
      all(route.arguments());
      FunctionValue endpoint = Entries.function(route.endpoint());
      if (endpoint != null) {
        inner(endpoint);
      }
    }
  }

  private void all(Arguments arguments) {
    if (arguments.value("dependencies", -1) instanceof Sequence list) {
      for (Value one : list.items()) {
        if (one instanceof Dependency dependency) {
          dependency(dependency);
        }
      }
    }
  }

  private void inner(FunctionValue function) {
    for (Input input : dependencies.of(function)) {
      Dependency dependency = input.dependency();
      if (dependency != null) {
        dependency(dependency);
      }
    }
  }

  private void dependency(Dependency dependency) {
    Value target = dependency.target() == null ? null : interpreter.resolved(dependency.target());
    FunctionValue function = target == null ? null : Dependencies.function(target);
    if (target == null || function == null || seen.contains(function)) {
      return;
    }
    if (isWriter(function)) {
      guards.of(dependency);
      Refusals.Call call = guards.call(target, function);
      if (call != null) {
        writes(call, null, DEEPEST);
      }
    }
    seen.add(function);
    inner(function);
  }

  private static boolean isWriter(FunctionValue function) {
    Statement.Function definition = function.definition();
    return definition != null && definition.code().mentions(WORDS);
  }

  private void middleware(Arguments given) {
    Value type = given.value("middleware_class", 0);
    Value dispatch = given.value("dispatch", -1);
    Value backend = given.value("backend", -1);
    for (Value one : Arrays.asList(type, dispatch)) {
      if (one != null) {
        middleware(interpreter.resolved(one));
      }
    }
    if (backend != null && new Backends(List.of(backend), refusals).verdict() != Verdict.ASKS) {
      madeUp.add(RequestState.ofRequest("user"));
      madeUp.add(RequestState.ofRequest("auth"));
    }
  }

  private void middleware(Value target) {
    FunctionValue function = target instanceof ClassObject type ? asked(type) : null;
    FunctionValue called = function == null ? Dependencies.function(target) : function;
    if (called == null || called.definition() == null) {
      return;
    }
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
    if (refusals.of(call).verdict() != Verdict.ASKS) { // Else nobody unknown gets behind it.
      writes(call, next, DEEPEST);
    }
  }

  private static @Nullable FunctionValue asked(ClassObject type) {
    Value dispatch = type.attribute("dispatch");
    Value asked = dispatch == null ? type.attribute("__call__") : dispatch;
    return asked instanceof FunctionValue function ? function : null;
  }

  /** What a function writes, and what it calls with the request. */
  private void writes(Refusals.Call call, @Nullable String next, int depth) {
    Statement.Function definition = call.function().definition();
    if (definition == null || !seen.add(call.function())) {
      return;
    }
    List<Statement> body = definition.body();
    Origins origins = new Origins(call.parameters(), Map.of(), body, RequestState.HONEST);
    MadeUp found = new MadeUp(refusals, call, body, origins, next);
    madeUp.addAll(found.kept());
    Origins known = origins.with(found.names(), found.handed());
    Walk.anyCall(
        body,
        made -> {
          if (depth > 0 && isHanded(made, origins) && !found.settled().contains(made)) {
            follow(made, call.function(), known, depth - 1);
          }
          return false;
        });
  }

  private static boolean isHanded(Expression.Call made, Origins origins) {
    return Walk.any(
        made.positional(), one -> one instanceof Expression.Name name && origins.isRequest(name));
  }

  private void follow(Expression.Call made, FunctionValue from, Origins origins, int depth) {
    Value target = refusals.called(made.function(), from);
    for (Value one : target == null ? List.<Value>of() : target.candidates()) {
      FunctionValue function = Entries.function(one);
      if (function != null && isWriter(function)) {
        boolean self = one instanceof Value.Bound || function.takesSelf();
        writes(Refusals.bound(function, self, made, origins), null, depth);
      }
    }
  }
}
