package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.PythonFile;
import io.apiledger.driver.scan.python.run.Arguments;
import io.apiledger.driver.scan.python.run.ClassObject;
import io.apiledger.driver.scan.python.run.FunctionValue;
import io.apiledger.driver.scan.python.run.Instance;
import io.apiledger.driver.scan.python.run.Interpreter;
import io.apiledger.driver.scan.python.run.Module;
import io.apiledger.driver.scan.python.run.Modules;
import io.apiledger.driver.scan.python.run.Site;
import io.apiledger.driver.scan.python.run.Value;
import io.apiledger.model.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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

  /**
   * The application, or all that it may be where a condition decides; empty, and said, where there
   * is none.
   */
  List<Router> find(String entry, List<PythonFile> facts, Problems problems) {
    int colon = entry.lastIndexOf(':');
    String where = colon < 0 ? entry : entry.substring(0, colon);
    String name = colon < 0 ? BY_DEFAULT : entry.substring(colon + 1).replaceAll("\\(\\)$", "");
    Module module = module(where, facts);
    PythonFile file = module == null ? null : module.file();
    if (module == null || file == null) {
      boolean path = where.endsWith(".py");
      problems.noEntry(
          entry,
          where,
          path ? "a file that can be read" : "a module of the project",
          "none",
          path
              ? "mind the path of entry: it starts where the configuration stands"
              : "mind the name of entry, or write a path such as app/main.py:app");
      return List.of();
    }
    interpreter.run(module);
    Value value = new Value.OfModule(module);
    for (String part : name.split("\\.", -1)) {
      value = value == null ? null : member(value, part, file);
    }
    if (value == null) {
      String hint = Nearest.hint(name, candidates(module));
      problems.noEntry(
          entry,
          file.path(),
          "an application or a factory called " + name,
          "no such name in " + file.path(),
          hint.isEmpty() ? "name one after the colon of entry" : hint);
      return List.of();
    }
    Set<Router> found = new LinkedHashSet<>();
    for (Value one : value.candidates()) {
      for (Value application : made(one, file).candidates()) {
        Router router = FastApi.router(application);
        if (router != null) {
          found.add(router);
        }
      }
    }
    if (found.isEmpty()) {
      problems.noEntry(
          entry,
          file.path(),
          "an application of FastAPI, or a factory that returns one",
          name + ", which is " + kind(value),
          "name the application, or compare with the running one");
    }
    return List.copyOf(found);
  }

  /** An attribute; a method of a class is that of an object of it. */
  private @Nullable Value member(Value of, String name, PythonFile file) {
    Site site = site(file, null);
    Value found = interpreter.attribute(of, name, site);
    boolean needsObject =
        of instanceof ClassObject && found instanceof FunctionValue method && method.takesSelf();
    return needsObject
        ? interpreter.attribute(interpreter.start(of, Arguments.ANY, site), name, site)
        : found;
  }

  private Value made(Value value, PythonFile file) {
    FunctionValue factory = Entries.function(value);
    return factory == null ? value : interpreter.start(value, Arguments.ANY, site(file, factory));
  }

  private static List<String> candidates(Module module) {
    List<String> names = new ArrayList<>();
    module
        .scope()
        .names()
        .forEach(
            (name, value) -> {
              if (value instanceof FunctionValue || FastApi.router(value) != null) {
                names.add(name);
              }
            });
    return names;
  }

  private static String kind(Value value) {
    if (Entries.function(value) != null) {
      return "a function that returns none";
    }
    if (value instanceof ClassObject || value instanceof Instance) {
      return "of a class that makes none";
    }
    return value instanceof Value.Unknown || value instanceof Value.External
        ? "computed in a way that cannot be followed"
        : "a value of another kind";
  }

  private @Nullable Module module(String where, List<PythonFile> facts) {
    if (!where.endsWith(".py")) {
      return modules.named(where);
    }
    Module exact = modules.at(where);
    if (exact != null) {
      return exact;
    }
    for (PythonFile file : facts) {
      if (where.endsWith("/" + file.path()) || file.path().endsWith("/" + where)) {
        return modules.of(file);
      }
    }
    return null;
  }

  private static Site site(PythonFile file, @Nullable FunctionValue function) {
    return new Site(file, function == null ? file.start() : function.span(), true);
  }
}
