package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.PythonFile;
import io.apiledger.driver.scan.python.run.Arguments;
import io.apiledger.driver.scan.python.run.FunctionValue;
import io.apiledger.driver.scan.python.run.Interpreter;
import io.apiledger.driver.scan.python.run.Module;
import io.apiledger.driver.scan.python.run.Modules;
import io.apiledger.driver.scan.python.run.Site;
import io.apiledger.driver.scan.python.run.Value;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The application that the configuration names: {@code backend/app/main.py:app}, or as a server
 * would be told, {@code app.main:create_app}. For one thread.
 */
final class EntryPoint {
  private static final String BY_DEFAULT = "app";

  private final Modules modules;
  private final Interpreter interpreter;

  EntryPoint(Modules modules, Interpreter interpreter) {
    this.modules = modules;
    this.interpreter = interpreter;
  }

  /** The application; null, and said, where there is none. */
  @Nullable Router find(String entry, List<PythonFile> facts, Problems problems) {
    int colon = entry.lastIndexOf(':');
    String where = colon < 0 ? entry : entry.substring(0, colon);
    String name = colon < 0 ? BY_DEFAULT : entry.substring(colon + 1);
    Module module = module(where, facts);
    PythonFile file = module == null ? null : module.file();
    if (module == null || file == null) {
      problems.noEntry(entry, where, "no such module in the scanned files");
      return null;
    }
    interpreter.run(module);
    Value value = interpreter.attribute(new Value.OfModule(module), name, site(file, null));
    for (Value one : value == null ? List.<Value>of() : value.candidates()) {
      Value made = one;
      if (one instanceof FunctionValue factory) {
        Arguments any = new Arguments(List.of(), Map.of(), true);
        made = interpreter.start(factory, any, site(file, factory));
      }
      for (Value application : made.candidates()) {
        Router router = FastApi.router(application);
        if (router != null) {
          return router;
        }
      }
    }
    problems.noEntry(entry, file.path(), "no application or factory named " + name);
    return null;
  }

  private @Nullable Module module(String where, List<PythonFile> facts) {
    if (!where.endsWith(".py")) {
      return modules.named(where);
    }
    for (PythonFile file : facts) {
      if (where.equals(file.path())
          || where.endsWith("/" + file.path())
          || file.path().endsWith("/" + where)) {
        return modules.of(file);
      }
    }
    return null;
  }

  private static Site site(PythonFile file, @Nullable FunctionValue function) {
    return new Site(file, function == null ? file.start() : function.span(), true);
  }
}
