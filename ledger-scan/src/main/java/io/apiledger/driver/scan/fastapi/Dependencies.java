package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.Expression;
import io.apiledger.driver.scan.python.Parameter;
import io.apiledger.driver.scan.python.Statement;
import io.apiledger.driver.scan.python.run.ClassObject;
import io.apiledger.driver.scan.python.run.FunctionValue;
import io.apiledger.driver.scan.python.run.Instance;
import io.apiledger.driver.scan.python.run.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What parameters depend on and where they come from. For one thread. */
final class Dependencies {
  private final Types types;
  private final Map<FunctionValue, List<Input>> known = new HashMap<>();
  private final Map<ClassObject, List<Dependency>> ofViews = new HashMap<>();

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

  /**
   * What runs before any method of a class answers requests: its fields and the parameters of what
   * makes an object of it.
   */
  List<Dependency> of(ClassObject view) {
    List<Dependency> known = ofViews.get(view);
    if (known == null) {
      known = new ArrayList<>(fields(view));
      FunctionValue maker = function(view);
      for (Input input : maker == null ? List.<Input>of() : of(maker)) {
        Dependency dependency = input.dependency();
        if (dependency != null) {
          known.add(dependency);
        }
      }
      ofViews.put(view, known);
    }
    return known;
  }

  /** By values and by annotations: a value does not take back what an annotation says. */
  private List<Dependency> fields(ClassObject view) {
    Map<String, Dependency> values = new LinkedHashMap<>();
    Map<String, Dependency> annotations = new LinkedHashMap<>();
    List<Value> lineage = view.lineage();
    for (int i = lineage.size() - 1; i >= 0; i--) { // What is nearer takes the place of others.
      if (lineage.get(i) instanceof ClassObject type) {
        for (Map.Entry<String, Value> member : type.members().entrySet()) {
          put(member.getKey(), member.getValue(), values);
        }
        for (Statement statement : type.definition().body()) {
          annotation(statement, type, annotations);
        }
      }
    }
    List<Dependency> all = new ArrayList<>(values.values());
    all.addAll(annotations.values());
    return all;
  }

  private void annotation(
      Statement statement, ClassObject type, Map<String, Dependency> annotations) {
    Expression target = null;
    Expression annotation = null;
    if (statement instanceof Statement.Annotate field) {
      target = field.target();
      annotation = field.annotation();
    } else if (statement instanceof Statement.Assign field) {
      target = field.targets().get(0);
      annotation = field.annotation();
    }
    if (annotation != null && target instanceof Expression.Name name) {
      put(name.id(), mark(types.of(annotation, type), null), annotations);
    }
  }

  private static void put(String name, @Nullable Value value, Map<String, Dependency> fields) {
    if (value instanceof Dependency dependency) {
      fields.put(name, dependency);
    } else {
      fields.remove(name);
    }
  }

  private Input input(Parameter parameter, FunctionValue function) {
    Value type = parameter.annotation() == null ? null : types.of(parameter.annotation(), function);
    return new Input(parameter, type, mark(type, function.defaults().get(parameter.name())));
  }

  /** What is said of it; what depends on nothing in particular depends on its type. */
  private static Value.@Nullable Native mark(@Nullable Value type, @Nullable Value byDefault) {
    Value.Native mark = said(type, byDefault);
    return type != null && mark instanceof Dependency open && open.target() == null
        ? open.on(Types.bare(type))
        : mark;
  }

  private static Value.@Nullable Native said(@Nullable Value type, @Nullable Value byDefault) {
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
