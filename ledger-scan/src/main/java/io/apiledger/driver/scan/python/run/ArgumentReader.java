package io.apiledger.driver.scan.python.run;

import io.apiledger.driver.scan.python.Expression;
import io.apiledger.driver.scan.python.run.Arguments.Argument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Evaluates the arguments of a call, with what stars unpack. For one thread. */
final class ArgumentReader {
  private final Interpreter interpreter;

  ArgumentReader(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  Arguments read(Expression.Call call, Frame frame) {
    boolean open = false;
    List<Argument> positional = new ArrayList<>();
    for (Expression expression : call.positional()) {
      Value value = interpreter.evaluator().value(expression, frame);
      if (!(expression instanceof Expression.Starred)) {
        positional.add(argument(value, expression, frame));
      } else if (value instanceof Sequence sequence && !sequence.isOpen()) {
        sequence.items().forEach(item -> positional.add(new Argument(item, display(item))));
      } else {
        open = true;
      }
    }
    Map<String, Argument> named = new LinkedHashMap<>();
    for (Expression.Call.Keyword keyword : call.keywords()) {
      Value value = interpreter.evaluator().value(keyword.value(), frame);
      if (!keyword.name().isEmpty()) {
        named.put(keyword.name(), argument(value, keyword.value(), frame));
      } else if (value instanceof Dict dict) {
        open |= dict.isOpen();
        for (Map.Entry<Value, Value> entry : dict.entries().entrySet()) {
          if (entry.getKey() instanceof Value.Text name) {
            named.put(name.text(), new Argument(entry.getValue(), display(entry.getValue())));
          } else {
            open = true;
          }
        }
      } else {
        open = true;
      }
    }
    return new Arguments(positional, named, open);
  }

  private Argument argument(Value value, Expression written, Frame frame) {
    boolean handedOn = written instanceof Expression.Name && frame.self() != null;
    return handedOn
        ? new Argument(value, display(value))
        : new Argument(value, interpreter.site(frame, written.span()), "");
  }

  /** A value as a reader would write it. */
  static String display(Value value) {
    if (value instanceof ClassObject type) {
      return type.name();
    }
    if (value instanceof Value.External external) {
      return external.name().substring(external.name().lastIndexOf('.') + 1);
    }
    if (value instanceof Value.AnnotatedType annotated) {
      return annotated.text();
    }
    if (value instanceof Value.Text text) {
      return text.text();
    }
    return value instanceof Value.None
        ? "None"
        : value instanceof Value.Unknown unknown ? unknown.expression() : "";
  }
}
