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
    if (module.state() == Module.State.RUNNING) {
      return new Value.Unknown(name, false); // Imported in a circle.
    }
    return switch (name) {
      case "__name__" -> new Value.Text(module.name());
      case "__dict__" -> Dict.of(module.scope().names());
      case "__file__" -> place(module.file());
      case "__path__" -> Sequence.of(List.of(new Place(interpreter.modules(), module.key())));
      default -> null;
    };
  }
}
