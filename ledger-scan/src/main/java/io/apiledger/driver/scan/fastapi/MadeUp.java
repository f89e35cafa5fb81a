package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.Expression;
import io.apiledger.driver.scan.python.Parameter;
import io.apiledger.driver.scan.python.Statement;
import io.apiledger.driver.scan.python.Walk;
import io.apiledger.driver.scan.python.run.FunctionValue;
import io.apiledger.driver.scan.python.run.Value;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a function takes somebody of its own for the caller, such as a default user where a setting
 * says so: it then finds somebody where nobody is known. Goes through it in the order of its text.
 * For one thread.
 */
final class MadeUp {
  private final Refusals refusals;
  private final FunctionValue function;
  private final Origins origins;

  /** Names that by now may come from the caller. */
  private final Set<String> told = new HashSet<>();

  /** Names that by now may come from the server itself. */
  private final Set<String> own = new HashSet<>();

  /** Names that hold nothing by now. */
  private final Set<String> empty = new HashSet<>();

  private final Set<String> names = new HashSet<>();
  private final @Nullable String next;
  private final Set<String> kept = new HashSet<>();
  private final Set<Expression> handed = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Expression> settled = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Expression> calls = Collections.newSetFromMap(new IdentityHashMap<>());
  private boolean returnsOwn;
  private boolean returnsTold;

  MadeUp(Refusals refusals, Refusals.Call call, List<Statement> body, Origins origins) {
    this(refusals, call, body, origins, null);
  }

  /**
   * @param next what middleware calls where it lets a request go on; null in what is none
   */
  MadeUp(
      Refusals refusals,
      Refusals.Call call,
      List<Statement> body,
      Origins origins,
      @Nullable String next) {
    this.refusals = refusals;
    this.function = call.function();
    this.next = next;
    this.origins = origins;
    int ofGuard = Origins.MADE_UP | Origins.DOUBTED;
    call.parameters()
        .forEach(
            (name, origin) -> {
              if (Origins.isCaller(origin)) {
                told.add(name);
              }
              if ((origin & ofGuard) == ofGuard) {
                own.add(name);
              }
            });
    for (Parameter parameter : function.parameters()) {
      if (!call.isGiven(parameter)) {
        empty.add(parameter.name());
      }
    }
    walk(body, new Around(false, false));
  }

  /** Whether it makes nobody up. */
  boolean isEmpty() {
    return names.isEmpty() && calls.isEmpty();
  }

  /** Names that may hold what the function made up. */
  Set<String> names() {
    return names;
  }

  /** Calls that may give what the called function made up; compared by identity. */
  Set<Expression> calls() {
    return calls;
  }

  /** Names in the state of a request under which it may put somebody it made up. */
  Set<String> kept() {
    return kept;
  }

  /** What it may have made up and hands on; compared by identity. */
  Set<Expression> handed() {
    return handed;
  }

  /** Calls that only happen where somebody is known; compared by identity. */
  Set<Expression> settled() {
    return settled;
  }

  /** Whether it may give what it made up in the place of what it was told. */
  boolean isReturned() {
    return returnsOwn && returnsTold;
  }

  /**
   * What lies around a statement.
   *
   * @param below whether any condition does
   * @param known whether something that the caller brought was looked at before
   */
  private record Around(boolean below, boolean known) {
    Around inside(boolean looked) {
      return new Around(true, known || looked);
    }

    Around after(boolean looked) {
      return new Around(below, known || looked);
    }
  }

  private void walk(List<Statement> body, Around before) {
    Around around = before;
    for (Statement statement : body) {
      if (statement instanceof Statement.Assign assign) {
        assign(assign, around);
        hands(assign.value(), around);
      } else if (statement instanceof Statement.Evaluate done) {
        hands(done.expression(), around);
      } else if (statement instanceof Statement.Return result) {
        returns(result.value(), around);
        if (result.value() != null) {
          hands(result.value(), around);
        }
      } else if (statement instanceof Statement.If choice) {
        for (Expression test : Walk.own(choice)) {
          isMixed(test, around); // For the calls in it.
        }
        around = around.after(choice(choice, around));
      } else if (statement instanceof Statement.For loop) {
        walk(loop.body(), around.inside(false));
        walk(loop.otherwise(), around);
      } else if (statement instanceof Statement.While loop) {
        walk(loop.body(), around.inside(false));
      } else if (statement instanceof Statement.With with) {
        walk(with.body(), around);
      } else if (statement instanceof Statement.Try attempt) {
        around = around.after(attempt(attempt, around));
      } else if (statement instanceof Statement.Match match) {
        for (List<Statement> one : match.cases()) {
          walk(one, around.inside(false));
        }
      }
    }
  }

