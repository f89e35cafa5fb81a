package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.Annotations;
import io.apiledger.driver.scan.python.Expression;
import io.apiledger.driver.scan.python.PythonFile;
import io.apiledger.driver.scan.python.run.ClassObject;
import io.apiledger.driver.scan.python.run.FunctionValue;
import io.apiledger.driver.scan.python.run.Interpreter;
import io.apiledger.driver.scan.python.run.Module;
import io.apiledger.driver.scan.python.run.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What annotations mean, and how types are written in a ledger. For one thread. */
final class Types {
  private static final int DEEPEST = 20;
  private static final Set<String> TYPING = Set.of("typing", "typing_extensions");

  private final Interpreter interpreter;

  Types(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /** The type that an annotation of a function means. */
  Value of(Expression annotation, FunctionValue function) {
    return interpreter.evaluate(unquoted(annotation, function.module()), function);
  }

  /** The same of a field of a class. */
  Value of(Expression annotation, ClassObject type) {
    return interpreter.evaluate(unquoted(annotation, type.module()), type);
  }

  private static Expression unquoted(Expression annotation, Module module) {
    PythonFile file = module.file();
    return file == null ? annotation : Annotations.unquoted(annotation, file.text());
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
    return switch (typing(around.type())) {
      case "Optional", "Awaitable", "Required", "Final" -> around.arguments().get(0);
      case "Union" -> onlyOne(around);
      default -> around;
    };
  }

  /** The only one that is not nothing; where there are more, all of it. */
  private static Value onlyOne(Value.AnnotatedType union) {
    Value found = null;
    for (Value one : union.arguments()) {
      if (!(one instanceof Value.None)) {
        if (found != null) {
          return union;
        }
        found = one;
      }
    }
    return found == null ? union : found;
  }

  /** Whether it is that name of {@code typing}. */
  static boolean isTyping(Value type, String name) {
    return typing(type).equals(name);
  }

  /** Its name in {@code typing}; empty where it has none there. */
  private static String typing(Value type) {
    String name = type instanceof Value.External external ? external.name() : "";
    int dot = Math.max(0, name.lastIndexOf('.'));
    boolean known = TYPING.contains(name.substring(0, dot)) || name.startsWith("collections.abc.");
    return known ? name.substring(dot + 1) : "";
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
