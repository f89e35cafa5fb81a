package io.apiledger.driver.scan.python.run;

import io.apiledger.driver.scan.python.Expression;
import java.util.ArrayList;
import java.util.List;

/** What is written out: literals with fields, lists, tuples, sets and mappings. For one thread. */
final class Displays {
  private final Interpreter interpreter;

  Displays(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  Value formatted(Expression.Formatted formatted, Site site, Frame frame) {
    SpecialMethods special = new SpecialMethods(interpreter);
    List<Value> parts = new ArrayList<>();
    for (Expression part : formatted.parts()) {
      Value value = value(part, frame);
      parts.add(special.formatted(value, site));
    }
    return Operations.joined(parts, site);
  }

  Value items(Expression.Items items, Frame frame) {
    Sequence sequence = new Sequence(items.kind(), List.of());
    for (Expression element : items.elements()) {
      Value value = value(element, frame);
      if (element instanceof Expression.Starred) {
        List<Value> more =
            new Loops(interpreter).items(value, interpreter.site(frame, element.span()));
        sequence.items().addAll(more == null ? List.of() : List.copyOf(more));
        sequence.open(more == null || value instanceof Sequence other && other.isOpen());
      } else {
        sequence.items().add(value);
      }
    }
    if (items.kind() == Expression.Items.Kind.SET) {
      sequence.once();
    }
    return sequence;
  }

  Value mapping(Expression.Mapping mapping, Frame frame) {
    Dict dict = new Dict();
    for (Expression.Mapping.Pair pair : mapping.pairs()) {
      Value value = value(pair.value(), frame);
      if (pair.key() != null) {
        dict.entries().put(value(pair.key(), frame), value);
      } else if (value instanceof Dict other) {
        dict.putAll(other);
        interpreter.budget().copy(dict.entries().size(), interpreter.site(frame, mapping.span()));
      } else {
        dict.open(true);
      }
    }
    return dict;
  }

  private Value value(Expression expression, Frame frame) {
    return interpreter.evaluator().value(expression, frame);
  }
}
