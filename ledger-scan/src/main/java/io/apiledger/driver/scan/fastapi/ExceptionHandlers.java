package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.Expression;
import io.apiledger.driver.scan.python.Parameter;
import io.apiledger.driver.scan.python.Walk;
import io.apiledger.driver.scan.python.run.Arguments;
import io.apiledger.driver.scan.python.run.ClassObject;
import io.apiledger.driver.scan.python.run.Dict;
import io.apiledger.driver.scan.python.run.FunctionValue;
import io.apiledger.driver.scan.python.run.Site;
import io.apiledger.driver.scan.python.run.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What applications make of the exceptions of the tree: answers. For one thread. */
final class ExceptionHandlers {
  private static final String EXCEPTION = "exc_class_or_status_code";

  private final Map<Value, FunctionValue> handlers = new HashMap<>();

  /** {@code @app.exception_handler(exception)} */
  Value.Native decorator(Arguments arguments) {
    return (decorated, at) -> {
      Value handler = decorated.value("func", 0);
      put(arguments.value(EXCEPTION, 0), handler);
      return handler == null ? new Value.Unknown(at.text(), true) : handler;
    };
  }

  /** {@code app.add_exception_handler(exception, handler)} */
  Value add(Arguments arguments, Site site) {
    put(arguments.value(EXCEPTION, 0), arguments.value("handler", 1));
    return new Value.Unknown(site.text(), true);
  }

  /** {@code FastAPI(exception_handlers={exception: handler})} */
  void addAll(@Nullable Value given) {
    if (given instanceof Dict all) {
      for (Map.Entry<Value, Value> one : all.entries().entrySet()) {
        put(one.getKey(), one.getValue());
      }
    }
  }

  private void put(@Nullable Value exception, @Nullable Value handler) {
    FunctionValue function = handler == null ? null : Entries.function(handler);
    if (exception instanceof ClassObject && function != null) {
      handlers.put(exception, function);
    }
  }

  /**
   * What the answer to an exception says, by its status; {@link Refusal#BY_NAME} where it names
   * none, and nothing where nobody makes the exception one.
   *
   * @param raised the call that makes it; null where its class alone is raised
   */
  Refusal of(ClassObject exception, Expression.@Nullable Call raised) {
    FunctionValue handler = nearest(exception);
    if (handler == null || handler.definition() == null) {
      return Refusal.NONE;
    }
    Refusal[] found = {Refusal.BY_NAME};
    Walk.anyCall(
        handler.definition().body(),
        call -> {
          Expression status = call.keyword("status_code");
          if (status != null) {
            Refusal one = Refusal.status(handedOn(status, handler, raised));
            found[0] = found[0] == Refusal.BY_NAME || found[0] == one ? one : Refusal.NONE;
          }
          return false;
        });
    return found[0];
  }

  private @Nullable FunctionValue nearest(ClassObject exception) {
    if (!handlers.isEmpty()) {
      for (Value one : exception.lineage()) {
        FunctionValue handler = handlers.get(one);
        if (handler != null) {
          return handler;
        }
      }
    }
    return null;
  }

  /** What the exception was made with, where the handler takes its status from there. */
  private static Expression handedOn(
      Expression status, FunctionValue handler, Expression.@Nullable Call raised) {
    if (raised != null
        && status instanceof Expression.Attribute part
        && part.of() instanceof Expression.Name of
        && isLast(of.id(), handler.parameters())) {
      Expression given = raised.keyword(part.name());
      return given == null ? status : given;
    }
    return status;
  }

  /** Handlers are given the request and the exception. */
  private static boolean isLast(String name, List<Parameter> parameters) {
    return !parameters.isEmpty() && parameters.get(parameters.size() - 1).name().equals(name);
  }
}