  /** Whether unknown callers do not get behind it. */
  private boolean choice(Statement.If choice, Around around) {
    boolean absent = false;
    boolean ends = false;
    for (Statement.Branch branch : choice.branches()) {
      if (isNothing(branch.test())) {
        continue;
      }
      boolean looks = isOfCaller(branch.test()) && !Conditions.isPlace(branch.test());
      boolean asks = asks(branch.test());
      walk(branch.body(), around.inside(absent || asks));
      absent |= looks && !asks;
      ends |= looks && turnsAway(branch.body());
    }
    walk(choice.otherwise(), around.inside(absent));
    return ends;
  }

  /** Whether unknown callers do not get behind it. */
  private boolean attempt(Statement.Try attempt, Around around) {
    boolean looked = false;
    for (Statement.Try.Handler handler : attempt.handlers()) {
      looked |= turnsAway(handler.body());
    }
    looked &= Walk.anyCall(attempt.body(), this::isOfCaller);
    walk(attempt.body(), around.after(looked));
    for (Statement.Try.Handler handler : attempt.handlers()) {
      walk(handler.body(), around.inside(false));
    }
    walk(attempt.otherwise(), around.after(looked));
    walk(attempt.last(), around);
    return looked;
  }

  /** Whether it only holds for callers who brought something. */
  private boolean asks(Expression test) {
    if (test instanceof Expression.Logical logical && logical.all()) {
      for (Expression one : logical.operands()) {
        if (asks(one)) {
          return true;
        }
      }
      return false;
    }
    return isOfCaller(test) && !Conditions.letsPass(test, origins);
  }

  private boolean isOfCaller(Expression expression) {
    return (origins.of(expression) & Origins.CALLER) != 0;
  }

  /** Whether it ends with nobody. */
  private boolean turnsAway(List<Statement> body) {
    Statement last = body.isEmpty() ? null : body.get(body.size() - 1);
    return last instanceof Statement.Raise
        || last instanceof Statement.Return result
            && (result.value() == null
                || isNothing(result.value())
                || next != null && !isOfNext(result.value()));
  }

  private boolean isOfNext(Expression value) {
    return Walk.any(
        List.of(value), one -> one instanceof Expression.Name name && name.id().equals(next));
  }

  private void assign(Statement.Assign assign, Around around) {
    boolean mixed = isMixed(assign.value(), around);
    boolean ofCaller = mixed || isOfCaller(assign.value());
    boolean ofServer = mixed || !ofCaller && isOwn(assign.value(), around);
    boolean somebody =
        mixed
            || isOwn(assign.value(), around)
            || (origins.of(assign.value()) & Origins.MADE_UP) != 0;
    for (Expression target : assign.targets()) {
      keep(RequestState.name(target, origins), somebody);
      String name = name(target);
      if (name.isEmpty()) {
        continue;
      }
      if (!isNothing(assign.value())) {
        empty.remove(name);
      } else if (!around.below) {
        empty.add(name);
      }
      if (!around.below && target instanceof Expression.Name) {
        told.remove(name); // What it was before is gone.
        own.remove(name);
      }
      if (ofCaller) {
        told.add(name);
      }
      if (ofServer) {
        own.add(name);
      }
      if (told.contains(name) && own.contains(name)) {
        names.add(name);
      }
    }
  }

  private void keep(@Nullable String name, boolean somebody) {
    if (name != null && somebody) {
      kept.add(name);
    }
  }

