package io.apiledger.driver.scan.python.run;

import io.apiledger.driver.scan.python.Expression;
import io.apiledger.model.Text;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Decides conditions where what they ask is certain. For one thread. */
final class Truths {
  private final Interpreter interpreter;
  private final boolean byDefault;

  /**
   * @param byDefault whether what nobody sets counts as what it is by default
   */
  Truths(Interpreter interpreter, boolean byDefault) {
    this.interpreter = interpreter;
    this.byDefault = byDefault;
  }

  /** Whether it holds; null where that cannot be decided. */
  @Nullable Boolean of(Expression test, Frame frame) {
    if (test instanceof Expression.Unary unary && unary.operator().equals("not")) {
      Boolean holds = of(unary.operand(), frame);
      return holds == null ? null : !holds;
    }
    if (test instanceof Expression.Logical logical) {
      return logical(logical, frame);
    }
    if (test instanceof Expression.Comparison comparison) {
      return comparison(comparison, frame);
    }
    if (test instanceof Expression.Unary unary) {
      Value operand = interpreter.evaluator().value(unary.operand(), frame);
      return operand instanceof Value.Whole whole && unary.operator().equals("-")
          ? Boolean.valueOf(whole.number() != 0)
          : null;
    }
    return of(interpreter.evaluator().value(test, frame));
  }

  @Nullable Boolean of(Value given) {
    Value value = byDefault ? given.hardened() : given;
    if (value instanceof Value.Text text) {
      return text.soft() ? null : !text.text().isEmpty();
    }
    if (value instanceof Value.Truth truth) {
      return truth.soft() ? null : truth.value();
    }
    if (value instanceof Value.None none) {
      return none.soft() ? null : Boolean.FALSE;
    }
    if (value instanceof Value.Whole whole) {
      return whole.number() != 0;
    }
    if (value instanceof Sequence sequence) {
      boolean some = !sequence.items().isEmpty();
      return sequence.isOpen() && !some || sequence.isLoose() && some ? null : some;
    }
    if (value instanceof Dict dict) {
      boolean some = !dict.entries().isEmpty();
      return dict.isOpen() && !some || dict.isLoose() && some ? null : some;
    }
    if (value instanceof Value.External external && Foreign.isTypeChecking(external.name())) {
      return false;
    }
    boolean thing =
        value instanceof FunctionValue
            || value instanceof ClassObject
            || value instanceof Value.OfModule
            || value instanceof Value.Bound
            || value instanceof Instance instance && instance.state() != null;
    return thing ? Boolean.TRUE : null;
  }

  private @Nullable Boolean logical(Expression.Logical logical, Frame frame) {
    boolean open = false;
    for (Expression operand : logical.operands()) {
      Boolean holds = of(operand, frame);
      if (holds == null) {
        open = true;
      } else if (holds != logical.all()) {
        return holds;
      }
    }
    return open ? null : logical.all();
  }

  private @Nullable Boolean comparison(Expression.Comparison comparison, Frame frame) {
    Value left = interpreter.evaluator().value(comparison.first(), frame);
    boolean open = false;
    for (Expression.Chain.Link link : comparison.links()) {
      Value right = interpreter.evaluator().value(link.operand(), frame);
      Boolean holds =
          byDefault
              ? compare(left.hardened(), link.operator(), right.hardened())
              : compare(left, link.operator(), right);
      if (Boolean.FALSE.equals(holds)) {
        return false;
      }
      open |= holds == null;
      left = right;
    }
    return open ? null : Boolean.TRUE;
  }

  static @Nullable Boolean compare(Value left, String operator, Value right) {
    return switch (operator) {
      case "==", "is" -> equal(left, right);
      case "!=", "is not", "<>" -> not(equal(left, right));
      case "in" -> contains(right, left);
      case "not in" -> not(contains(right, left));
      case "<" -> ordered(left, right, order -> order < 0);
      case ">" -> ordered(left, right, order -> order > 0);
      case "<=" -> ordered(left, right, order -> order <= 0);
      case ">=" -> ordered(left, right, order -> order >= 0);
      default -> null;
    };
  }

  private static @Nullable Boolean ordered(Value left, Value right, IntPredicate holds) {
    if (left instanceof Value.Whole one && right instanceof Value.Whole other) {
      return holds.test(Long.compare(one.number(), other.number()));
    }
    return isPlain(left)
            && left instanceof Value.Text one
            && isPlain(right)
            && right instanceof Value.Text other
        ? Boolean.valueOf(holds.test(Text.compareUtf8(one.text(), other.text())))
        : null;
  }

  private static @Nullable Boolean not(@Nullable Boolean value) {
    return value == null ? null : !value;
  }

  private static @Nullable Boolean equal(Value left, Value right) {
    if (isPlain(left) && isPlain(right)) {
      return left.equals(right);
    }
    boolean object =
        left instanceof Instance
            || left instanceof FunctionValue
            || left instanceof ClassObject
            || left instanceof Sequence
            || left instanceof Dict;
    if (object && right instanceof Value.None none) {
      return none.soft() ? null : Boolean.FALSE;
    }
    return null;
  }

  private static @Nullable Boolean contains(Value in, Value value) {
    if (in instanceof Value.Text text && value instanceof Value.Text part) {
      return text.soft() || part.soft() ? null : text.text().contains(part.text());
    }
    List<Value> items =
        in instanceof Sequence sequence && !sequence.isOpen()
            ? sequence.items()
            : in instanceof Dict dict && !dict.isOpen()
                ? List.copyOf(dict.entries().keySet())
                : null;
    if (items == null || !isPlain(value) || !arePlain(items)) {
      return null;
    }
    boolean loose =
        in instanceof Sequence sequence && sequence.isLoose()
            || in instanceof Dict dict && dict.isPerhaps(value);
    return items.contains(value) ? loose ? null : Boolean.TRUE : Boolean.FALSE;
  }

  private static boolean arePlain(List<Value> items) {
    for (Value item : items) {
      if (!isPlain(item)) {
        return false;
      }
    }
    return true;
  }

  /** Whether it is certainly this and nothing else. */
  private static boolean isPlain(Value value) {
    return value instanceof Value.Text text && !text.soft()
        || value instanceof Value.Whole
        || value instanceof Value.Truth truth && !truth.soft()
        || value instanceof Value.None none && !none.soft();
  }
}
