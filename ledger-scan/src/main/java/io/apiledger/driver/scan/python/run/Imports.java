package io.apiledger.driver.scan.python.run;

import io.apiledger.driver.scan.python.Statement;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs imports. A module runs when it is imported first, as in Python. For one thread. */
final class Imports {
  private final Interpreter interpreter;

  Imports(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  void run(Statement.Import statement, Frame frame) {
    for (Statement.Imported name : statement.names()) {
      Module module = importAll(frame.module(), name.name());
      int dot = name.name().indexOf('.');
      String first = dot < 0 ? name.name() : name.name().substring(0, dot);
      if (!name.alias().isEmpty()) {
        frame.scope().set(name.alias(), module(module, name.name()));
      } else {
        Module top = dot < 0 ? module : interpreter.modules().find(frame.module(), 0, first);
        frame.scope().set(first, module(top, first));
      }
    }
  }

  void run(Statement.ImportFrom statement, Frame frame) {
    Module module =
        statement.level() == 0
            ? importAll(frame.module(), statement.module())
            : interpreter.modules().find(frame.module(), statement.level(), statement.module());
    if (module != null) {
      interpreter.run(module);
    }
    if (statement.names().isEmpty()) {
      star(module, frame.scope());
    }
    String around =
        module == null && !statement.names().isEmpty()
            ? interpreter
                .modules()
                .nameAround(frame.module(), statement.level(), statement.module())
            : null;
    for (Statement.Imported name : statement.names()) {
      Value value =
          module == null
              ? external(statement, name.name(), around)
              : new ModuleAttributes(interpreter).get(module, name.name(), true);
      frame
          .scope()
          .set(
              name.alias().isEmpty() ? name.name() : name.alias(),
              value == null ? around(statement, name.name(), frame.module()) : value);
    }
  }

  /** A module by its name, with the packages around it; null where it is not in the tree. */
  @Nullable Module importAll(Module from, String name) {
    int dot = name.indexOf('.');
    while (dot > 0) {
      Module outer = interpreter.modules().find(from, 0, name.substring(0, dot));
      if (outer != null) {
        interpreter.run(outer);
      }
      dot = name.indexOf('.', dot + 1);
    }
    Module module = interpreter.modules().find(from, 0, name);
    if (module != null) {
      interpreter.run(module);
    } else {
      interpreter.modules().nameAround(from, 0, name); // Somebody may ask what is behind it.
    }
    return module;
  }

  /**
   * @param around the module that it is imported from, where it lies around the tree
   */
  private static Value external(
      Statement.ImportFrom statement, String name, @Nullable String around) {
    return around != null
        ? new Value.External(around + "." + name)
        : statement.level() > 0
            ? new Value.Unknown(name, false)
            : new Value.External(statement.module() + "." + name);
  }

  /** What a package of the tree does not have: a module around the tree, or nothing known. */
  private Value around(Statement.ImportFrom statement, String name, Module from) {
    String whole = statement.module().isEmpty() ? name : statement.module() + "." + name;
    String around = interpreter.modules().nameAround(from, statement.level(), whole);
    return around == null ? new Value.Unknown(name, false) : new Value.External(around);
  }

  private static Value module(@Nullable Module module, String name) {
    return module == null ? new Value.External(name) : new Value.OfModule(module);
  }

  private void star(@Nullable Module module, Scope scope) {
    if (module == null) {
      return;
    }
    Value listed = module.scope().own("__all__");
    if (listed instanceof Sequence all && !all.isOpen()) {
      for (Value name : all.items()) {
        if (name instanceof Value.Text text) {
          Value value = new ModuleAttributes(interpreter).get(module, text.text(), true);
          if (value != null && !(value instanceof Value.Unknown)) {
            scope.set(text.text(), value);
          }
        }
      }
      return;
    }
    for (Map.Entry<String, Value> one : List.copyOf(module.scope().names().entrySet())) {
      if (!one.getKey().startsWith("_")) {
        scope.set(one.getKey(), one.getValue());
      }
    }
  }
}
