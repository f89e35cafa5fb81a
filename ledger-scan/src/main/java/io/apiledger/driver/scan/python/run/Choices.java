package io.apiledger.driver.scan.python.run;

import io.apiledger.driver.scan.python.Expression;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Expressions that are one of several: conditional ones, {@code or} and {@code and}. For one
 * thread.
 */
final class Choices {
  private final Interpreter interpreter;

  Choices(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  Value conditional(Expression.Conditional conditional, Frame frame) {
    Boolean holds = interpreter.evaluator().truth(conditional.test(), frame);
    if (holds != null) {
      return value(holds ? conditional.then() : conditional.other(), frame);
    }
    Boolean usual = interpreter.evaluator().byDefault(conditional.test(), frame);
    Defaults defaults = new Defaults(interpreter);
    List<Expression> tested =
        usual == null ? List.of() : defaults.tested(conditional.test(), frame);
    List<@Nullable Value> both = new ArrayList<>();
    List<Heap.Written> written = new ArrayList<>();
    Object condition = new Object();
    for (boolean side : List.of(true, false)) {
      Expression one = side ? conditional.then() : conditional.other();
      List<Expression> otherwise = usual == null || usual == side ? List.of() : tested;
      Expression test = side ? conditional.test() : null;
      Side on = Side.of(interpreter.side(), condition, side ? 0 : 1);
      written.add(
          interpreter
              .heap()
              .side(
                  () ->
                      defaults.without(
                          otherwise,
                          test,
                          frame,
                          () -> interpreter.uncertainly(on, () -> both.add(value(one, frame))))));
    }
    int taken = usual == null ? -1 : usual ? 0 : 1;
    interpreter.heap().join(written, sides -> Defaults.joined(sides, taken));
    return Defaults.joined(both, taken);
  }

  /** {@code a or b}: what it may be, as far as the first ones do not decide it. */
  Value logical(Expression.Logical logical, Frame frame) {
    List<Value> possible = new ArrayList<>();
    for (Expression operand : logical.operands()) {
      for (Value one : value(operand, frame).candidates()) {
        Boolean holds = interpreter.truth(one);
        boolean passed = holds != null && holds == logical.all();
        boolean last = operand == logical.operands().get(logical.operands().size() - 1);
        if (!passed || last) {
          possible.add(one);
        }
        if (holds != null && holds != logical.all() && possible.size() == 1) {
          return one;
        }
      }
    }
    return possible.isEmpty() ? new Value.Unknown("", false) : preferred(possible, logical.all());
  }

  /** Of {@code first or second}: the first that is not known to be empty, as far as it goes. */
  private static Value preferred(List<Value> possible, boolean all) {
    if (all) {
      return Value.oneOf(possible).softened();
    }
    Value last = possible.get(possible.size() - 1);
    for (Value value : possible) {
      boolean empty =
          value instanceof Value.None || value instanceof Value.Text text && text.text().isEmpty();
      if (!empty && !Foreign.isUnset(value) || value == last) {
        return value.softened();
      }
    }
    return last;
  }

  private Value value(Expression expression, Frame frame) {
    return interpreter.evaluator().value(expression, frame);
  }
}
