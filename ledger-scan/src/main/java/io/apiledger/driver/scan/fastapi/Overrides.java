package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.run.Dict;
import io.apiledger.driver.scan.python.run.Interpreter;
import io.apiledger.driver.scan.python.run.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What runs in the place of what an application depends on: its {@code dependency_overrides}.
 * Immutable.
 */
final class Overrides {
  static final Overrides NONE = new Overrides(Map.of());

  private final Map<Value, Value> others;

  private Overrides(Map<Value, Value> others) {
    this.others = others;
  }

  /** Those that the code of an application sets; what one side of a condition sets may run. */
  static Overrides of(Dict set, Interpreter interpreter) {
    Map<Value, Value> others = new HashMap<>();
    set.entries()
        .forEach(
            (key, value) -> {
              Value target = interpreter.resolved(key);
              boolean certain = !set.isLoose() && !set.isPerhaps(key);
              others.put(target, certain ? value : Value.oneOf(List.of(target, value)));
            });
    return new Overrides(others);
  }

  /** What a dependency runs. */
  Dependency of(Dependency dependency, Interpreter interpreter) {
    Value target = dependency.target();
    if (others.isEmpty() || target == null) {
      return dependency;
    }
    Value other = others.get(interpreter.resolved(target));
    return other == null ? dependency : dependency.on(other);
  }
}
