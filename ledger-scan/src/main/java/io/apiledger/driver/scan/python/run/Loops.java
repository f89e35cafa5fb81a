package io.apiledger.driver.scan.python.run;

import io.apiledger.driver.scan.python.Expression;
import io.apiledger.driver.scan.python.Statement;
import io.apiledger.driver.scan.python.Walk;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Runs loops: over what is known, element by element; over what is not, once. For one thread. */
final class Loops {
  private static final int MOST_ROUNDS = 1000;
  private static final int MOST_RETURNS = 2;

  private final Interpreter interpreter;

  Loops(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  boolean run(Statement.For loop, Frame frame) {
    Value source = interpreter.evaluator().value(loop.source(), frame);
    Site site = interpreter.site(frame, loop.source().span());
    @Nullable List<Value> items = items(source, site);
    for (Value item : items == null ? List.<Value>of() : List.copyOf(items)) {
      interpreter.budget().step(site);
      interpreter.evaluator().targets().assign(loop.target(), item, frame);
      if (!interpreter.executor().run(loop.body(), frame)) {
        if (frame.left() != Frame.Left.ROUND) {
          return frame.left() == Frame.Left.LOOP;
        }
      }
    }
    if (items == null || isOpen(source)) {
      boolean foreign = source instanceof Value.Unknown unknown && unknown.foreign();
      Value element = new Value.Unknown(site.text(), foreign);
      interpreter.evaluator().targets().assign(loop.target(), element, frame);
      interpreter.executor().rounds(loop.body(), frame);
    }
    return otherwise(loop.body(), loop.otherwise(), frame);
  }

  /** What comes behind a loop that may have been left; whether what follows is reached. */
  private boolean otherwise(List<Statement> body, List<Statement> otherwise, Frame frame) {
    Executor executor = interpreter.executor();
    boolean left =
        !otherwise.isEmpty()
            && Walk.anyStatement(body, one -> one instanceof Statement.Leave leave && leave.loop());
    return left
        ? executor.either(List.of(otherwise, List.of()), frame)
        : executor.run(otherwise, frame);
  }

  /** As long as it is certain that it goes on; else one round that may happen. */
  boolean run(Statement.While loop, Frame frame) {
    Executor executor = interpreter.executor();
    int returned = frame.returned().size();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      if (frame.returned().size() - returned > MOST_RETURNS) {
        return otherwise(loop.body(), loop.otherwise(), frame); // It tries until something works.
      }
      Boolean holds = interpreter.evaluator().truth(loop.test(), frame);
      if (Boolean.FALSE.equals(holds)) {
        return otherwise(loop.body(), loop.otherwise(), frame);
      }
      if (holds == null || isLiteral(loop.test())) {
        executor.rounds(loop.body(), frame);
        return otherwise(loop.body(), loop.otherwise(), frame);
      }
      if (!executor.run(loop.body(), frame) && frame.left() != Frame.Left.ROUND) {
        return frame.left() == Frame.Left.LOOP;
      }
    }
    Site site = interpreter.site(frame, loop.test().span());
    interpreter.framework().tooMuch(site, "more than " + MOST_ROUNDS + " rounds of a loop");
    return true;
  }

  private static boolean isLiteral(Expression test) {
    return test instanceof Expression.Truth || test instanceof Expression.Numeral;
  }

  private static boolean isOpen(Value source) {
    if (source instanceof Value.Choice choice) {
      return choice.values().stream().anyMatch(Loops::isOpen);
    }
    return source instanceof Value.Unknown
        || source instanceof Value.External
        || source instanceof Sequence sequence && sequence.isOpen()
        || source instanceof Dict dict && dict.isOpen();
  }

  /** What an iteration gives; null where that is not known. */
  @Nullable List<Value> items(Value source, Site site) {
    if (source instanceof Sequence sequence
        && (!sequence.isOpen() || !sequence.items().isEmpty())) {
      return sequence.items();
    }
    if (source instanceof Value.Text text && text.text().length() <= Operations.LONGEST) {
      List<Value> letters = new ArrayList<>();
      text.text()
          .codePoints()
          .forEach(c -> letters.add(new Value.Text(Character.toString(c), text.soft())));
      return letters;
    }
    if (source instanceof Dict dict && (!dict.isOpen() || !dict.entries().isEmpty())) {
      return List.copyOf(dict.entries().keySet());
    }
    if (source instanceof ClassObject type && type.inherits(Foreign::isEnum)) {
      List<Value> members = new ArrayList<>();
      for (Map.Entry<String, Value> one : List.copyOf(type.scope().names().entrySet())) {
        if (!one.getKey().startsWith("_") && !(one.getValue() instanceof FunctionValue)) {
          Attributes attributes = interpreter.evaluator().attributes();
          members.add(attributes.member(type, one.getKey(), one.getValue(), site));
        }
      }
      return members;
    }
    return source instanceof Value.Choice choice ? anyOf(choice, site) : null;
  }

  /** What is known of what one of several gives, each once; null where nothing is. */
  private @Nullable List<Value> anyOf(Value.Choice choice, Site site) {
    Set<Value> all = new LinkedHashSet<>();
    for (Value one : choice.values()) {
      @Nullable List<Value> some = items(one, site);
      all.addAll(some == null ? List.of() : some);
    }
    return all.isEmpty() ? null : List.copyOf(all);
  }

  /** A comprehension: a list of what is known. */
  Value comprehension(Expression.Comprehension made, Frame frame) {
    Scope inner = new Scope(frame.scope());
    Frame nested = new Frame(frame.module(), inner, frame.path(), frame.owner(), frame.self());
    if (made.kind() == Expression.Comprehension.Kind.DICT) {
      Dict dict = new Dict();
      dict.open(!each(made, 0, nested, dict, Sequence.of(List.of())));
      return dict;
    }
    Sequence list = Sequence.of(List.of());
    return list.open(!each(made, 0, nested, new Dict(), list));
  }

  /** Goes through the clauses; whether all of it is known. */
  private boolean each(
      Expression.Comprehension made, int depth, Frame frame, Dict dict, Sequence list) {
    Evaluator evaluator = interpreter.evaluator();
    if (depth == made.clauses().size()) {
      Value element = evaluator.value(made.element(), frame);
      if (made.value() == null) {
        list.items().add(element);
      } else {
        dict.entries().put(element, evaluator.value(made.value(), frame));
      }
      return true;
    }
    Expression.Comprehension.Clause clause = made.clauses().get(depth);
    Value source = evaluator.value(clause.source(), frame);
    Site site = interpreter.site(frame, clause.source().span());
    @Nullable List<Value> items = items(source, site);
    if (items == null) {
      return false;
    }
    boolean known = true;
    for (Value item : List.copyOf(items)) {
      interpreter.budget().step(site);
      evaluator.targets().assign(clause.target(), item, frame);
      boolean out = false;
      for (Expression condition : clause.conditions()) {
        out |= Boolean.FALSE.equals(evaluator.truth(condition, frame));
      }
      known &= out || each(made, depth + 1, frame, dict, list);
    }
    return known;
  }
}
