package io.apiledger.driver.scan.python.run;

import org.jspecify.annotations.Nullable;

/** What objects of classes of the tree say of themselves as operands and as texts. One thread. */
final class SpecialMethods {
  private final Interpreter interpreter;

  SpecialMethods(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /** What a method of the object's class gives; null where the class has none. */
  @Nullable Value call(@Nullable Value of, String method, Site site, Value... given) {
    return of instanceof Instance instance
            && instance.type() instanceof ClassObject type
            && type.attribute(method) instanceof FunctionValue function
        ? interpreter.call(new Value.Bound(function, instance), Arguments.of(given), site)
        : null;
  }

  /** {@code left operator right}; null where neither object says what it is. */
  @Nullable Value operator(Value left, String operator, Value right, Site site) {
    if (!(left instanceof Instance) && !(right instanceof Instance)) {
      return null;
    }
    String name =
        switch (operator) {
          case "+" -> "add__";
          case "/" -> "truediv__";
          case "//" -> "floordiv__";
          case "*" -> "mul__";
          case "%" -> "mod__";
          case "|" -> "or__";
          case "@" -> "matmul__";
          case ">>" -> "rshift__";
          case "<<" -> "lshift__";
          default -> "";
        };
    if (name.isEmpty()) {
      return null;
    }
    Value own = call(left, "__" + name, site, right);
    return own == null ? call(right, "__r" + name, site, left) : own;
  }

  /** The text that stands for an object; the value itself where its class says none. */
  Value text(Value of, Site site) {
    Value text = call(of, "__str__", site);
    return text == null ? of : text;
  }

  /** The same of a part of a literal, for which its class may have another text. */
  Value formatted(Value of, Site site) {
    Value text = of instanceof Instance ? call(of, "__format__", site, new Value.Text("")) : null;
    return text == null ? text(of, site) : text;
  }
}
