package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.Parameter;
import io.apiledger.driver.scan.python.run.ClassObject;
import io.apiledger.driver.scan.python.run.FunctionValue;
import io.apiledger.driver.scan.python.run.Instance;
import io.apiledger.driver.scan.python.run.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What decides for Starlette's {@code requires} who is calling: the backends of the middleware that
 * applications were given. For one thread.
 */
final class Backends {
  private final List<Value> backends;
  private final Refusals refusals;

  Backends(List<Value> backends, Refusals refusals) {
    this.backends = backends;
    this.refusals = refusals;
  }

  /** Whether {@code requires} turns everybody unknown away. */
  Verdict verdict() {
    for (Value backend : backends) {
      if (backend instanceof Instance instance
          && instance.type() instanceof ClassObject type
          && type.attribute("authenticate") instanceof FunctionValue asked
          && makesUp(asked)) {
        return Verdict.MAY;
      }
    }
    return Verdict.ASKS;
  }

  private boolean makesUp(FunctionValue asked) {
    Map<String, Integer> parameters = new LinkedHashMap<>();
    for (Parameter parameter : asked.parameters()) {
      parameters.put(parameter.name(), Origins.REQUEST);
    }
    if (asked.takesSelf()) {
      parameters.put(asked.parameters().get(0).name(), Origins.NEITHER);
    }
    return refusals.makesUp(new Refusals.Call(asked, parameters));
  }
}
