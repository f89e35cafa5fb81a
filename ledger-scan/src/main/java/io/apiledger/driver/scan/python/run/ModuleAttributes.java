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
    Value known = ofAny(module, name);
    if (known != null) {
      return known;
    }
    Value made = made(module, name);
    return made == null && module.state() == Module.State.RUNNING
        ? new Value.Unknown(name, false) // Imported in a circle.
        : made;
  }

  /** What every module has, and its code may name; null where it is no such name. */
  @Nullable Value ofAny(Module module, String name) {
    if (!name.startsWith("__")) {
      return null;
    }
    PythonFile file = module.file();
    return switch (name) {
      case "__name__" -> new Value.Text(module.name());
      case "__package__" -> new Value.Text(packageOf(module));
      case "__dict__" -> Dict.of(module.scope().names());
      case "__file__" -> file == null ? null : new Place(interpreter.modules(), file.path());
      case "__path__" ->
          isPackage(module)
              ? Sequence.of(List.of(new Place(interpreter.modules(), module.key())))
              : null;
      default -> null;
    };
  }

  private boolean isPackage(Module module) {
    return module.file() == null || interpreter.modules().isPackage(module.key());
  }

  private String packageOf(Module module) {
    String name = module.name();
    return isPackage(module) ? name : name.substring(0, Math.max(name.lastIndexOf('.'), 0));
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
}
