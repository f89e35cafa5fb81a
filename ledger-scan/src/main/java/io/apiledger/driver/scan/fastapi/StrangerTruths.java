package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.run.ClassObject;
import io.apiledger.driver.scan.python.run.FunctionValue;
import io.apiledger.driver.scan.python.run.Instance;
import io.apiledger.driver.scan.python.run.Interpreter;
import io.apiledger.driver.scan.python.run.Value;
import org.jspecify.annotations.Nullable;

/** What of the values of a {@link Stranger} is true, equal and held. For one thread. */
final class StrangerTruths {
  private final Interpreter interpreter;

  StrangerTruths(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /** Whether a value counts as true; null where that is not known. */
  @Nullable Boolean of(Value value) {
    if (value instanceof Brought brought) {
      return brought.isTrue();
    }
    if (value instanceof Made made) {
      return isPlain(made.type().attribute("__bool__"), made.type().attribute("__len__"));
    }
    if (value instanceof Instance instance && instance.type() instanceof ClassObject type) {
      return isPlain(type.attribute("__bool__"), type.attribute("__len__"));
    }
    return value instanceof SecurityScheme ? Boolean.TRUE : interpreter.truth(value);
  }

  private static @Nullable Boolean isPlain(@Nullable Value bool, @Nullable Value length) {
    return bool == null && length == null ? Boolean.TRUE : null;
  }

  /** Whether a comparison holds; null where that is not known. */
  @Nullable Boolean compare(Value left, String operator, Value right) {
    boolean same = operator.equals("is") || operator.equals("==");
    boolean other = operator.equals("is not") || operator.equals("!=");
    if (same || other) {
      Boolean equal =
          left == right && isThing(left) && !(left instanceof Brought)
              ? Boolean.TRUE
              : isThing(left) && isNothing(right) || isNothing(left) && isThing(right)
                  ? Boolean.FALSE
                  : null;
      return equal != null
          ? Boolean.valueOf(equal == same)
          : interpreter.compare(left, operator, right);
    }
    if (right instanceof Brought in && left instanceof Value.Text key) {
      Value held = in.held(key.text());
      return held == null ? null : held instanceof Value.None == operator.equals("not in");
    }
    return interpreter.compare(left, operator, right);
  }

  private static boolean isNothing(Value value) {
    return value instanceof Value.None none && !none.soft()
        || value instanceof Value.Text text && !text.soft() && text.text().isEmpty();
  }

  private static boolean isThing(Value value) {
    return value instanceof Brought
        || value instanceof Made
        || value instanceof Instance
        || value instanceof SecurityScheme
        || value instanceof FunctionValue;
  }
}
