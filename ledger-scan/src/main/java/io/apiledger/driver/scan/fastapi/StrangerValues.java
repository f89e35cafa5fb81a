package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.Expression;
import io.apiledger.driver.scan.python.run.Dict;
import io.apiledger.driver.scan.python.run.FunctionValue;
import io.apiledger.driver.scan.python.run.Sequence;
import io.apiledger.driver.scan.python.run.Value;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the expressions of a function give to a {@link Stranger}. For one thread. */
final class StrangerValues {
  static final Value UNKNOWN = new Value.Unknown("", true);
  static final Value YES = new Value.Truth(true, false);
  static final Value NO = new Value.Truth(false, false);

  private final Stranger stranger;
  private final FunctionValue function;
  private final StrangerCalls calls;
  private final StrangerTruths truths;
  private final StrangerDisplays displays;
  private final StrangerNames names;

  /** What may have been raised, and need not, as in {@link Ways}. */
  private int raised;

  /** Whether what is raised by what nobody read counts. */
  private boolean watched;

  StrangerValues(Stranger stranger, FunctionValue function, Map<String, Value> names) {
    this.stranger = stranger;
    this.function = function;
    this.names = new StrangerNames(names);
    this.calls = new StrangerCalls(stranger, this);
    this.displays = new StrangerDisplays(this, this.names);
    this.truths = new StrangerTruths(stranger.interpreter());
  }

  /** What its names stand for. */
  StrangerNames names() {
    return names;
  }

  /** What may have been raised since this was last asked. */
  int takeRaised() {
    int taken = raised;
    raised = 0;
    return taken;
  }

  void mayRaise(int ways) {
    raised |= ways & Ways.RAISED;
  }

  /** Says that nothing is known of what was called. */
  Value unread() {
    raised |= watched ? Ways.FAILED : 0;
    return UNKNOWN;
  }

  /** Says whether exceptions are handled here; what was said before. */
  boolean isWatched(boolean now) {
    boolean before = watched;
    watched = now;
    return before;
  }

  /** One of two values; the other where there is only one. */
  static Value either(@Nullable Value one, Value other) {
    return one == null || one == other || one.equals(other) ? other : UNKNOWN;
  }

  /** Whether a name is one of the function, or of what lies around it, rather than built in. */
  boolean isOwn(String name) {
    return names.get(name) != null || function.closure().find(name) != null;
  }

  /** Whether a name is set in the function itself. */
  boolean isLocal(String name) {
    return names.get(name) != null;
  }

  Value of(Expression expression) {
    if (expression instanceof Expression.Name name) {
      return name(name.id());
    }
    if (expression instanceof Expression.Attribute part) {
      return attribute(part);
    }
    if (expression instanceof Expression.Call call) {
      return calls.of(call, function);
    }
    if (expression instanceof Expression.Index part) {
      Value whole = of(part.of());
      boolean slice = part.index() instanceof Expression.Slice;
      return slice ? slice(whole) : element(whole, of(part.index()));
    }
    if (expression instanceof Expression.Logical logical) {
      return logical(logical);
    }
    if (expression instanceof Expression.Unary unary) {
      Value operand = of(unary.operand());
      return unary.operator().equals("not") ? not(truth(operand)) : UNKNOWN;
    }
    if (expression instanceof Expression.Comparison comparison) {
      return comparison(comparison);
    }
    if (expression instanceof Expression.Conditional choice) {
      return conditional(choice);
    }
    if (expression instanceof Expression.Walrus walrus) {
      Value value = of(walrus.value());
      names.put(walrus.name(), value);
      return value;
    }
    if (expression instanceof Expression.Yield given) {
      return given.value() == null ? Value.None.CERTAIN : given.all() ? UNKNOWN : of(given.value());
    }
    return expression instanceof Expression.Lambda lambda
        ? new InnerLambda(lambda, this)
        : displays.of(expression);
  }

