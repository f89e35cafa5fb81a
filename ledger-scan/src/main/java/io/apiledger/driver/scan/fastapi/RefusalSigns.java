package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.Outline;
import io.apiledger.driver.scan.python.Statement;
import io.apiledger.driver.scan.python.run.FunctionValue;
import io.apiledger.driver.scan.python.run.Scope;
import io.apiledger.driver.scan.python.run.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Whether a function may turn callers away at all, itself or by what it calls. What most functions
 * call and raise says that they do not, and then nobody need go through their statements. Says yes
 * rather once too often. For one thread.
 */
final class RefusalSigns {
  /** Where there is none. */
  private static final int NOWHERE = -1;

  private static final int DEEPEST = 40;

  private final Refusals refusals;
  private final Map<FunctionValue, Integer> known = new HashMap<>();
  private final Map<Scope, Map<String, Boolean>> calls = new HashMap<>();
  private final Set<FunctionValue> active = new HashSet<>();

  RefusalSigns(Refusals refusals) {
    this.refusals = refusals;
  }

  /** False is certain. */
  boolean in(FunctionValue function) {
    return last(function) != NOWHERE;
  }

  /** The offset in its file behind which nothing turns callers away; -1 where nothing does. */
  int last(FunctionValue function) {
    Integer before = known.get(function);
    if (before != null) {
      return before;
    }
    Statement.Function definition = function.definition();
    if (definition == null) {
      return NOWHERE;
    }
    if (active.size() >= DEEPEST || !active.add(function)) {
      return Integer.MAX_VALUE;
    }
    int last = last(definition.code().outline(), function);
    active.remove(function);
    known.put(function, last);
    return last;
  }

  private int last(Outline outline, FunctionValue from) {
    int last = outline.opaque();
    for (Map.Entry<String, Integer> raised : outline.raised().entrySet()) {
      if (raised.getValue() > last && mayRefuse(raised.getKey())) {
        last = raised.getValue();
      }
    }
    for (Map.Entry<String, Integer> constant : outline.constants().entrySet()) {
      if (constant.getValue() > last && isStatus(constant.getKey())) {
        last = constant.getValue();
      }
    }
    for (Map.Entry<String, Integer> call : outline.calls().entrySet()) {
      if (call.getValue() > last && isCall(call.getKey(), outline, from)) {
        last = call.getValue();
      }
    }
    return last;
  }

  /** An exception that says more than its status does, or one that was made elsewhere. */
  private static boolean mayRefuse(String raised) {
    return !raised.endsWith("()")
        || !FastApiNames.isHttpException(raised.substring(0, raised.length() - 2));
  }

  private static boolean isStatus(String constant) {
    return switch (constant) {
      case "401", "403", "UNAUTHORIZED", "FORBIDDEN" -> true;
      default -> constant.startsWith("HTTP_401") || constant.startsWith("HTTP_403");
    };
  }

  private boolean isCall(String path, Outline outline, FunctionValue from) {
    if (refusals.isConfigured(FastApiNames.last(path))) {
      return true;
    }
    if (path.startsWith(".")) {
      return false; // What it hangs on is local.
    }
    if (from.takesSelf()) {
      return mayRefuse(path, outline, from); // May be its own method: that depends on its class.
    }
    Map<String, Boolean> inScope = calls.get(from.closure());
    if (inScope == null) {
      inScope = new HashMap<>();
      calls.put(from.closure(), inScope);
    }
    Boolean before = inScope.get(path);
    if (before == null) {
      before = mayRefuse(path, outline, from);
      inScope.put(path, before);
    }
    return before;
  }

  private boolean mayRefuse(String path, Outline outline, FunctionValue from) {
    Value target = refusals.called(outline.callee(path), from);
    if (target != null) {
      for (Value one : target.candidates()) {
        FunctionValue function = Dependencies.function(one);
        if (function != null
            ? in(function)
            : one instanceof Value.External external
                && GuardNames.speaksOfCallers(external.name())) {
          return true;
        }
      }
    }
    return false;
  }
}
