package io.apiledger.driver.scan.python.run;

import io.apiledger.driver.scan.python.Expression;
import io.apiledger.driver.scan.python.Parameter;
import io.apiledger.driver.scan.python.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes functions and classes, and applies their decorators. For one thread. */
final class Definitions {
  private final Interpreter interpreter;

  Definitions(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  void define(Statement.Function definition, Frame frame) {
    List<Value> decorators = values(definition.decorators(), frame);
    boolean method = frame.owner() != null && frame.self() == null;
    FunctionValue function =
        new FunctionValue(
            definition.name(),
            frame.qualified(definition.name()),
            frame.module(),
            closure(frame),
            definition.parameters(),
            new FunctionValue.Code.Body(definition),
            defaults(definition.parameters(), frame),
            method ? frame.owner() : null);
    decorate(definition.name(), function, decorators, definition.decorators(), frame);
  }

  void define(Statement.ClassOf definition, Frame frame) {
    List<Value> decorators = values(definition.decorators(), frame);
    List<Value> bases = new ArrayList<>();
    for (Expression base : definition.bases()) {
      Value type = interpreter.evaluator().behind(base, frame);
      bases.add(type instanceof Value.AnnotatedType of ? of.type() : type);
    }
    Scope scope = new Scope(closure(frame));
    String path = frame.qualified(definition.name());
    Value metaclass = null;
    Arguments keywords = Arguments.NONE;
    for (Expression.Call.Keyword keyword : definition.keywords()) {
      Value value = interpreter.evaluator().value(keyword.value(), frame);
      if (keyword.name().equals("metaclass")) {
        metaclass = value;
      } else {
        keywords = keywords.with(keyword.name(), value, "");
      }
    }
    ClassObject type = new ClassObject(frame.module(), definition, path, bases, metaclass, scope);
    interpreter
        .executor()
        .run(definition.body(), new Frame(frame.module(), scope, path, type, null));
    Site site = interpreter.site(frame, definition.span());
    if (type.attribute("__init_subclass__", type) instanceof FunctionValue hears) {
      interpreter.calls().call(new Value.Bound(hears, type), keywords, site);
    }
    Value made = interpreter.metaclasses().make(type, keywords, site);
    decorate(definition.name(), made, decorators, definition.decorators(), frame);
  }

  FunctionValue lambda(Expression.Lambda lambda, Frame frame) {
    return new FunctionValue(
        "<lambda>",
        frame.qualified("<lambda>"),
        frame.module(),
        frame.scope(),
        lambda.parameters(),
        new FunctionValue.Code.Lambda(lambda.body()),
        defaults(lambda.parameters(), frame),
        null);
  }

  /** The names in the body of a class are no names of its methods. */
  private static Scope closure(Frame frame) {
    Scope outer = frame.scope().outer();
    return frame.owner() != null && frame.self() == null && outer != null ? outer : frame.scope();
  }

  private List<Value> values(List<Expression> expressions, Frame frame) {
    List<Value> values = new ArrayList<>();
    for (Expression expression : expressions) {
      values.add(interpreter.evaluator().value(expression, frame));
    }
    return values;
  }

  private Map<String, Value> defaults(List<Parameter> parameters, Frame frame) {
    Map<String, Value> defaults = new LinkedHashMap<>();
    for (Parameter parameter : parameters) {
      if (parameter.byDefault() != null) {
        defaults.put(parameter.name(), interpreter.evaluator().value(parameter.byDefault(), frame));
      }
    }
    return defaults;
  }

  /** The innermost decorator first; one that is not known is taken to leave things as they are. */
  private void decorate(
      String name, Value bare, List<Value> decorators, List<Expression> written, Frame frame) {
    Value value = bare;
    frame.scope().set(name, value);
    for (int i = decorators.size() - 1; i >= 0; i--) {
      Value decorator = decorators.get(i);
      Site site = interpreter.site(frame, written.get(i).span());
      Value made = special(decorator, value);
      if (made == null) {
        made = interpreter.calls().call(decorator, Arguments.of(value), site);
      }
      if (made instanceof FunctionValue wrapper && value instanceof FunctionValue inner) {
        wrapper.wraps(inner);
      }
      value = made instanceof Value.Unknown || made instanceof Value.None ? value : made;
    }
    frame.scope().set(name, value);
  }

  private static @Nullable Value special(Value decorator, Value decorated) {
    if (!(decorated instanceof FunctionValue function)
        || !(decorator instanceof Value.External external)) {
      return null;
    }
    FunctionValue.Kind kind =
        switch (external.name()) {
          case "builtins.staticmethod" -> FunctionValue.Kind.STATIC;
          case "builtins.classmethod" -> FunctionValue.Kind.OF_CLASS;
          case "builtins.property", "functools.cached_property", "pydantic.computed_field" ->
              FunctionValue.Kind.PROPERTY;
          default -> null;
        };
    if (kind == null) {
      return null;
    }
    function.kind(kind);
    if (external.name().equals("functools.cached_property")) {
      function.remember();
    }
    return function;
  }
}
