package io.apiledger.driver.scan.python.run;

import io.apiledger.driver.scan.python.PythonFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The attributes of modules. For one thread. */
final class ModuleAttributes {
  private final Interpreter interpreter;

  ModuleAttributes(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /**
   * A name of a module, or a module inside of it.
   *
   * @param runs whether an inner module runs for it, as an import would make it
   */
  @Nullable Value get(Module module, String name, boolean runs) {
    Value value = module.scope().own(name);
    if (value != null) {
      return value;
    }
    Module child = interpreter.modules().child(module, name);
    if (child != null) {
      if (runs || child.state() == Module.State.NEW) {
        interpreter.run(child);
      }
      return new Value.OfModule(child);
    }
    Value ofAny = ofAny(module, name);
    if (ofAny != null) {
      return ofAny;
    }
    if (module.state() == Module.State.RUNNING) {
      return new Value.Unknown(name, false); // Imported in a circle.
    }
    return name.equals("__dict__") ? Dict.of(module.scope().names()) : null;
  }

  /** What every module has, and its code may name; null where it is no such name. */
  @Nullable Value ofAny(Module module, String name) {
    if (!name.startsWith("__")) {
      return null;
    }
    Modules modules = interpreter.modules();
    PythonFile file = module.file();
    return switch (name) {
      case "__name__" -> new Value.Text(module.name());
      case "__package__" ->
          new Value.Text(packageOf(module.name(), modules.isPackage(module.key())));
      case "__file__" -> file == null ? null : new Place(modules, file.path());
      case "__path__" ->
          modules.isPackage(module.key())
              ? Sequence.of(List.of(new Place(modules, module.key())))
              : null;
      default -> null;
    };
  }

  private static String packageOf(String name, boolean isOne) {
    return isOne ? name : name.substring(0, Math.max(name.lastIndexOf('.'), 0));
  }
}
