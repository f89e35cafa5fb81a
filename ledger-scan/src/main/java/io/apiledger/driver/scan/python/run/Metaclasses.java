package io.apiledger.driver.scan.python.run;

import io.apiledger.driver.scan.python.Expression.Items;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** What classes of classes do with those that they make. For one thread. */
final class Metaclasses {
  private final Interpreter interpreter;

  /** Those that are being made, the innermost first. */
  private final Deque<ClassObject> making = new ArrayDeque<>();

  Metaclasses(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /** What becomes of a class whose body was run. */
  Value make(ClassObject type, Arguments keywords, Site site) {
    ClassObject maker = type.metaclass();
    if (maker == null) {
      return type;
    }
    Arguments given =
        Arguments.of(
                new Value.Text(type.name()),
                new Sequence(Items.Kind.TUPLE, type.bases()),
                Dict.of(type.scope().names()))
            .and(keywords);
    maker.lineage().forEach(interpreter::markCalled);
    making.push(type);
    try {
      Value made = type;
      if (maker.attribute("__new__") instanceof FunctionValue create) {
        made = interpreter.call(new Value.Bound(create, maker), given, site);
      }
      if (maker.attribute("__init__") instanceof FunctionValue fill) {
        interpreter.call(new Value.Bound(fill, type), given, site);
      }
      return made.candidates().contains(type) ? type : made;
    } finally {
      making.pop();
    }
  }

  /** What {@code type.__new__(maker, name, bases, namespace)} gives; null where it makes none. */
  @Nullable ClassObject made(ClassObject maker, @Nullable Value namespace) {
    ClassObject type = making.peek();
    if (type == null || type.metaclass() != maker) {
      return null;
    }
    if (namespace instanceof Dict names) {
      names
          .entries()
          .forEach(
              (name, value) -> {
                if (name instanceof Value.Text text) {
                  type.scope().set(text.text(), value);
                }
              });
    }
    return type;
  }
}
