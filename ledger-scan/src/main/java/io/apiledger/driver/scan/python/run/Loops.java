package io.apiledger.driver.scan.python.run;

import io.apiledger.driver.scan.python.Expression;
import io.apiledger.driver.scan.python.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs loops: over what is known, element by element; over what is not, once. For one thread. */
final class Loops {
  private final Interpreter interpreter;

  Loops(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  boolean run(Statement.For loop, Frame frame) {
    Value source = interpreter.evaluator().value(loop.source(), frame);
    Site site = interpreter.site(frame, loop.source().span());
    @Nullable List<Value> items = items(source, site);
    if (items == null) {
      boolean foreign = source instanceof Value.Unknown unknown && unknown.foreign();
      Value element = new Value.Unknown(site.text(), foreign);
      interpreter.evaluator().targets().assign(loop.target(), element, frame);
      interpreter.executor().either(List.of(loop.body(), List.<Statement>of()), frame);
    } else {
      for (Value item : List.copyOf(items)) {
        interpreter.budget().step(site);
        interpreter.evaluator().targets().assign(loop.target(), item, frame);
        interpreter.executor().run(loop.body(), frame);
      }
    }
    return interpreter.executor().run(loop.otherwise(), frame);
  }

  /** What an iteration gives; null where that is not known. */
  @Nullable List<Value> items(Value source, Site site) {
    if (source instanceof Sequence sequence
        && (!sequence.isOpen() || !sequence.items().isEmpty())) {
      return sequence.items();
    }
    if (source instanceof Dict dict && (!dict.isOpen() || !dict.entries().isEmpty())) {
      return List.copyOf(dict.entries().keySet());
    }
    if (source instanceof ClassObject type
        && type.foreignBases().stream().anyMatch(Foreign::isEnum)) {
      return type.scope().names().entrySet().stream()
          .filter(one -> !one.getKey().startsWith("_"))
          .map(java.util.Map.Entry::getValue)
          .filter(value -> !(value instanceof FunctionValue))
          .toList();
    }
    return null;
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
