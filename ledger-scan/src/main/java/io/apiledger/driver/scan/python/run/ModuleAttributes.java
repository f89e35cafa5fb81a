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

  private @Nullable Value place(@Nullable PythonFile file) {
    return file == null ? null : new Place(interpreter.modules(), file.path());
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
    Value known = special(module, name);
    if (known != null) {
      return known;
    }
    Value made = made(module, name);
    return made == null && module.state() == Module.State.RUNNING
        ? new Value.Unknown(name, false) // Imported in a circle.
        : made;
  }

  private @Nullable Value special(Module module, String name) {
    return switch (name) {
      case "__name__" -> new Value.Text(module.name());
      case "__dict__" -> Dict.of(module.scope().names());
      case "__file__" -> place(module.file());
      case "__path__" -> folder(module);
      default -> null;
    };
  }

  /** What a module's own {@code __getattr__} gives; null where it has none or that is not known. */
  private @Nullable Value made(Module module, String name) {
    boolean special = name.startsWith("__") && name.endsWith("__");
    if (special
        || !(module.scope().own("__getattr__") instanceof FunctionValue function)
        || module.file() == null) {
      return null;
    }
    Site site = new Site(module.file(), function.span(), true);
    Value made = interpreter.call(function, Arguments.of(new Value.Text(name)), site);
    return made instanceof Value.Unknown ? null : made;
  }

  /** Where the modules of a package lie; null of a module that is none. */
  private @Nullable Value folder(Module module) {
    boolean single = module.file() != null && !interpreter.modules().isPackage(module.key());
    return single ? null : Sequence.of(List.of(new Place(interpreter.modules(), module.key())));
  }
}
