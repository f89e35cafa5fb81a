package io.apiledger.driver.scan.python.run;

import io.apiledger.driver.scan.python.Expression;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What brackets give: elements, parts, and types with arguments. For one thread. */
final class Elements {
  private static final int LONGEST = 1_000_000_000;

  private final Interpreter interpreter;

  Elements(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  Value get(Value of, Expression index, Site site, Frame frame) {
    if (of instanceof Value.External external) {
      return external.name().equals("sys.modules")
          ? new ImportLibrary(interpreter).module(interpreter.evaluator().value(index, frame), site)
          : external(external, index, site, frame);
    }
    return of(of, index, site, frame);
  }

  private Value of(Value of, Expression index, Site site, Frame frame) {
    if (of instanceof ClassObject type) {
      boolean lookup = type.inherits(Foreign::isEnum);
      Value key = lookup ? interpreter.evaluator().value(index, frame) : Value.None.CERTAIN;
      Value found = key instanceof Value.Text text ? type.attribute(text.text()) : null;
      return found == null
          ? generic(type, index, site, frame)
          : interpreter
              .evaluator()
              .attributes()
              .member(type, ((Value.Text) key).text(), found, site);
    }
    if (index instanceof Expression.Slice slice) {
      return slice(of, slice, site, frame);
    }
    Value key = interpreter.evaluator().value(index, frame);
    List<Value> all = new ArrayList<>();
    for (Value one : of.candidates()) {
      List<Value> some = new ArrayList<>();
      for (Value k : key.candidates()) {
        some.add(get(one, k, site));
      }
      all.add(Value.oneOf(some));
    }
    return Value.oneOf(all);
  }

  private Value get(Value of, Value key, Site site) {
    Value own = new SpecialMethods(interpreter).call(of, "__getitem__", site, key);
    if (own != null) {
      return own;
    }
    if (of instanceof Dict dict) {
      Value value = dict.entries().get(key);
      if (value == null && key instanceof Value.Text text) {
        value = dict.entries().get(new Value.Text(text.text(), !text.soft()));
      }
      if (value != null) {
        return value;
      }
      Value factory = dict.factory();
      if (factory != null) {
        Value made = interpreter.call(factory, Arguments.NONE, site);
        dict.entries().put(key, made);
        return made;
      }
      boolean any = !(key instanceof Value.Text) && !dict.entries().isEmpty();
      return any && !dict.isOpen()
          ? Value.oneOf(List.copyOf(dict.entries().values()))
          : Interpreter.unknown(site);
    }
    if (key instanceof Value.Whole whole && of instanceof Sequence sequence) {
      long size = sequence.items().size();
      long at = whole.number() < 0 ? size + whole.number() : whole.number();
      return at >= 0 && at < size ? sequence.items().get((int) at) : Interpreter.unknown(site);
    }
    if (key instanceof Value.Whole whole && of instanceof Value.Text text) {
      int size = text.text().length();
      long at = whole.number() < 0 ? size + whole.number() : whole.number();
      return at >= 0 && at < size
          ? new Value.Text(text.text().substring((int) at, (int) at + 1), text.soft())
          : Interpreter.unknown(site);
    }
    boolean foreign = of instanceof Value.Unknown unknown && unknown.foreign();
    return new Value.Unknown(site.text(), foreign);
  }

  private Value external(Value.External external, Expression index, Site site, Frame frame) {
    if (!Foreign.isAnnotated(external.name())) {
      return external.name().equals("os.environ")
          ? new Value.Unknown(site.text(), true)
          : generic(external, index, site, frame);
    }
    List<Value> values = values(index, frame);
    String text = interpreter.site(frame, parts(index).get(0).span()).text();
    return new Value.AnnotatedType(
        values.get(0), List.of(), values.subList(1, values.size()), text);
  }

  private Value generic(Value type, Expression index, Site site, Frame frame) {
    return new Value.AnnotatedType(type, values(index, frame), List.of(), site.text());
  }

  private List<Value> values(Expression index, Frame frame) {
    List<Value> values = new ArrayList<>();
    for (Expression part : parts(index)) {
      values.add(interpreter.evaluator().value(part, frame));
    }
    return values;
  }

  private static List<Expression> parts(Expression index) {
    boolean several = index instanceof Expression.Items items && !items.elements().isEmpty();
    return several ? ((Expression.Items) index).elements() : List.of(index);
  }

  private Value slice(Value of, Expression.Slice slice, Site site, Frame frame) {
    Integer from = bound(slice.from(), 0, frame);
    int size =
        of instanceof Value.Text text
            ? text.text().length()
            : of instanceof Sequence sequence ? sequence.items().size() : -1;
    Integer to = bound(slice.to(), size, frame);
    if (size < 0 || from == null || to == null || slice.stepped()) {
      return Interpreter.unknown(site);
    }
    int start = Math.min(size, Math.max(0, from < 0 ? size + from : from));
    int end = Math.min(size, Math.max(start, to < 0 ? size + to : to));
    if (of instanceof Value.Text text) {
      return new Value.Text(text.text().substring(start, end), text.soft());
    }
    Sequence sequence = (Sequence) of;
    return new Sequence(sequence.kind(), sequence.items().subList(start, end))
        .open(sequence.isOpen());
  }

  private @Nullable Integer bound(@Nullable Expression bound, int missing, Frame frame) {
    if (bound == null) {
      return missing;
    }
    return interpreter.evaluator().value(bound, frame) instanceof Value.Whole whole
        ? (int) Math.max(-LONGEST, Math.min(whole.number(), LONGEST))
        : null;
  }
}
