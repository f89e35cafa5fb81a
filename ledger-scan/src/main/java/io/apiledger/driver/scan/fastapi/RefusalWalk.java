package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.Expression;
import io.apiledger.driver.scan.python.PythonFile;
import io.apiledger.driver.scan.python.Span;
import io.apiledger.driver.scan.python.Statement;
import io.apiledger.driver.scan.python.Walk;
import io.apiledger.driver.scan.python.run.ClassObject;
import io.apiledger.driver.scan.python.run.FunctionValue;
import io.apiledger.driver.scan.python.run.Site;
import io.apiledger.driver.scan.python.run.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a function in the order of its text, for the places where it turns callers away. One
 * such place is enough, if everybody unknown gets there: no return before it lets them pass, and no
 * condition around it does. For one use by one thread.
 */
final class RefusalWalk {
  private static final Set<String> CATCHING =
      Set.of("Exception", "BaseException", "HTTPException", "StarletteHTTPException");

  private final Refusals refusals;
  private final Refusals.Call call;
  private final List<Statement> body;
  private final Origins origins;
  private final Map<String, Site> places = new LinkedHashMap<>();

  /** Functions that nobody read, and whose names say that they ask. */
  private final Map<String, Site> unread = new LinkedHashMap<>();

  private Verdict verdict = Verdict.NONE;

  /** Whether a return before may have let unknown callers pass. */
  private boolean passed;

  /** Whether somebody was there at each return before: behind them, nobody is. */
  private boolean somebody = true;

  /** Where the conditions of returns before get their values from; -1 without any. */
  private int returned = -1;

  /**
   * @param body that of the function, or of one inside of it
   */
  RefusalWalk(Refusals refusals, Refusals.Call call, List<Statement> body) {
    this(
        refusals,
        call,
        body,
        new Origins(call.parameters(), call.guards(), body, refusals.state()));
  }

  private RefusalWalk(
      Refusals refusals, Refusals.Call call, List<Statement> body, Origins origins) {
    this.refusals = refusals;
    this.call = call;
    this.body = body;
    this.origins = origins;
  }

  Refusals.Found found() {
    Refusals.Found found = walked();
    if (found.verdict() != Verdict.ASKS) {
      return found;
    }
    MadeUp madeUp = new MadeUp(refusals, call, body, origins);
    return madeUp.isEmpty()
        ? found
        : new RefusalWalk(refusals, call, body, origins.with(madeUp.names(), madeUp.calls()))
            .walked();
  }

  private Refusals.Found walked() {
    walk(body, new Around(false, false, false, false, Origins.NEITHER, null, false));
    return verdict == Verdict.NONE && !unread.isEmpty()
        ? new Refusals.Found(Verdict.MAY, unread)
        : new Refusals.Found(verdict, places);
  }

  /**
   * What lies around a statement.
   *
   * @param below whether any condition does
   * @param perhaps whether not every unknown caller gets there
   * @param leaves whether to return there lets unknown callers pass
   * @param handler whether it handles an exception
   * @param origin where the nearest condition gets its values from
   * @param test the nearest condition
   * @param other whether that does not hold there
   */
  private record Around(
      boolean below,
      boolean perhaps,
      boolean leaves,
      boolean handler,
      int origin,
      @Nullable Expression test,
      boolean other) {

    /** Below a condition. */
    Around inside(boolean optional, boolean leaving, int from, @Nullable Expression condition) {
      boolean maybe = perhaps || below || optional;
      return new Around(true, maybe, leaving, handler, from, condition, false);
    }

    /** Where the nearest condition does not hold. */
    Around otherwise() {
      return new Around(below, perhaps, leaves, handler, origin, test, true);
    }

    /** Where what is raised may be caught. */
    Around sheltered() {
      return new Around(below, true, leaves, handler, origin, test, other);
    }

    /** Where what was raised is caught: without credentials, none of them are wrong. */
    Around handling(int from, boolean present) {
      return new Around(below, perhaps || present, true, true, from, null, false);
    }
  }

