package io.apiledger.driver.scan.python.run;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code importlib} and {@code pkgutil} find and load. For one thread. */
final class ImportLibrary {
  private static final String PYTHON = ".py";

  private final Interpreter interpreter;

  ImportLibrary(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /** What a call gives; null where it is of something else, or where that is not known. */
  @Nullable Value call(String name, @Nullable Value first, Arguments arguments, Site site) {
    return switch (name) {
      case "importlib.import_module", "builtins.__import__", "sys.modules.get" ->
          module(arguments, site);
      case "importlib.util.find_spec" -> spec(first, arguments, site);
      case "importlib.util.spec_from_file_location", "importlib.machinery.SourceFileLoader" ->
          specOf(arguments.value("location", 1), arguments.value("path", 1));
      case "importlib.util.module_from_spec" -> first instanceof Spec spec ? spec.loaded() : null;
      case "pkgutil.iter_modules", "pkgutil.walk_packages" ->
          new Packages(interpreter)
              .list(first, arguments.value("prefix", 1), name.endsWith("packages"));
      case "sys.path.insert" -> start(arguments.value("", 1), site);
      case "sys.path.append" -> start(first, site);
      default -> null;
    };
  }

  /** What {@code sys.modules[name]} is. */
  Value module(Value names, Site site) {
    return module(Arguments.of(names), site);
  }

  private Value module(Arguments arguments, Site site) {
    List<Value> found = new ArrayList<>();
    Value names = arguments.value("name", 0);
    for (Value one : names == null ? List.<Value>of() : names.candidates()) {
      Module module = one instanceof Value.Text text ? named(text.text(), arguments, site) : null;
      if (module != null) {
        interpreter.run(module);
        found.add(new Value.OfModule(module));
      } else {
        found.add(new Value.Unknown(site.text(), false));
      }
    }
    return found.isEmpty() ? Interpreter.unknown(site) : Value.oneOf(found);
  }

  private @Nullable Module named(String name, Arguments arguments, Site site) {
    int level = 0;
    while (level < name.length() && name.charAt(level) == '.') {
      level++;
    }
    Module from = interpreter.modules().of(site.file());
    if (level == 0) {
      return absolute(name, from);
    }
    Value base = arguments.value("package", 1);
    Module anchor = base instanceof Value.Text text ? absolute(text.text(), from) : from;
    return anchor == null ? null : interpreter.modules().find(anchor, level, name.substring(level));
  }

  private @Nullable Module absolute(String name, Module from) {
    Module found = interpreter.modules().find(from, 0, name);
    return found == null ? interpreter.modules().named(name) : found;
  }

  private @Nullable Value spec(@Nullable Value name, Arguments arguments, Site site) {
    Module found = name instanceof Value.Text text ? named(text.text(), arguments, site) : null;
    return found == null ? null : new Spec(interpreter, found);
  }

  private @Nullable Value specOf(@Nullable Value location, @Nullable Value path) {
    Module found =
        (location == null ? path : location) instanceof Place place
            ? interpreter.modules().at(place.path())
            : null;
    return found == null ? null : new Spec(interpreter, found);
  }

  /** What is imported by name may be in a folder too. */
  private Value start(@Nullable Value folder, Site site) {
    Modules modules = interpreter.modules();
    Value place =
        folder instanceof Value.Text text
            ? Place.found(modules, site.file().path(), text.text())
            : folder;
    if (place instanceof Place known) {
      modules.startAt(known.path());
    }
    return Value.None.CERTAIN;
  }

  /** Finds modules in a folder by their names, which start with a prefix. */
  record Finder(Interpreter interpreter, String folder, String prefix) implements Value.NotCalled {
    @Override
    public @Nullable Value attribute(String name, Site site) {
      return name.equals("find_spec") || name.equals("find_module")
          ? (Value.Native) (arguments, at) -> found(arguments.value("fullname", 0), at)
          : null;
    }

    private Value found(@Nullable Value fullName, Site site) {
      if (!(fullName instanceof Value.Text name) || !name.text().startsWith(prefix)) {
        return Interpreter.unknown(site);
      }
      String inside = name.text().substring(prefix.length()).replace('.', '/');
      String path = ModuleIndex.join(folder, inside);
      Module module = interpreter.modules().at(path + PYTHON);
      Module found = module == null ? interpreter.modules().at(path + "/__init__.py") : module;
      return found == null ? Interpreter.unknown(site) : new Spec(interpreter, found);
    }
  }

  /** A module that was found and may not have run yet; its own loader too. */
  private record Spec(Interpreter interpreter, Module module) implements Value.NotCalled {
    /** The module, which has run. */
    Value loaded() {
      interpreter.run(module);
      return new Value.OfModule(module);
    }

    @Override
    public @Nullable Value attribute(String name, Site site) {
      return switch (name) {
        case "name" -> new Value.Text(module.name());
        case "loader" -> this;
        case "load_module", "create_module" -> (Value.Native) (arguments, at) -> loaded();
        case "exec_module" -> (Value.Native) (arguments, at) -> Value.None.CERTAIN;
        default -> null;
      };
    }
  }
}
