package io.apiledger.driver.scan.python.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known of packages outside of the tree. For one thread. */
final class Foreign {
  /** A variable of the environment that nobody may have set. */
  private static final Value UNSET = new Value.Unknown("a variable of the environment", true);

  /** Most calls are of these: they make the fields of models. */
  private static final Set<String> FIELDS =
      Set.of(
          "pydantic.Field",
          "pydantic.fields.Field",
          "pydantic.PrivateAttr",
          "sqlmodel.Field",
          "dataclasses.field",
          "attr.ib",
          "attr.attrib",
          "attr.field",
          "attrs.field",
          "traitlets.Unicode",
          "traitlets.Bool",
          "traitlets.Int",
          "traitlets.Integer",
          "traitlets.Float",
          "traitlets.Type");

  private final Interpreter interpreter;

  Foreign(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  static boolean isTypeChecking(String name) {
    return name.equals("typing.TYPE_CHECKING") || name.equals("typing_extensions.TYPE_CHECKING");
  }

  static boolean isAnnotated(String name) {
    return name.equals("typing.Annotated") || name.equals("typing_extensions.Annotated");
  }

  static boolean isUnset(Value value) {
    return value == UNSET;
  }

  static boolean isEnum(String name) {
    return name.startsWith("enum.") || name.endsWith(".StrEnum");
  }

  /** What a call gives; null where that is not known. */
  @Nullable Value call(String name, Arguments arguments, Site site) {
    return FIELDS.contains(name) ? field(arguments) : rare(name, arguments, site);
  }

  private @Nullable Value rare(String name, Arguments arguments, Site site) {
    Value first = arguments.value("", 0);
    Value folder = first instanceof Value.Text text && Place.reads(name) ? named(text, site) : null;
    Value place = Place.call(name, folder == null ? first : folder, arguments, site);
    if (place != null) {
      return place;
    }
    return switch (name) {
      case "os.getenv", "os.environ.get", "os.environ.setdefault", "decouple.config" ->
          byDefault(arguments.value("default", 1));
      case "attr.Factory", "attrs.Factory" ->
          first == null
              ? null
              : new FieldDefault(first, arguments.value("takes_self", 1) != null, null);
      case "functools.wraps" -> first == null ? null : wraps(first);
      case "functools.partial" -> first == null ? null : partial(first, arguments);
      case "functools.lru_cache", "functools.cache" -> cached(first);
      case "importlib.import_module", "builtins.__import__" -> module(arguments, site);
      case "pkgutil.iter_modules", "pkgutil.walk_packages" ->
          new Packages(interpreter.modules())
              .list(first, arguments.value("prefix", 1), name.endsWith("packages"));
      case "sys.path.insert" -> start(arguments.value("", 1), site);
      case "sys.path.append" -> start(first, site);
      case "inspect.getmembers" ->
          first == null
              ? null
              : new Members(interpreter).pairs(first, arguments.value("predicate", 1), site);
      case "inspect.isfunction",
          "inspect.ismethod",
          "inspect.isroutine",
          "inspect.iscoroutinefunction",
          "asyncio.iscoroutinefunction",
          "inspect.isclass",
          "inspect.ismodule" ->
          Kinds.isOf(name.substring(name.indexOf('.') + 1), first);
      case "typing.cast" -> arguments.value("val", 1);
      case "copy.copy", "copy.deepcopy" -> first;
      default ->
          name.startsWith("builtins.") && name.indexOf('.') == name.lastIndexOf('.')
              ? new Builtins(interpreter).call(name, first, arguments, site)
              : new Standard(interpreter).call(name, first, arguments, site);
    };
  }

  private static Value byDefault(@Nullable Value value) {
    return value == null || value instanceof Value.None ? UNSET : value.softened();
  }

  /** What the field of a class is where nobody says otherwise. */
  private static @Nullable Value field(Arguments arguments) {
    Value given = arguments.value("default", 0);
    Value value = given == null ? arguments.value("default_value", -1) : given; // Of traitlets.
    Value made = arguments.value("default_factory", -1);
    Value factory = made == null ? arguments.value("factory", -1) : made;
    Value converter = arguments.value("converter", -1);
    if (value instanceof FieldDefault of) {
      return new FieldDefault(of.factory(), of.takesSelf(), converter);
    }
    if (value == null && factory != null) {
      return new FieldDefault(factory, false, converter);
    }
    return value == null ? null : value.softened();
  }

  private static Value.Native wraps(Value inner) {
    return (arguments, site) -> {
      Value wrapper = arguments.value("", 0);
      FunctionValue original =
          inner instanceof FunctionValue function
              ? function
              : inner instanceof Value.Bound bound ? bound.function() : null;
      if (wrapper instanceof FunctionValue made && original != null) {
        made.wraps(original);
        made.attributes().putAll(original.attributes());
      }
      return wrapper == null ? Interpreter.unknown(site) : wrapper;
    };
  }

  private Value.Native partial(Value function, Arguments first) {
    Arguments bound =
        new Arguments(
            first.positional().subList(1, first.positional().size()), first.named(), first.open());
    return (arguments, site) -> interpreter.call(function, bound.and(arguments), site);
  }

  private static @Nullable Value cached(@Nullable Value function) {
    if (function instanceof FunctionValue remembers) {
      remembers.remember();
      return function;
    }
    Value.Native decorator =
        (arguments, site) -> {
          Value decorated = arguments.value("", 0);
          if (decorated instanceof FunctionValue remembers) {
            remembers.remember();
          }
          return decorated == null ? Interpreter.unknown(site) : decorated;
        };
    return decorator;
  }

  private @Nullable Value module(Arguments arguments, Site site) {
    List<Value> found = new ArrayList<>();
    Value names = arguments.value("name", 0);
    for (Value one : names == null ? List.<Value>of() : names.candidates()) {
      Module module = one instanceof Value.Text text ? named(text.text(), arguments, site) : null;
      if (module != null) {
        interpreter.run(module);
      }
      if (module != null) {
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

  /** What is imported by name may be in a folder too. */
  private Value start(@Nullable Value folder, Site site) {
    Value place = folder instanceof Value.Text text ? named(text, site) : folder;
    if (place instanceof Place known) {
      interpreter.modules().startAt(known.path());
    }
    return Value.None.CERTAIN;
  }

  /** A folder of the tree by a relative path; null where none is there. */
  private @Nullable Place named(Value.Text relative, Site site) {
    String at = site.file().path();
    return relative.text().startsWith("/")
        ? null
        : Place.found(interpreter.modules(), at, relative.text());
  }
}
