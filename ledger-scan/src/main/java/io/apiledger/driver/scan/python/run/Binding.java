package io.apiledger.driver.scan.python.run;

import io.apiledger.driver.scan.python.Parameter;
import io.apiledger.driver.scan.python.run.Arguments.Argument;
import java.util.LinkedHashMap;
import java.util.Map;

/** Gives the arguments of a call to the parameters of a function. For one thread. */
final class Binding {
  private final Interpreter interpreter;

  Binding(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  void bind(FunctionValue function, Arguments arguments, Scope scope, Site site) {
    interpreter.budget().step(site);
    Map<String, Argument> left = new LinkedHashMap<>(arguments.named());
    int next = 0;
    for (Parameter parameter : function.parameters()) {
      Value value;
      switch (parameter.kind()) {
        case REST -> {
          Sequence rest = Sequence.of(java.util.List.of());
          while (next < arguments.positional().size()) {
            rest.items().add(arguments.positional().get(next++).value());
          }
          value = rest.open(arguments.open());
        }
        case KEYWORDS -> {
          Dict rest = new Dict();
          left.forEach((name, one) -> rest.entries().put(new Value.Text(name), one.value()));
          value = rest.open(arguments.open());
        }
        default -> {
          boolean positional =
              parameter.kind() == Parameter.Kind.POSITIONAL && next < arguments.positional().size();
          Argument named = left.remove(parameter.name());
          value =
              positional
                  ? arguments.positional().get(next++).value()
                  : named != null ? named.value() : missing(function, parameter, arguments);
        }
      }
      scope.set(parameter.name(), value);
    }
  }

  private static Value missing(FunctionValue function, Parameter parameter, Arguments arguments) {
    Value byDefault = function.defaults().get(parameter.name());
    if (byDefault == null) {
      return new Value.Unknown(parameter.name(), false);
    }
    return arguments.open() ? byDefault.softened() : byDefault;
  }
}