  /** What it hands to what it calls, and keeps by {@code setattr}. */
  private void hands(Expression expression, Around around) {
    if (around.known) {
      Walk.any(
          List.of(expression),
          one -> {
            settled.add(one);
            return false;
          });
    }
    if (!(expression instanceof Expression.Call call)) {
      return;
    }
    for (Expression given : call.positional()) {
      if (isMixed(given, around) || isOwn(given, around)) {
        handed.add(given);
      }
    }
    if (call.positional().size() == 3 && Refusal.name(call).equals("setattr")) {
      Expression value = call.positional().get(2);
      boolean somebody = handed.contains(value) || (origins.of(value) & Origins.MADE_UP) != 0;
      keep(RequestState.name(call, origins), somebody);
    }
  }

  /** Of a name or of what one holds; empty where it is neither. */
  private static String name(Expression target) {
    return target instanceof Expression.Name name
        ? name.id()
        : target instanceof Expression.Index index ? name(index.of()) : "";
  }

  private void returns(@Nullable Expression value, Around around) {
    if (value == null || isNothing(value)) {
      return;
    }
    boolean mixed = isMixed(value, around);
    boolean ofCaller = isOfCaller(value);
    returnsOwn |= mixed || !ofCaller && isOwn(value, around);
    returnsTold |= mixed || ofCaller || around.known;
  }

  private boolean isOwn(Expression value, Around around) {
    return !around.known && origins.of(value) == Origins.NEITHER && !isNothing(value);
  }

  /** Whether it may be either. */
  private boolean isMixed(Expression value, Around around) {
    boolean mixed =
        value instanceof Expression.Logical logical && !logical.all()
            ? isEither(logical.operands(), around)
            : value instanceof Expression.Conditional choice
                && isEither(List.of(choice.then(), choice.other()), around);
    boolean[] found = {mixed};
    boolean[] doubtful = {false};
    boolean[] certain = {false};
    Walk.any(
        List.of(value),
        one -> {
          if (one instanceof Expression.Name name && told.contains(name.id())) {
            doubtful[0] |= own.contains(name.id());
            certain[0] |= isSomebody(name);
          } else if (one instanceof Expression.Call call && isMadeUp(call)) {
            calls.add(call);
            found[0] = true;
          }
          return false;
        });
    boolean kept = (origins.of(value) & Origins.KEPT) != 0;
    return found[0] || kept || doubtful[0] && !certain[0];
  }

  private boolean isEither(List<Expression> values, Around around) {
    boolean ofCaller = false;
    boolean ofServer = false;
    for (Expression one : values) {
      ofCaller |= isOfCaller(one);
      ofServer |= isOwn(one, around);
    }
    return ofCaller && ofServer;
  }

  private boolean isMadeUp(Expression.Call made) {
    if (!isOfCaller(made) || isOfSomebody(made)) {
      return false;
    }
    Value target = refusals.called(made.function(), function);
    for (Value candidate : target == null ? List.<Value>of() : target.candidates()) {
      FunctionValue called = Entries.function(candidate);
      boolean self = candidate instanceof Value.Bound || called != null && called.takesSelf();
      if (called != null && refusals.makesUp(Refusals.bound(called, self, made, origins))) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is told of somebody who is there: {@code may(user.id)}. */
  private boolean isOfSomebody(Expression.Call made) {
    return Walk.any(
        made.positional(),
        one ->
            one instanceof Expression.Attribute part
                && part.of() instanceof Expression.Name name
                && isSomebody(name));
  }

  /** Whether it is made of what the caller brought alone, and not the request. */
  private boolean isSomebody(Expression.Name name) {
    return told.contains(name.id())
        && !own.contains(name.id())
        && !Origins.isAround(origins.of(name));
  }

  private boolean isNothing(Expression value) {
    if (value instanceof Expression.Logical logical) {
      for (Expression one : logical.operands()) {
        if (isNothing(one) == logical.all()) {
          return logical.all();
        }
      }
      return !logical.all();
    }
    return value instanceof Expression.Name name && empty.contains(name.id())
        || Nobody.isEmpty(value)
        || Nobody.isNo(value);
  }
}