  private void walk(List<Statement> body, Around around) {
    for (Statement statement : body) {
      if (statement instanceof Statement.Function || statement instanceof Statement.ClassOf) {
        continue;
      }
      calls(statement, around);
      if (statement instanceof Statement.Raise raise) {
        refused(
            Refusal.of(raise, call.function(), this.body, refusals.handlers()),
            raise.span(),
            around);
        return;
      }
      if (statement instanceof Statement.Return result) {
        returns(result, around);
        return;
      }
      if (statement instanceof Statement.If choice) {
        choice(choice, around);
      } else if (statement instanceof Statement.For loop) {
        int from = origins.of(loop.source());
        if (!call.isEmpty(loop.source())) {
          walk(loop.body(), around.inside(true, false, from, loop.source()));
        }
        walk(loop.otherwise(), around);
      } else if (statement instanceof Statement.While loop) {
        walk(loop.body(), around.inside(true, false, origins.of(loop.test()), loop.test()));
      } else if (statement instanceof Statement.Try attempt) {
        attempt(attempt, around);
      } else if (statement instanceof Statement.With with) {
        walk(with.body(), around);
      } else if (statement instanceof Statement.Match match) {
        int from = origins.of(match.subject());
        for (List<Statement> one : match.cases()) {
          walk(one, around.inside(true, false, from, match.subject()));
        }
      }
    }
  }

  private void choice(Statement.If choice, Around around) {
    int from = Origins.NEITHER;
    boolean settings = true;
    boolean present = false;
    boolean before = false; // Whether unknown callers may take a way before.
    for (Statement.Branch branch : choice.branches()) {
      Expression test = decisive(branch.test());
      from |= origins.of(test);
      settings &= origins.of(test) == Origins.NEITHER;
      present |= Conditions.isPresence(test, origins);
      boolean optional = Conditions.isOptional(test, origins);
      boolean leaves = Conditions.letsPass(test, origins);
      walk(branch.body(), around.inside(optional || before, leaves, from, test));
      before |= (optional || leaves) && !Endings.alwaysRaise(branch.body());
    }
    Expression last = choice.branches().get(choice.branches().size() - 1).test();
    Around inside = around.inside(settings, present || settings, from, last);
    walk(choice.otherwise(), inside.otherwise());
  }

  /**
   * What decides whether unknown callers get where it holds: of {@code not user or user.id != id}
   * its first part. What was looked up for a doubtful caller may be there for nobody.
   */
  private Expression decisive(Expression test) {
    if (test instanceof Expression.Logical logical && !logical.all()) {
      for (Expression one : logical.operands()) {
        if (Conditions.isNobody(one, origins)
            && ((origins.of(one) & Origins.DOUBTED) == 0 || isGiven(one))) {
          return one;
        }
      }
    }
    return test;
  }

  private boolean isGiven(Expression test) {
    return Walk.any(
        List.of(test),
        one -> one instanceof Expression.Name name && call.parameters().containsKey(name.id()));
  }

  private void attempt(Statement.Try attempt, Around around) {
    boolean caught = attempt.last().stream().anyMatch(Endings::mayLeave);
    for (Statement.Try.Handler handler : attempt.handlers()) {
      caught |= swallows(handler);
    }
    walk(attempt.body(), caught ? around.sheltered() : around);
    int from = from(attempt.body());
    boolean present = around.test != null && Conditions.isPresence(around.test, origins);
    for (Statement.Try.Handler handler : attempt.handlers()) {
      walk(handler.body(), around.handling(from, present));
    }
    walk(attempt.otherwise(), around);
    walk(attempt.last(), around);
  }

  /** Whether it catches what turns a caller away, and goes on. */
  private boolean swallows(Statement.Try.Handler handler) {
    Expression type = handler.type();
    return (type == null || Walk.any(List.of(type), this::catches))
        && !Endings.alwaysRaise(handler.body());
  }

  /** Whether it names what turns a caller away: of the framework, or an exception of the tree. */
  private boolean catches(Expression exception) {
    return CATCHING.contains(Refusal.name(exception))
        || refusals.called(exception, call.function()) instanceof ClassObject;
  }

