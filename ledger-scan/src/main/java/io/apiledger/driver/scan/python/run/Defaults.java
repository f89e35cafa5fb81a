package io.apiledger.driver.scan.python.run;

import io.apiledger.driver.scan.python.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What holds where nobody sets a variable or setting. It never decides which side of a condition
 * runs, only what a text is behind it; and on the side that a default excludes, what was asked for
 * is something else than its default. For one thread.
 */
final class Defaults {
  private final Interpreter interpreter;

  Defaults(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /** The names and attributes of a condition that have their value by default. */
  List<Expression> tested(Expression test, Frame frame) {
    List<Expression> tested = new ArrayList<>();
    collect(test, frame, tested);
    return tested;
  }

  private void collect(Expression test, Frame frame, List<Expression> tested) {
    if (test instanceof Expression.Logical logical) {
      for (Expression operand : logical.operands()) {
        collect(operand, frame, tested);
      }
    } else if (test instanceof Expression.Unary unary) {
      collect(unary.operand(), frame, tested);
    } else if (test instanceof Expression.Comparison comparison) {
      collect(comparison.first(), frame, tested);
    } else if (test instanceof Expression.Walrus walrus) {
      collect(new Expression.Name(walrus.name(), walrus.span()), frame, tested);
    } else if (test instanceof Expression.Name || test instanceof Expression.Attribute) {
      Value value = interpreter.evaluator().value(test, frame);
      if (!value.equals(value.hardened())) {
        tested.add(test);
      }
    }
  }

  /**
   * Runs a side of a condition on which these are not what they are by default.
   *
   * @param holds what is true on it: a name is then nothing that counts as false
   */
  void without(List<Expression> tested, @Nullable Expression holds, Frame frame, Runnable side) {
    List<Runnable> restore = new ArrayList<>();
    String asked =
        holds instanceof Expression.Name plain
            ? plain.id()
            : holds instanceof Expression.Walrus walrus ? walrus.name() : "";
    if (frame.scope().own(asked) instanceof Value.Choice several) {
      narrow(asked, several, frame, restore);
    }
    for (Expression one : tested) {
      Value other = new Value.Unknown(interpreter.site(frame, one.span()).text(), true);
      if (one instanceof Expression.Name name) {
        Value before = frame.scope().own(name.id());
        frame.scope().put(name.id(), other);
        restore.add(() -> frame.scope().putBack(name.id(), other, before));
      } else if (one instanceof Expression.Attribute attribute) {
        Value of = interpreter.evaluator().value(attribute.of(), frame);
        interpreter.heap().assume(of, attribute.name(), other);
      }
    }
    side.run();
    for (int i = restore.size() - 1; i >= 0; i--) {
      restore.get(i).run();
    }
  }

  /** Leaves out what counts as false; what is not known may be anything else. */
  private void narrow(String name, Value.Choice several, Frame frame, List<Runnable> restore) {
    List<Value> left = new ArrayList<>();
    for (Value one : several.candidates()) {
      if (one instanceof Value.Unknown
          || !Boolean.FALSE.equals(interpreter.truth(one.hardened()))) {
        left.add(one);
      }
    }
    if (!left.isEmpty() && left.size() < several.candidates().size()) {
      Value rest = Value.oneOf(left);
      frame.scope().put(name, rest);
      restore.add(() -> frame.scope().putBack(name, rest, several));
    }
  }

  /**
   * What is behind a condition.
   *
   * @param sides what each side left, null for nothing
   * @param taken the side that runs by default; -1 where that is not known
   */
  static Value joined(List<@Nullable Value> sides, int taken) {
    List<Value> all = new ArrayList<>(sides.stream().filter(Objects::nonNull).toList());
    Value byDefault = taken < 0 ? null : sides.get(taken);
    if (byDefault == null) {
      return Value.oneOf(all);
    }
    if (all.stream().allMatch(Defaults::isAnswer)) {
      return all.stream().allMatch(byDefault::equals) ? byDefault : byDefault.softened();
    }
    boolean plain = byDefault instanceof Value.Text || byDefault instanceof Value.None;
    if (!plain) {
      return Value.oneOf(all);
    }
    boolean open = all.removeIf(Value.Unknown.class::isInstance);
    boolean chosen = byDefault instanceof Value.Text text && text.soft();
    if (chosen && all.stream().allMatch(one -> one instanceof Value.Text || isAnswer(one))) {
      return byDefault;
    }
    return open ? Value.oneOf(all).softened() : Value.oneOf(all);
  }

  private static boolean isAnswer(@Nullable Value value) {
    return value instanceof Value.Truth || value instanceof Value.None;
  }
}
