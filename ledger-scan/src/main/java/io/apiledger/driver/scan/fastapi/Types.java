package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.Annotations;
import io.apiledger.driver.scan.python.Expression;
import io.apiledger.driver.scan.python.PythonFile;
import io.apiledger.driver.scan.python.run.ClassObject;
import io.apiledger.driver.scan.python.run.FunctionValue;
import io.apiledger.driver.scan.python.run.Interpreter;
import io.apiledger.driver.scan.python.run.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What annotations mean, and how types are written in a ledger. For one thread. */
final class Types {
  private static final int DEEPEST = 20;
  private static final Set<String> TYPING = Set.of("typing", "typing_extensions");

  /** What is around a type and no part of a body. */
  private static final Set<String> WRAPPERS = Set.of("Optional", "Awaitable", "Required", "Final");

  private final Interpreter interpreter;

  Types(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /** The type that an annotation of a function means. */
  Value of(Expression annotation, FunctionValue function) {
    PythonFile file = function.module().file();
    Expression type = file == null ? annotation : Annotations.unquoted(annotation, file.text());
    return interpreter.evaluate(type, function);
  }

  /**
   * The type without what is around it: {@code Item} of {@code Optional[Item]}, of {@code Item |
   * None} and of {@code Annotated[Item, …]}.
   */
  static Value bare(Value type) {
    Value bare = type;
    for (int i = 0; i < DEEPEST && bare instanceof Value.AnnotatedType around; i++) {
      Value inner = inner(around);
      if (inner == around) {
        return bare;
      }
      bare = inner;
    }
    return bare;
  }

  private static Value inner(Value.AnnotatedType around) {
    if (around.arguments().isEmpty()) {
      return around.type();
    }
    if (WRAPPERS.stream().anyMatch(name -> isTyping(around.type(), name))) {
      return around.arguments().get(0);
    }
    List<Value> some =
        around.arguments().stream().filter(one -> !(one instanceof Value.None)).toList();
    return isTyping(around.type(), "Union") && some.size() == 1 ? some.get(0) : around;
  }

  /** Whether it is that name of {@code typing}. */
  static boolean isTyping(Value type, String name) {
    return type instanceof Value.External external
        && FastApiNames.last(external.name()).equals(name)
        && (TYPING.contains(external.name().substring(0, external.name().lastIndexOf('.')))
            || external.name().startsWith("collections.abc."));
  }

  /**
   * A type as the language writes it, without modules, and with names for what they stand for.
   *
   * @param written for what has no other name
   */
  static String text(Value type, String written) {
    return text(bare(type), written, DEEPEST);
  }

  private static String text(Value type, String written, int depth) {
    if (type instanceof ClassObject own) {
      return own.name();
    }
    if (type instanceof Value.External external) {
      return FastApiNames.last(external.name());
    }
    if (type instanceof Value.None) {
      return "None";
    }
    if (type instanceof Value.Text quoted) {
      return quoted.text();
    }
    if (type instanceof Value.Unknown unknown && !unknown.expression().isEmpty()) {
      return unknown.expression();
    }
    if (type instanceof Value.Choice choice && depth > 0) {
      return text(choice.values().get(0), written, depth - 1);
    }
    return type instanceof Value.AnnotatedType generic && depth > 0
        ? generic(generic, written, depth - 1)
        : written;
  }

  private static String generic(Value.AnnotatedType type, String written, int depth) {
    if (type.arguments().isEmpty()) {
      return text(type.type(), written, depth);
    }
    if (isTyping(type.type(), "Literal")) {
      return type.text();
    }
    List<String> arguments = new ArrayList<>();
    for (Value argument : type.arguments()) {
      arguments.add(text(argument, written, depth));
    }
    boolean operator = isTyping(type.type(), "Union") && !type.text().endsWith("]");
    return operator
        ? String.join(" | ", arguments)
        : text(type.type(), written, depth) + "[" + String.join(", ", arguments) + "]";
  }
}
