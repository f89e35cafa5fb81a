package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.Expression;
import io.apiledger.driver.scan.python.Statement;
import io.apiledger.driver.scan.python.Walk;
import io.apiledger.driver.scan.python.run.FunctionValue;
import io.apiledger.driver.scan.python.run.Interpreter;
import io.apiledger.driver.scan.python.run.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which functions may answer 401 or 403, themselves or by what they call. For one thread. */
final class Refusals {
  private final Interpreter interpreter;
  private final Map<FunctionValue, Boolean> known = new HashMap<>();

  Refusals(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /** Whether it raises such an answer, or calls a function that does. */
  boolean refuses(FunctionValue function) {
    Boolean before = known.get(function);
    if (before != null) {
      return before;
    }
    known.put(function, false); // While it calls itself.
    Statement.Function definition = function.definition();
    boolean found =
        definition != null
            && (Walk.anyStatement(definition.body(), Refusals::isRefusal)
                || anyCall(function, definition));
    known.put(function, found);
    return found;
  }

  private boolean anyCall(FunctionValue function, Statement.Function definition) {
    return Walk.anyCall(
        definition.body(),
        call -> {
          FunctionValue called = called(call, function);
          return called != null && called != function && refuses(called);
        });
  }

  /**
   * Adds the names of functions that refuse and that a handler calls, itself or by others: those
   * that say so themselves. Whether there are any.
   */
  boolean calledBy(FunctionValue endpoint, Set<String> names) {
    Set<FunctionValue> seen = new HashSet<>(Set.of(endpoint));
    Deque<FunctionValue> open = new ArrayDeque<>(List.of(endpoint));
    int before = names.size();
    while (!open.isEmpty()) {
      FunctionValue next = open.removeFirst();
      Statement.Function definition = next.definition();
      if (definition == null) {
        continue;
      }
      if (next != endpoint && Walk.anyStatement(definition.body(), Refusals::isRefusal)) {
        names.add(next.name());
        continue;
      }
      Walk.anyCall(
          definition.body(),
          call -> {
            FunctionValue called = called(call, next);
            if (called != null && refuses(called) && seen.add(called)) {
              open.addLast(called);
            }
            return false;
          });
    }
    return names.size() > before;
  }

  private @Nullable FunctionValue called(Expression.Call call, FunctionValue from) {
    if (!(call.function() instanceof Expression.Name name)) {
      return null;
    }
    Value value = from.closure().find(name.id());
    return value == null ? null : Entries.function(interpreter.resolved(value));
  }

  /** {@code raise HTTPException(status_code=401 or 403)} */
  private static boolean isRefusal(Statement statement) {
    return statement instanceof Statement.Raise raise
        && raise.value() instanceof Expression.Call call
        && FastApiNames.isHttpException(name(call.function()))
        && (isRefused(call.keyword("status_code"))
            || !call.positional().isEmpty() && isRefused(call.positional().get(0)));
  }

  private static boolean isRefused(@Nullable Expression status) {
    if (status instanceof Expression.Numeral number) {
      return number.text().equals("401") || number.text().equals("403");
    }
    return status instanceof Expression.Attribute attribute
        && (attribute.name().startsWith("HTTP_401")
            || attribute.name().startsWith("HTTP_403")
            || attribute.name().equals("UNAUTHORIZED")
            || attribute.name().equals("FORBIDDEN"));
  }

  private static String name(Expression expression) {
    return expression instanceof Expression.Name name
        ? name.id()
        : expression instanceof Expression.Attribute attribute ? attribute.name() : "";
  }
}
