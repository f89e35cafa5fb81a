package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.Expression;
import io.apiledger.driver.scan.python.Statement;
import io.apiledger.driver.scan.python.Walk;
import io.apiledger.driver.scan.python.run.FunctionValue;
import io.apiledger.driver.scan.python.run.Sequence;
import io.apiledger.driver.scan.python.run.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The statements of one function, as a {@link Stranger} gets through them. Where a condition is not
 * known, both sides count. For one use by one thread.
 */
final class StrangerWalk {
  private static final int MOST_ROUNDS = 20;
  private static final Set<String> ALL = Set.of("Exception", "BaseException");
  private static final Set<String> REFUSALS = Set.of("HTTPException", "StarletteHTTPException");

  private final Stranger stranger;
  private final FunctionValue function;
  private final boolean route;
  private final StrangerValues values;
  private final StrangerNames names;
  private List<Statement> body = List.of();
  private @Nullable Value returned;

  /** The class of what was raised last; empty where it is not known. */
  private String raised = "";

  /** What is handled, as in {@link Ways}. */
  private int handled;

  StrangerWalk(Stranger stranger, FunctionValue function, Map<String, Value> names, boolean route) {
    this.stranger = stranger;
    this.function = function;
    this.route = route;
    this.values = new StrangerValues(stranger, function, names);
    this.names = values.names();
  }

  Stranger.Outcome outcome(List<Statement> statements) {
    body = statements;
    int ways = walk(statements);
    if (Ways.fall(ways)) {
      returned = StrangerValues.either(returned, Value.None.CERTAIN);
      ways = ways & ~Ways.FALLS | Ways.RETURNS;
    }
    return new Stranger.Outcome(ways, returned == null ? StrangerValues.UNKNOWN : returned);
  }

  /** What it has set of its own object. */
  Map<String, Value> parts(String self) {
    return names.parts(self);
  }

  private int walk(List<Statement> statements) {
    int ways = 0;
    for (Statement statement : statements) {
      if (stranger.isTired()) {
        return ways | Ways.ANY;
      }
      int now;
      try {
        now = statement(statement);
      } catch (RaisedException e) {
        raised = e.name();
        now = e.ways();
      }
      int perhaps = values.takeRaised();
      raised = perhaps == 0 ? raised : "";
      ways |= (now | perhaps) & ~Ways.FALLS;
      if (!Ways.fall(now)) {
        return ways;
      }
    }
    return ways | Ways.FALLS;
  }

  private int statement(Statement statement) {
    if (statement instanceof Statement.Return result) {
      return returns(result);
    }
    if (statement instanceof Statement.Raise raise) {
      return raises(raise);
    }
    if (statement instanceof Statement.If choice) {
      return choice(choice);
    }
    if (statement instanceof Statement.For loop) {
      return loop(loop);
    }
    if (statement instanceof Statement.While loop) {
      boolean never = Boolean.FALSE.equals(values.truth(values.of(loop.test())));
      return never ? walk(loop.otherwise()) : rounds(loop.body(), loop.otherwise());
    }
    if (statement instanceof Statement.Try attempt) {
      return attempt(attempt);
    }
    if (statement instanceof Statement.With with) {
      return with(with);
    }
    if (statement instanceof Statement.Match match) {
      return match(match);
    }
    if (statement instanceof Statement.Leave leave) {
      return leave.loop() ? Ways.BREAKS : Ways.CONTINUES;
    }
    return plain(statement);
  }

  private int plain(Statement statement) {
    if (statement instanceof Statement.Assign assign) {
      Value value = values.of(assign.value());
      for (Expression target : assign.targets()) {
        names.bind(target, value);
      }
      return given(assign.value(), value);
    }
    if (statement instanceof Statement.Evaluate evaluate) {
      return given(evaluate.expression(), values.of(evaluate.expression()));
    }
    if (statement instanceof Statement.Augment augment) {
      Value value = values.sum(values.of(augment.target()), values.of(augment.value()));
      boolean adds = augment.operator().startsWith("+");
      names.bind(augment.target(), adds ? value : StrangerValues.UNKNOWN);
    } else if (statement instanceof Statement.Function inner) {
      names.forget(inner.name());
    } else if (statement instanceof Statement.ClassOf inner) {
      names.forget(inner.name());
    } else if (statement instanceof Statement.Import || statement instanceof Statement.ImportFrom) {
      Assigned.in(List.of(statement)).forEach(names::forget);
    }
    return Ways.FALLS;
  }

  /** Who depends on what yields gets it then. */
  private int given(Expression expression, Value value) {
    if (!(expression instanceof Expression.Yield)) {
      return Ways.FALLS;
    }
    returned = StrangerValues.either(returned, value);
    return Ways.RETURNS;
  }

  private int returns(Statement.Return result) {
    if (route && result.value() instanceof Expression.Call call) {
      if (Refusal.ofAnswer(call) != Refusal.NONE) {
        return Ways.REFUSED;
      }
      Expression status = call.keyword("status_code");
      if (status != null && !(status instanceof Expression.Numeral)) {
        return Ways.RETURNS | Ways.REFUSED;
      }
    }
    Value value = result.value() == null ? Value.None.CERTAIN : values.of(result.value());
    returned = StrangerValues.either(returned, value);
    return Ways.RETURNS;
  }

  private int raises(Statement.Raise raise) {
    if (raise.value() == null && handled != 0) {
      return handled;
    }
    Refusal refusal = Refusal.of(raise, function, body, stranger.refusals().handlers());
    raised = raise.value() == null ? "" : Refusal.name(raise.value());
    return switch (refusal) {
      case UNKNOWN_CALLER, WRONG_CALLER -> Ways.REFUSED;
      case NONE, BY_NAME -> Ways.FAILED;
    };
  }

