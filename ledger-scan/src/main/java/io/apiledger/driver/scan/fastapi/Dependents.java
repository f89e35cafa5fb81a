package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.run.Arguments;
import io.apiledger.driver.scan.python.run.FunctionValue;
import io.apiledger.driver.scan.python.run.Interpreter;
import io.apiledger.driver.scan.python.run.Sequence;
import io.apiledger.driver.scan.python.run.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What all that routes depend on puts into the state of requests, for what else they depend on. For
 * one use by one thread.
 */
final class Dependents {
  private final Interpreter interpreter;
  private final Dependencies dependencies;
  private final DependencyGuards guards;
  private final StateWrites writes;
  private final Set<FunctionValue> seen = new HashSet<>();

  /**
   * @param refusals such as know nothing of the state themselves
   */
  Dependents(Interpreter interpreter, Dependencies dependencies, Refusals refusals) {
    this.interpreter = interpreter;
    this.dependencies = dependencies;
    this.guards = new DependencyGuards(interpreter, dependencies, refusals, Overrides.NONE);
    this.writes = new StateWrites(refusals);
  }

  /** The names of what may be somebody who is made up. */
  Set<String> of(List<Router> routers) {
    for (Router router : List.copyOf(routers)) { // What is looked at may make more of them.
      all(router.arguments());
      for (Item item : List.copyOf(router.items())) {
        item(item);
      }
    }
    return writes.names();
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
          one(dependency);
        }
      }
    }
  }

  private void inner(FunctionValue function) {
    for (Input input : dependencies.of(function)) {
      Dependency dependency = input.dependency();
      if (dependency != null) {
        one(dependency);
      }
    }
  }

  private void one(Dependency dependency) {
    Value target = dependency.target() == null ? null : interpreter.resolved(dependency.target());
    FunctionValue function = target == null ? null : Dependencies.function(target);
    if (target == null || function == null || !seen.add(function)) {
      return;
    }
    if (StateWrites.mayBeIn(function)) {
      guards.of(dependency);
      Refusals.Call call = guards.call(target, function);
      if (call != null) {
        writes.add(call, null);
      }
    }
    inner(function);
  }
}