  private int from(List<Statement> body) {
    int[] from = {Origins.NEITHER};
    Walk.anyExpression(
        body,
        one -> {
          from[0] |= one instanceof Expression.Name ? origins.of(one) : Origins.NEITHER;
          return false;
        });
    return from[0];
  }

  private void returns(Statement.Return result, Around around) {
    if (call.route()) {
      refused(Refusal.ofAnswer(result.value()), result.span(), around);
    }
    if (around.below || around.handler) {
      returned = Math.max(returned, 0) | around.origin;
      passed |= around.leaves || (around.origin & Origins.KEPT) != 0;
      somebody &=
          around.test != null && !around.other && Conditions.isPresence(around.test, origins);
    }
  }

  private void refused(Refusal refusal, Span span, Around around) {
    boolean free = !around.below && !around.handler;
    int from = free ? Math.max(returned, Origins.NEITHER) : around.origin;
    boolean everybody = free && returned < 0;
    boolean isOne =
        switch (refusal) {
          case NONE -> false;
          case UNKNOWN_CALLER, BY_NAME -> !Origins.isSent(from);
          case WRONG_CALLER -> Origins.isCaller(from) || everybody;
        };
    boolean translated =
        around.handler && (!Origins.isCaller(from) || refusal == Refusal.WRONG_CALLER);
    if (!isOne || call.route() && (everybody || translated)) {
      return;
    }
    boolean absent = free ? returned >= 0 && somebody : isNobody(around);
    boolean perhaps =
        around.perhaps
            || passed
            || (from & Origins.DOUBTED) != 0 && !absent
            || (from & (Origins.MADE_UP | Origins.KEPT)) != 0
            || refusal == Refusal.BY_NAME
            || call.route() && around.handler;
    add(name(refusal, around), span, perhaps ? Verdict.MAY : Verdict.ASKS);
  }

  private boolean isNobody(Around around) {
    return around.test != null
        && (around.other
            ? Conditions.isPresence(around.test, origins)
            : Conditions.isNobody(around.test, origins));
  }

  /** A function; in a route itself, the one that asked, as far as there is one. */
  private String name(Refusal refusal, Around around) {
    if (!call.route()) {
      return call.function().name();
    }
    String maker = around.test == null ? null : origins.maker(around.test);
    String status = refusal == Refusal.WRONG_CALLER ? "403" : "401";
    return maker == null ? "HTTPException(" + status + ")" : maker;
  }

  private void add(String name, Span span, Verdict found) {
    note(name, span, places);
    verdict = verdict.or(found);
  }

  private void note(String name, Span span, Map<String, Site> to) {
    PythonFile file = call.function().module().file();
    if (file != null) {
      to.putIfAbsent(name, new Site(file, span, true));
    }
  }

  private void calls(Statement statement, Around around) {
    Walk.any(
        Walk.own(statement),
        one -> {
          if (one instanceof Expression.Call made) {
            called(made, around);
          }
          return false;
        });
  }

  private void called(Expression.Call made, Around around) {
    String name = Refusal.name(made.function());
    boolean perhaps = around.below || around.perhaps || passed;
    if (refusals.isConfigured(name)) {
      add(name, made.span(), perhaps ? Verdict.MAY : Verdict.ASKS);
      return;
    }
    if (Origins.isOnlySent(origins.of(made))) {
      return; // It is not told who calls, only what for.
    }
    Value target = refusals.called(made.function(), call.function());
    for (Value candidate : target == null ? List.<Value>of() : target.candidates()) {
      FunctionValue function = Dependencies.function(candidate);
      if (function != null) {
        boolean self = candidate instanceof Value.Bound || function.takesSelf();
        Refusals.Found found = refusals.of(Refusals.bound(function, self, made, origins));
        for (String one : found.places().keySet()) {
          note(one, made.span(), places);
        }
        verdict = verdict.or(perhaps ? found.verdict().perhaps() : found.verdict());
      } else if (candidate instanceof Value.External external
          && Origins.isCaller(origins.of(made))
          && GuardNames.speaksOfCallers(external.name())) {
        note(name, made.span(), unread);
      }
    }
  }
}