  private int choice(Statement.If choice) {
    Sides sides = new Sides();
    for (Statement.Branch branch : choice.branches()) {
      Boolean holds = values.truth(values.of(branch.test()));
      if (Boolean.FALSE.equals(holds)) {
        continue;
      }
      if (holds != null) {
        return sides.last(branch.body());
      }
      sides.add(branch.body());
    }
    return sides.last(choice.otherwise());
  }

  /** Statements of which one or another happens. */
  private final class Sides {
    private final List<Map<String, Value>> left = new ArrayList<>();
    private int ways;

    /** What may happen, and need not. */
    void add(List<Statement> statements) {
      Map<String, Value> before = names.copy();
      one(statements);
      names.restore(before);
    }

    private void one(List<Statement> statements) {
      int now = walk(statements);
      ways |= now;
      if (Ways.fall(now)) {
        left.add(names.copy());
      }
    }

    /** What happens where nothing else does. */
    int last(List<Statement> statements) {
      one(statements);
      return joined();
    }

    int joined() {
      names.join(left);
      return ways;
    }
  }

  private int loop(Statement.For loop) {
    Value source = values.of(loop.source());
    if (source instanceof Sequence list
        && !list.isOpen()
        && list.items().size() <= MOST_ROUNDS
        && loop.target() instanceof Expression.Name) {
      return each(loop, List.copyOf(list.items()));
    }
    for (String name : Assigned.in(List.of(loop))) {
      names.forget(name);
    }
    names.forget(loop.target());
    return rounds(loop.body(), loop.otherwise());
  }

  private int each(Statement.For loop, List<Value> items) {
    int ways = 0;
    List<Map<String, Value>> broken = new ArrayList<>();
    for (Value item : items) {
      names.bind(loop.target(), item);
      int now = walk(loop.body());
      ways |= now & ~(Ways.FALLS | Ways.BREAKS | Ways.CONTINUES);
      if ((now & Ways.BREAKS) != 0) {
        broken.add(names.copy());
      }
      if ((now & (Ways.FALLS | Ways.CONTINUES)) == 0) {
        names.join(broken);
        return ways | (broken.isEmpty() ? 0 : Ways.FALLS);
      }
    }
    int last = walk(loop.otherwise());
    if (Ways.fall(last)) {
      broken.add(names.copy());
    }
    names.join(broken);
    return ways | last | (broken.isEmpty() ? 0 : Ways.FALLS);
  }

  /** As often as nobody knows. */
  private int rounds(List<Statement> statements, List<Statement> otherwise) {
    Assigned.in(statements).forEach(names::forget);
    Sides sides = new Sides();
    sides.add(statements);
    int ways = sides.last(otherwise);
    Assigned.in(statements).forEach(names::forget);
    return ways & ~(Ways.BREAKS | Ways.CONTINUES) | Ways.FALLS;
  }

  private int match(Statement.Match match) {
    values.of(match.subject());
    Sides sides = new Sides();
    for (List<Statement> one : match.cases()) {
      sides.add(one);
    }
    return sides.last(List.of());
  }

  private int with(Statement.With with) {
    boolean suppresses = false;
    for (Statement.With.Item item : with.items()) {
      values.of(item.context());
      suppresses |= Refusal.name(item.context()).equals("suppress");
      if (item.target() != null) {
        names.forget(item.target());
      }
    }
    int ways = walk(with.body());
    return suppresses && (ways & Ways.RAISED) != 0 ? ways | Ways.FALLS : ways;
  }

  private int attempt(Statement.Try attempt) {
    Map<String, Value> before = names.copy();
    boolean around = values.isWatched(true);
    int tried = walk(attempt.body());
    values.isWatched(around);
    int left = tried & Ways.RAISED;
    int ways = tried & ~(Ways.RAISED | Ways.FALLS);
    Sides sides = new Sides();
    Map<String, Value> after = names.copy();
    if (tried != left) { // It may have ended anywhere.
      names.restore(before);
      Assigned.in(attempt.body()).forEach(names::forget);
    }
    for (Statement.Try.Handler handler : attempt.handlers()) {
      left = left == 0 ? 0 : handle(handler, left, sides);
    }
    names.restore(after);
    if (Ways.fall(tried)) {
      sides.last(attempt.otherwise());
    }
    ways |= sides.joined() | left;
    return finishes(attempt.last(), ways);
  }

  private int finishes(List<Statement> last, int ways) {
    int ended = last.isEmpty() ? Ways.FALLS : walk(last);
    return Ways.fall(ended) ? ways | ended & ~Ways.FALLS : ended;
  }

  /** What is left to be handled. */
  private int handle(Statement.Try.Handler handler, int left, Sides sides) {
    int caught = caught(handler.type(), left);
    if (caught == 0) {
      return left;
    }
    String name = raised;
    int around = handled;
    handled = caught;
    sides.add(handler.body());
    handled = around;
    raised = name;
    return isCertain(handler.type(), left) ? 0 : left;
  }

  private int caught(@Nullable Expression type, int left) {
    return type != null && isAny(type, REFUSALS) && !isAny(type, ALL) ? left & Ways.REFUSED : left;
  }

  private boolean isCertain(@Nullable Expression type, int left) {
    return type == null
        || isAny(type, ALL)
        || left == Ways.REFUSED && isAny(type, REFUSALS)
        || !raised.isEmpty() && isAny(type, Set.of(raised))
        || raised.equals("KeyError") && isAny(type, Set.of("LookupError"));
  }

  private static boolean isAny(Expression type, Set<String> names) {
    return Walk.any(List.of(type), one -> names.contains(Refusal.name(one)));
  }
}
