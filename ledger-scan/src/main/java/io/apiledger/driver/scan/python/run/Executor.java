package io.apiledger.driver.scan.python.run;

import io.apiledger.driver.scan.python.Expression;
import io.apiledger.driver.scan.python.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs statements. For one thread. */
final class Executor {
  private final Interpreter interpreter;

  Executor(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /** Runs statements in order; whether what comes behind them is reached. */
  boolean run(List<Statement> statements, Frame frame) {
    Side around = interpreter.side();
    try {
      for (Statement statement : statements) {
        if (!run(statement, frame)) {
          return false;
        }
      }
      return true;
    } finally {
      interpreter.side(around);
    }
  }

  private boolean run(Statement statement, Frame frame) {
    interpreter.budget().step(interpreter.site(frame, statement.span()));
    if (statement instanceof Statement.Assign assign) {
      assign(assign, frame);
    } else if (statement instanceof Statement.Evaluate one) {
      interpreter.evaluator().value(one.expression(), frame);
    } else if (statement instanceof Statement.Function function) {
      new Definitions(interpreter).define(function, frame);
    } else if (statement instanceof Statement.ImportFrom names) {
      new Imports(interpreter).run(names, frame);
    } else if (statement instanceof Statement.ClassOf type) {
      new Definitions(interpreter).define(type, frame);
    } else if (!(statement instanceof Statement.Annotate)) {
      return rare(statement, frame);
    }
    return true;
  }

  /** What modules and classes are hardly made of. */
  private boolean rare(Statement statement, Frame frame) {
    Evaluator evaluator = interpreter.evaluator();
    if (statement instanceof Statement.Import names) {
      new Imports(interpreter).run(names, frame);
    } else if (statement instanceof Statement.Augment augment) {
      Value value = evaluator.augmented(augment, frame);
      evaluator.targets().assign(augment.target(), value, frame);
    } else if (statement instanceof Statement.If choice) {
      return choose(choice.branches(), choice.otherwise(), frame);
    } else if (statement instanceof Statement.For loop) {
      return new Loops(interpreter).run(loop, frame);
    } else if (statement instanceof Statement.While loop) {
      return new Loops(interpreter).run(loop, frame);
    } else if (statement instanceof Statement.Try attempt) {
      return attempt(attempt, frame);
    } else if (statement instanceof Statement.With with) {
      for (Statement.With.Item item : with.items()) {
        Value context = evaluator.value(item.context(), frame);
        if (item.target() != null) {
          evaluator.targets().assign(item.target(), entered(context), frame);
        }
      }
      return run(with.body(), frame);
    } else if (statement instanceof Statement.Match match) {
      evaluator.value(match.subject(), frame);
      List<List<Statement>> cases = new ArrayList<>(match.cases());
      cases.add(List.of());
      return either(cases, frame);
    } else if (statement instanceof Statement.Return result) {
      frame
          .returned()
          .add(
              result.value() == null ? Value.None.CERTAIN : evaluator.value(result.value(), frame));
      frame.leave(Frame.Left.ALL);
      return false;
    } else if (statement instanceof Statement.Outer outer) {
      outer(outer, frame);
    } else if (statement instanceof Statement.Delete delete) {
      delete.targets().forEach(target -> evaluator.targets().delete(target, frame));
    } else if (statement instanceof Statement.Raise) {
      frame.leave(Frame.Left.ALL);
      return false;
    } else if (statement instanceof Statement.Leave leave) {
      frame.leave(leave.loop() ? Frame.Left.LOOP : Frame.Left.ROUND);
      return false;
    }
    return true;
  }

  /** What {@code with} gives to its target: what a generator yields, else the context itself. */
  private static Value entered(Value context) {
    return context instanceof Sequence yielded && !yielded.items().isEmpty()
        ? yielded.items().get(0)
        : context;
  }

  private void assign(Statement.Assign assign, Frame frame) {
    Value value = interpreter.evaluator().value(assign.value(), frame);
    for (Expression target : assign.targets()) {
      interpreter.evaluator().targets().assign(target, value, frame);
    }
  }

  private static void outer(Statement.Outer outer, Frame frame) {
    for (String name : outer.names()) {
      Scope scope = outer.global() ? frame.scope().globals() : frame.scope().outside(name);
      if (scope != null) {
        frame.scope().declare(name, scope);
      }
    }
  }

  /**
   * A side of a condition.
   *
   * @param otherwise what is not as it is by default where it runs
   * @param test what holds where it runs; null for what is left
   */
  private record Branch(
      List<Statement> body, List<Expression> otherwise, @Nullable Expression test) {}

  private boolean choose(List<Statement.Branch> branches, List<Statement> otherwise, Frame frame) {
    Defaults defaults = new Defaults(interpreter);
    Evaluator evaluator = interpreter.evaluator();
    List<Branch> possible = new ArrayList<>();
    List<Expression> passed = new ArrayList<>(); // Asked by branches that run by default.
    int taken = -1;
    boolean known = true;
    for (Statement.Branch branch : branches) {
      Boolean holds = evaluator.truth(branch.test(), frame);
      if (Boolean.TRUE.equals(holds)) {
        taken = known && taken < 0 ? possible.size() : taken;
        possible.add(new Branch(branch.body(), List.copyOf(passed), branch.test()));
        return either(possible, taken, frame);
      }
      if (holds == null) {
        Boolean byDefault = evaluator.byDefault(branch.test(), frame);
        List<Expression> tested =
            byDefault == null ? List.of() : defaults.tested(branch.test(), frame);
        List<Expression> here = new ArrayList<>(passed);
        if (Boolean.TRUE.equals(byDefault)) {
          taken = known && taken < 0 ? possible.size() : taken;
          passed.addAll(tested);
        } else {
          here.addAll(tested);
          known &= byDefault != null || taken >= 0;
        }
        possible.add(new Branch(branch.body(), here, branch.test()));
      }
    }
    taken = known && taken < 0 ? possible.size() : taken;
    possible.add(new Branch(otherwise, passed, null));
    return either(possible, taken, frame);
  }

  /** Runs rounds of a loop, where it is not known whether and how many. */
  void rounds(List<Statement> body, Frame frame) {
    Side around = interpreter.side();
    interpreter.side(Side.repeated(around));
    either(List.of(body, List.of()), frame);
    interpreter.side(around);
  }

  /** Runs one of several, where it is not known which; whether what comes behind is reached. */
  boolean either(List<List<Statement>> possible, Frame frame) {
    return either(
        possible.stream().map(one -> new Branch(one, List.of(), null)).toList(), -1, frame);
  }

  /**
   * The same.
   *
   * @param taken which one runs by default; -1 where that is not known
   */
  private boolean either(List<Branch> possible, int taken, Frame frame) {
    if (possible.size() == 1) {
      return run(possible.get(0).body(), frame);
    }
    Map<String, Value> before = frame.scope().copy();
    List<Heap.Written> written = new ArrayList<>();
    List<Map<String, Value>> after = new ArrayList<>();
    Object condition = new Object();
    int reachedByDefault = -1;
    int lastReached = -1;
    Frame.@Nullable Left left = null;
    for (int i = 0; i < possible.size(); i++) {
      Branch side = possible.get(i);
      frame.scope().restore(new LinkedHashMap<>(before));
      Side on = Side.of(interpreter.side(), condition, i);
      boolean[] reached = new boolean[1];
      written.add(
          interpreter
              .heap()
              .side(
                  () ->
                      new Defaults(interpreter)
                          .without(
                              side.otherwise(),
                              side.test(),
                              frame,
                              () ->
                                  interpreter.uncertainly(
                                      on, () -> reached[0] = run(side.body(), frame)))));
      if (reached[0]) {
        reachedByDefault = i == taken ? after.size() : reachedByDefault;
        lastReached = i;
        after.add(frame.scope().copy());
      } else {
        // Where some leave the loop and some a round of it, it may go on.
        left = left == null || left == frame.left() ? frame.left() : Frame.Left.ROUND;
      }
    }
    if (left != null) {
      frame.leave(left);
    }
    if (!after.isEmpty()) {
      int byDefault = reachedByDefault;
      frame.scope().join(after, sides -> Defaults.joined(sides, byDefault));
    }
    if (after.size() == 1) { // What comes behind is as good as on the only side that gets there.
      interpreter.side(Side.of(interpreter.side(), condition, lastReached));
    }
    // What a side wrote that returned is there too, behind the function.
    interpreter.heap().join(written, sides -> Defaults.joined(sides, taken));
    return !after.isEmpty();
  }

  /** The body, which may break off anywhere; then a handler, or what else. */
  private boolean attempt(Statement.Try attempt, Frame frame) {
    Map<String, Value> before = frame.scope().copy();
    boolean reached = run(attempt.body(), frame) && run(attempt.otherwise(), frame);
    Frame.Left left = frame.left();
    Map<String, Value> body = frame.scope().copy();
    List<Map<String, Value>> after = new ArrayList<>(List.of(body));
    List<Heap.Written> written = new ArrayList<>(List.of(interpreter.heap().side(() -> {})));
    for (Statement.Try.Handler handler : attempt.handlers()) {
      frame.scope().restore(new LinkedHashMap<>(before));
      frame.scope().names().putAll(after.get(after.size() - 1));
      boolean[] handled = new boolean[1];
      written.add(
          interpreter
              .heap()
              .side(() -> interpreter.uncertainly(() -> handled[0] = run(handler.body(), frame))));
      if (handled[0]) {
        after.add(frame.scope().copy());
        reached = true;
      }
    }
    frame.scope().join(after, sides -> Defaults.joined(sides, -1));
    interpreter.heap().join(written, sides -> Defaults.joined(sides, -1));
    boolean last = run(attempt.last(), frame);
    if (last) {
      frame.leave(left);
    }
    return last && reached;
  }
}
