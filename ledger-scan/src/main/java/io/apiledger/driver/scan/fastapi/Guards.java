package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.Parameter;
import io.apiledger.driver.scan.python.run.Arguments;
import io.apiledger.driver.scan.python.run.ClassObject;
import io.apiledger.driver.scan.python.run.FunctionValue;
import io.apiledger.driver.scan.python.run.Instance;
import io.apiledger.driver.scan.python.run.Interpreter;
import io.apiledger.driver.scan.python.run.Sequence;
import io.apiledger.driver.scan.python.run.Value;
import io.apiledger.model.Auth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What guards a route: dependencies of its application, of inclusions, of its router, of itself and
 * of its parameters. A dependency guards where it is marked {@code Security}, where it asks for
 * credentials, or where it may answer 401 or 403. Never says that nothing guards a route: a gateway
 * or middleware may. For one thread.
 */
final class Guards {
  private static final int DEEPEST = 8;

  private final Interpreter interpreter;
  private final Refusals refusals;

  /** What was found. */
  record Found(Auth auth, List<String> names) {}

  Guards(Interpreter interpreter) {
    this.interpreter = interpreter;
    this.refusals = new Refusals(interpreter);
  }

  Found of(Assembly.Reached reached, @Nullable FunctionValue endpoint) {
    Set<String> names = new LinkedHashSet<>();
    boolean certain = false;
    List<Arguments> levels = new ArrayList<>(reached.around().layers());
    levels.add(reached.route().arguments());
    for (Arguments level : levels) {
      Value given = level.value("dependencies", -1);
      for (Value one : given == null ? List.<Value>of() : given.candidates()) {
        for (Value item : one instanceof Sequence list ? list.items() : List.<Value>of()) {
          certain |= item instanceof Dependency dependency && guards(dependency, null, names);
        }
      }
    }
    if (endpoint != null) {
      certain |= fields(endpoint, names);
      certain |= parameters(endpoint, names);
      certain |= refusals.calledBy(endpoint, names);
    }
    return new Found(certain ? Auth.YES : Auth.UNKNOWN, new ArrayList<>(names));
  }

  /** What the fields of a class of routes depend on. */
  private boolean fields(FunctionValue endpoint, Set<String> names) {
    boolean certain = false;
    ClassObject owner = endpoint.owner();
    for (Value member : owner == null ? List.<Value>of() : owner.members()) {
      certain |= member instanceof Dependency dependency && guards(dependency, null, names);
    }
    return certain;
  }

  private boolean parameters(FunctionValue endpoint, Set<String> names) {
    boolean certain = false;
    for (Parameter parameter : endpoint.parameters()) {
      Dependency dependency = dependency(parameter, endpoint);
      if (dependency != null) {
        Value type =
            parameter.annotation() == null
                ? null
                : interpreter.evaluate(parameter.annotation(), endpoint);
        certain |= guards(dependency, type, names);
      }
    }
    return certain;
  }

  private @Nullable Dependency dependency(Parameter parameter, FunctionValue function) {
    if (function.defaults().get(parameter.name()) instanceof Dependency dependency) {
      return dependency;
    }
    Value type =
        parameter.annotation() == null
            ? null
            : interpreter.evaluate(parameter.annotation(), function);
    for (Value one : type == null ? List.<Value>of() : type.candidates()) {
      if (one instanceof Value.AnnotatedType annotated) {
        for (Value mark : annotated.metadata()) {
          if (mark instanceof Dependency dependency) {
            return dependency;
          }
        }
      }
    }
    return null;
  }

  /** Adds its name where it guards; whether it certainly does. */
  private boolean guards(Dependency dependency, @Nullable Value type, Set<String> names) {
    Value target = dependency.target() == null ? type : dependency.target();
    boolean guards = dependency.security() || target != null && isGuard(target, 0);
    if (guards) {
      names.add(name(dependency, target));
    }
    return guards && dependency.site().certain();
  }

  private boolean isGuard(Value target, int depth) {
    if (depth > DEEPEST) {
      return false;
    }
    if (target instanceof Value.External external) {
      return FastApiNames.isSecurityScheme(external.name());
    }
    if (target instanceof Value.Unknown || target instanceof Value.None) {
      return false;
    }
    if (target instanceof Instance instance) {
      return instance.type() instanceof ClassObject type
          ? isScheme(type)
              || type.attribute("__call__") instanceof FunctionValue called
                  && isGuard(called, depth + 1)
          : isGuard(instance.type(), depth + 1);
    }
    if (target instanceof ClassObject type) {
      return isScheme(type)
          || type.attribute("__init__") instanceof FunctionValue made && isGuard(made, depth + 1);
    }
    if (target instanceof SecurityScheme) {
      return true;
    }
    FunctionValue function = Entries.function(target);
    if (function == null) {
      return false;
    }
    if (refusals.refuses(function)) {
      return true;
    }
    for (Parameter parameter : function.parameters()) {
      Dependency inner = dependency(parameter, function);
      if (inner != null
          && (inner.security() || inner.target() != null && isGuard(inner.target(), depth + 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isScheme(ClassObject type) {
    return type.foreignBases().stream().anyMatch(FastApiNames::isSecurityScheme);
  }

  private static String name(Dependency dependency, @Nullable Value target) {
    FunctionValue function = target == null ? null : Entries.function(target);
    if (function != null) {
      return function.name().equals("<lambda>") || function.qualifiedName().contains("<locals>")
          ? dependency.written()
          : function.name();
    }
    if (target instanceof ClassObject type) {
      return type.name();
    }
    return dependency.written().isEmpty() ? "Security" : dependency.written();
  }
}
