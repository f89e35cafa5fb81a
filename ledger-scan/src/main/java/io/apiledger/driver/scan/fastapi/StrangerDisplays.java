package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.Expression;
import io.apiledger.driver.scan.python.run.Dict;
import io.apiledger.driver.scan.python.run.Sequence;
import io.apiledger.driver.scan.python.run.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is written out, as a {@link Stranger} finds it: literals, lists, mappings. One thread. */
final class StrangerDisplays {
  private final StrangerValues values;
  private final StrangerNames names;

  StrangerDisplays(StrangerValues values, StrangerNames names) {
    this.values = values;
    this.names = names;
  }

  /** Unknown where it is none of them. */
  Value of(Expression expression) {
    if (expression instanceof Expression.Text text) {
      return new Value.Text(text.value());
    }
    if (expression instanceof Expression.None) {
      return Value.None.CERTAIN;
    }
    if (expression instanceof Expression.Truth truth) {
      return truth.value() ? StrangerValues.YES : StrangerValues.NO;
    }
    if (expression instanceof Expression.Numeral number) {
      return number(number.text());
    }
    if (expression instanceof Expression.Items items) {
      return items(items);
    }
    if (expression instanceof Expression.Mapping mapping) {
      return mapping(mapping);
    }
    if (expression instanceof Expression.Comprehension all) {
      return comprehension(all);
    }
    if (expression instanceof Expression.Formatted text) {
      return text.parts().stream().anyMatch(StrangerDisplays::isText)
          ? Brought.SOMETHING
          : StrangerValues.UNKNOWN;
    }
    if (expression instanceof Expression.Chain chain) {
      Value sum = values.of(chain.first());
      for (Expression.Chain.Link link : chain.links()) {
        Value other = values.of(link.operand());
        sum = link.operator().equals("+") ? values.sum(sum, other) : StrangerValues.UNKNOWN;
      }
      return sum;
    }
    return StrangerValues.UNKNOWN;
  }

  private static boolean isText(Expression part) {
    return part instanceof Expression.Text text && !text.value().isEmpty();
  }

  private static Value number(String text) {
    try {
      return new Value.Whole(Long.parseLong(text));
    } catch (NumberFormatException e) {
      return StrangerValues.UNKNOWN;
    }
  }

  private Value items(Expression.Items items) {
    List<Value> all = new ArrayList<>();
    for (Expression one : items.elements()) {
      if (one instanceof Expression.Starred) {
        return StrangerValues.UNKNOWN;
      }
      all.add(values.of(one));
    }
    return Sequence.of(all);
  }

  private Value mapping(Expression.Mapping mapping) {
    Dict dict = new Dict();
    for (Expression.Mapping.Pair pair : mapping.pairs()) {
      Value value = values.of(pair.value());
      Value key = pair.key() == null ? StrangerValues.UNKNOWN : values.of(pair.key());
      if (!(key instanceof Value.Text)) {
        return pair.key() == null ? StrangerValues.UNKNOWN : Brought.SOMETHING;
      }
      dict.entries().put(key, value);
    }
    return dict;
  }

  /** What is known where it goes through few things, and each is left out for certain or not. */
  private Value comprehension(Expression.Comprehension all) {
    Expression.Comprehension.Clause clause = all.clauses().get(0);
    Value source = values.of(clause.source());
    boolean known =
        all.clauses().size() == 1
            && all.value() == null
            && clause.target() instanceof Expression.Name
            && source instanceof Sequence list
            && !list.isOpen();
    if (!known) {
      return StrangerValues.UNKNOWN;
    }
    Map<String, Value> before = names.copy();
    List<Value> items = new ArrayList<>();
    boolean open = false;
    for (Value item : List.copyOf(((Sequence) source).items())) {
      names.bind(clause.target(), item);
      Boolean holds = true;
      for (Expression condition : clause.conditions()) {
        holds = Boolean.TRUE.equals(holds) ? values.truth(values.perhaps(condition)) : holds;
      }
      open |= holds == null;
      if (Boolean.TRUE.equals(holds)) {
        items.add(values.perhaps(all.element()));
      }
    }
    names.restore(before);
    return open ? StrangerValues.UNKNOWN : Sequence.of(items);
  }
}