  /** What a lambda gives that was made here. */
  Value of(Expression.Lambda lambda, List<Value> given) {
    Map<String, Value> inner = names.copy();
    for (int i = 0; i < lambda.parameters().size(); i++) {
      inner.put(lambda.parameters().get(i).name(), i < given.size() ? given.get(i) : UNKNOWN);
    }
    return new StrangerValues(stranger, function, inner).of(lambda.body());
  }

  private Value name(String name) {
    Value own = names.get(name);
    if (own != null) {
      return own;
    }
    Value found = function.closure().find(name);
    return found == null || stranger.doubts(found) && function.closure().isGlobal(name)
        ? UNKNOWN
        : stranger.interpreter().resolved(found);
  }

  private Value attribute(Expression.Attribute part) {
    Value set = names.get(part);
    if (set != null) {
      return set;
    }
    return calls.attribute(of(part.of()), part, function);
  }

  /** Of nothing, nothing is left. */
  private Value slice(Value of) {
    return of instanceof Value.Text text && !text.soft() && text.text().isEmpty() ? of : unread();
  }

  Value element(Value of, Value index) {
    if (of instanceof Value.None) {
      throw new RaisedException(Ways.FAILED, "TypeError");
    }
    if (of instanceof Brought brought && index instanceof Value.Text key) {
      Value held = brought.held(key.text());
      if (held instanceof Value.None) {
        throw new RaisedException(Ways.FAILED, "KeyError");
      }
      return held == null ? unread() : held;
    }
    if (of instanceof Dict dict
        && index instanceof Value.Text
        && dict.entries().get(index) != null) {
      return dict.entries().get(index);
    }
    if (of instanceof Sequence list && index instanceof Value.Whole at && !list.isOpen()) {
      if (at.number() < 0 || at.number() >= list.items().size()) {
        throw new RaisedException(Ways.FAILED, "IndexError");
      }
      return list.items().get((int) at.number());
    }
    return unread();
  }

  /** What need not be evaluated raises nothing for certain. */
  Value perhaps(Expression expression) {
    try {
      return of(expression);
    } catch (RaisedException e) {
      mayRaise(e.ways());
      return UNKNOWN;
    }
  }

  private Value logical(Expression.Logical logical) {
    Value value = UNKNOWN;
    boolean open = false;
    for (Expression operand : logical.operands()) {
      value = open ? perhaps(operand) : of(operand);
      Boolean holds = truth(value);
      if (holds == null) {
        open = true;
      } else if (holds != logical.all()) {
        return open ? logical.all() ? NO : Brought.SOMETHING : value;
      }
    }
    return open ? UNKNOWN : value;
  }

  private Value conditional(Expression.Conditional choice) {
    Boolean holds = truth(of(choice.test()));
    if (holds != null) {
      return of(holds ? choice.then() : choice.other());
    }
    return either(perhaps(choice.then()), perhaps(choice.other()));
  }

  private Value comparison(Expression.Comparison comparison) {
    Value left = of(comparison.first());
    Boolean all = true;
    for (Expression.Chain.Link link : comparison.links()) {
      Value right = of(link.operand());
      Boolean holds = truths.compare(left, link.operator(), right);
      if (Boolean.FALSE.equals(holds)) {
        return NO;
      }
      all = holds == null ? null : all;
      left = right;
    }
    return all == null ? UNKNOWN : YES;
  }

  private static Value not(@Nullable Boolean value) {
    return value == null ? UNKNOWN : value ? NO : YES;
  }

  /** Whether a value counts as true; null where that is not known. */
  @Nullable Boolean truth(Value value) {
    return truths.of(value);
  }

  /** A text with something in it stays one, whatever is added. */
  Value sum(Value one, Value other) {
    boolean some =
        one instanceof Value.Text && Boolean.TRUE.equals(truth(one))
            || other instanceof Value.Text && Boolean.TRUE.equals(truth(other));
    return some ? Brought.SOMETHING : UNKNOWN;
  }
}
