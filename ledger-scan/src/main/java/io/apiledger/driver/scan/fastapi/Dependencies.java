package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.Parameter;
import io.apiledger.driver.scan.python.run.ClassObject;
import io.apiledger.driver.scan.python.run.FunctionValue;
import io.apiledger.driver.scan.python.run.Instance;
import io.apiledger.driver.scan.python.run.Value;
import org.jspecify.annotations.Nullable;

/** What parameters depend on. For one thread. */
final class Dependencies {
  private final Types types;

  Dependencies(Types types) {
    this.types = types;
  }

  /** What a parameter depends on, with its target; null where it is no dependency. */
  @Nullable Dependency of(Parameter parameter, FunctionValue function) {
    Value mark = mark(parameter, function);
    if (!(mark instanceof Dependency dependency)) {
      return null;
    }
    return dependency.target() == null && parameter.annotation() != null
        ? dependency.on(Types.bare(types.of(parameter.annotation(), function)))
        : dependency;
  }

  /**
   * What says where a parameter comes from: a {@link Dependency} or a {@link ParameterMark}; null
   * where nothing does.
   */
  Value.@Nullable Native mark(Parameter parameter, FunctionValue function) {
    Value.Native found = null;
    if (parameter.annotation() != null) {
      for (Value one : types.of(parameter.annotation(), function).candidates()) {
        found = found == null ? marked(one) : found;
      }
    }
    Value byDefault = function.defaults().get(parameter.name());
    return byDefault instanceof Value.Native said && isMark(said) ? said : found;
  }

  private static Value.@Nullable Native marked(Value type) {
    Value.Native found = null;
    for (Value one = type; one instanceof Value.AnnotatedType around; one = around.type()) {
      for (Value mark : around.metadata()) {
        found = mark instanceof Value.Native said && isMark(said) ? said : found;
      }
    }
    return found;
  }

  private static boolean isMark(Value.Native value) {
    return value instanceof Dependency || value instanceof ParameterMark;
  }

  /** The function that runs for a target; null where it is not in the tree. */
  static @Nullable FunctionValue function(Value target) {
    if (target instanceof ClassObject type) {
      return type.attribute("__init__") instanceof FunctionValue made ? made : null;
    }
    if (target instanceof Instance instance) {
      return instance.type() instanceof ClassObject type
              && type.attribute("__call__") instanceof FunctionValue called
          ? called
          : null;
    }
    return Entries.function(target);
  }
}
