package io.apiledger.driver.scan.python.run;

import io.apiledger.driver.scan.python.Expression;
import java.util.List;

/** Assigns to names, attributes, elements, and several at once. For one thread. */
final class Targets {
  private final Interpreter interpreter;

  Targets(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  void assign(Expression target, Value value, Frame frame) {
    if (target instanceof Expression.Name name) {
      Scope declared = frame.scope().declared(name.id());
      if (declared == null) {
        frame.scope().set(name.id(), value);
      } else {
        interpreter.heap().set(declared, name.id(), value);
      }
    } else {
      parts(target, value, frame);
    }
  }

  private void parts(Expression target, Value value, Frame frame) {
    if (target instanceof Expression.Items items) {
      unpack(items.elements(), value, frame);
    } else if (target instanceof Expression.Starred starred) {
      assign(starred.value(), value, frame);
    } else if (target instanceof Expression.Attribute attribute) {
      for (Value of : interpreter.evaluator().value(attribute.of(), frame).candidates()) {
        interpreter.heap().set(of, attribute.name(), value);
        if (of instanceof Instance instance && instance.state() != null) {
          Site site = interpreter.site(frame, target.span());
          interpreter.framework().assigned(instance, attribute.name(), value, site);
        }
      }
    } else if (target instanceof Expression.Index index) {
      element(index, value, frame);
    }
  }

  private void element(Expression.Index target, Value value, Frame frame) {
    Value of = interpreter.evaluator().value(target.of(), frame);
    Value index = interpreter.evaluator().value(target.index(), frame);
    if (of instanceof Dict dict) {
      dict.loose(!interpreter.site(frame, target.span()).certain());
      interpreter.heap().set(dict, index, value);
    } else if (of instanceof Sequence sequence) {
      if (index instanceof Value.Whole whole
          && whole.number() >= 0
          && whole.number() < sequence.items().size()) {
        sequence.items().set((int) whole.number(), value);
      } else {
        sequence.open(true);
      }
    }
  }

  private void unpack(List<Expression> targets, Value value, Frame frame) {
    int starred = -1;
    for (int i = 0; i < targets.size(); i++) {
      starred = targets.get(i) instanceof Expression.Starred ? i : starred;
    }
    boolean known = value instanceof Sequence sequence && !sequence.isOpen();
    List<Value> items = value instanceof Sequence sequence ? sequence.items() : List.of();
    int behind = starred < 0 ? 0 : targets.size() - starred - 1;
    for (int i = 0; i < targets.size(); i++) {
      if (i == starred) {
        int end = Math.max(i, items.size() - behind);
        Sequence rest = Sequence.of(i <= end && known ? items.subList(i, end) : List.of());
        assign(targets.get(i), rest.open(!known), frame);
        continue;
      }
      int from = starred >= 0 && i > starred ? items.size() - (targets.size() - i) : i;
      boolean there = known && from >= 0 && from < items.size();
      assign(targets.get(i), there ? items.get(from) : new Value.Unknown("", false), frame);
    }
  }

  /** {@code del}, where it is certain that it happens: else it is better to keep too much. */
  void delete(Expression target, Frame frame) {
    Site site = interpreter.site(frame, target.span());
    if (target instanceof Expression.Attribute attribute) {
      Value of = interpreter.evaluator().value(attribute.of(), frame);
      if (of instanceof Instance instance && site.certain()) {
        instance.attributes().remove(attribute.name());
      }
    } else if (target instanceof Expression.Index index) {
      Value of = interpreter.evaluator().value(index.of(), frame);
      Value key = interpreter.evaluator().value(index.index(), frame);
      if (of instanceof Dict dict && site.certain()) {
        dict.entries().remove(key);
      } else if (of instanceof Sequence list && key instanceof Value.Whole at && site.certain()) {
        list.remove(at.number());
      } else if (of instanceof Value.Native known
          && known.attribute("__delitem__", site) instanceof Value.Native delete) {
        delete.call(Arguments.of(key), site);
      }
    } else if (target instanceof Expression.Name name && site.certain()) {
      frame.scope().names().remove(name.id());
    }
  }
}
