package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.Parameter;
import io.apiledger.driver.scan.python.run.ClassObject;
import io.apiledger.driver.scan.python.run.FunctionValue;
import io.apiledger.driver.scan.python.run.Instance;
import io.apiledger.driver.scan.python.run.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What parameters depend on and where they come from. For one thread. */
final class Dependencies {
  private final Types types;
  private final Map<FunctionValue, List<Input>> known = new HashMap<>();

  Dependencies(Types types) {
    this.types = types;
  }

  /** The parameters of a function, with what is said of them; of its own object, nothing is. */
  List<Input> of(FunctionValue function) {
    List<Input> inputs = known.get(function);
    if (inputs == null) {
      inputs = new ArrayList<>();
      boolean self = function.takesSelf();
      for (Parameter parameter : function.parameters()) {
        inputs.add(self ? new Input(parameter, null, null) : input(parameter, function));
        self = false;
      }
      known.put(function, inputs);
    }
    return inputs;
  }

  private Input input(Parameter parameter, FunctionValue function) {
    Value type = parameter.annotation() == null ? null : types.of(parameter.annotation(), function);
    Value.Native mark = mark(type, function.defaults().get(parameter.name()));
    if (type != null && mark instanceof Dependency open && open.target() == null) {
      mark = open.on(Types.bare(type));
    }
    return new Input(parameter, type, mark);
  }

  private static Value.@Nullable Native mark(@Nullable Value type, @Nullable Value byDefault) {
    if (byDefault instanceof Value.Native said && isMark(said)) {
      return said;
    }
    for (Value one : type == null ? List.<Value>of() : type.candidates()) {
      Value.Native found = marked(one);
      if (found != null) {
        return found;
      }
    }
    return null;
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
