package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.Expression;
import io.apiledger.driver.scan.python.Statement;
import io.apiledger.driver.scan.python.Walk;
import io.apiledger.driver.scan.python.run.FunctionValue;
import io.apiledger.driver.scan.python.run.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which functions may answer 401 or 403, themselves or by what they call. For one thread. */
final class Refusals {
  private final Map<FunctionValue, Boolean> known = new HashMap<>();

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

  /** Adds the names of functions that a handler calls and that refuse; whether there are any. */
  boolean calledBy(FunctionValue endpoint, Set<String> names) {
    Statement.Function definition = endpoint.definition();
    int before = names.size();
    if (definition != null) {
      Walk.anyCall(
          definition.body(),
          call -> {
            FunctionValue called = called(call, endpoint);
            if (called != null && called != endpoint && refuses(called)) {
              names.add(called.name());
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
    return value == null ? null : Entries.function(value);
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
