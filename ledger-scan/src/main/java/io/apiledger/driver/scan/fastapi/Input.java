package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.Expression;
import io.apiledger.driver.scan.python.Parameter;
import io.apiledger.driver.scan.python.run.ClassObject;
import io.apiledger.driver.scan.python.run.Value;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a function that a framework fills, and what is said of it.
 *
 * @param type what its annotation means; null where none is written
 * @param mark a {@link Dependency} with its target, or a {@link ParameterMark}; null where nothing
 *     says where it comes from
 */
record Input(Parameter parameter, @Nullable Value type, Value.@Nullable Native mark) {
  /** What it depends on; null where it is no dependency. */
  @Nullable Dependency dependency() {
    return mark instanceof Dependency dependency ? dependency : null;
  }

  /** Whether it is the request, or what else the framework has of the connection. */
  boolean isContext() {
    return type instanceof Value.External external && FastApiNames.isContext(external.name())
        || type instanceof ClassObject own && own.inherits(FastApiNames::isContext);
  }

  /** Whether it is the request, or what brings one. */
  boolean isConnection() {
    String name = type instanceof Value.External external ? FastApiNames.last(external.name()) : "";
    return isContext() && !Set.of("Response", "BackgroundTasks", "SecurityScopes").contains(name);
  }

  /**
   * Whether it says nothing of who is calling: by its name, or because it says something where a
   * caller does not.
   */
  boolean isOfNobody() {
    return mark instanceof ParameterMark said
            && said.isHeader()
            && Headers.isOfNobody(said.name(parameter))
        || isSomething(parameter.byDefault());
  }

  /** What a parameter is where nothing was sent for it; null where that is not allowed. */
  static @Nullable Expression given(@Nullable Expression byDefault) {
    if (!(byDefault instanceof Expression.Call call)) {
      return byDefault;
    }
    Expression named = call.keyword("default");
    return named != null || call.positional().isEmpty() ? named : call.positional().get(0);
  }

  private static boolean isSomething(@Nullable Expression byDefault) {
    if (byDefault instanceof Expression.Call call) {
      Expression given = given(call);
      return !(given instanceof Expression.Call) && isSomething(given);
    }
    return byDefault instanceof Expression.Text text && !text.value().isEmpty()
        || byDefault instanceof Expression.Numeral
        || byDefault instanceof Expression.Truth;
  }

  /** Whether it knows who is calling, and not only what for. */
  boolean tellsWhoCalls() {
    return isContext()
        || dependency() != null
        || mark instanceof ParameterMark said && said.isOfCaller() && !isOfNobody();
  }

  /** Whether it has to be said which of many is called for, such as a part of the path. */
  boolean isOfPath() {
    return mark == null
        && parameter.byDefault() == null
        && !isContext()
        && !GuardNames.speaksOfCredentials(parameter.name());
  }

  /** Whether it is marked as a part of the path, and not called like a key. */
  boolean isSaidToBeOfPath() {
    return mark instanceof ParameterMark said
        && said.kind().equals("Path")
        && !GuardNames.speaksOfCredentials(parameter.name());
  }
}
