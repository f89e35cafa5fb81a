package io.apiledger.driver.scan.python.run;

import io.apiledger.driver.scan.python.Expression.Items;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of packages outside of the tree. For one thread. */
final class Foreign {
  /** A variable of the environment that nobody may have set. */
  private static final Value UNSET = new Value.Unknown("a variable of the environment", true);

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
    Value first = arguments.value("", 0);
    return switch (name) {
      case "os.getenv", "os.environ.get", "os.environ.setdefault", "decouple.config" ->
          byDefault(arguments.value("default", 1));
      case "pydantic.Field", "dataclasses.field", "pydantic.fields.Field" -> field(arguments, site);
      case "functools.wraps" -> first == null ? null : wraps(first);
      case "functools.partial" -> first == null ? null : partial(first, arguments);
      case "functools.lru_cache", "functools.cache" -> cached(first);
      case "importlib.import_module", "builtins.__import__" -> module(arguments, site);
      case "pkgutil.iter_modules", "pkgutil.walk_packages" -> children(first);
      case "inspect.getmembers" -> members(first);
      case "typing.cast" -> arguments.value("val", 1);
      case "copy.copy", "copy.deepcopy" -> first;
      default ->
          name.startsWith("builtins.")
              ? new Builtins(interpreter).call(name, first, arguments, site)
              : null;
    };
  }

  private static Value byDefault(@Nullable Value value) {
    return value == null || value instanceof Value.None ? UNSET : value.softened();
  }

  private @Nullable Value field(Arguments arguments, Site site) {
    Value value = arguments.value("default", 0);
    Value factory = arguments.value("default_factory", -1);
    if (value == null && factory != null) {
      value = interpreter.call(factory, Arguments.NONE, site);
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
    if (function instanceof FunctionValue) {
      return function;
    }
    Value.Native decorator =
        (arguments, site) -> {
          Value decorated = arguments.value("", 0);
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

  /** The modules of a package, as {@code pkgutil} gives them. */
  private @Nullable Value children(@Nullable Value path) {
    Value of =
        path instanceof Sequence list && !list.items().isEmpty() ? list.items().get(0) : path;
    if (!(of instanceof Value.MethodOf method)
        || !(method.self() instanceof Value.OfModule module)) {
      return null;
    }
    List<Value> infos = new ArrayList<>();
    for (String name : interpreter.modules().children(module.module())) {
      infos.add(
          Sequence.named(
              List.of("module_finder", "name", "ispkg"),
              List.of(
                  new Value.Unknown("module_finder", true),
                  new Value.Text(name),
                  new Value.Unknown("ispkg", false))));
    }
    return Sequence.of(infos);
  }

  private static @Nullable Value members(@Nullable Value of) {
    ClassObject type =
        of instanceof ClassObject own
            ? own
            : of instanceof Instance instance && instance.type() instanceof ClassObject its
                ? its
                : null;
    if (type == null) {
      return null;
    }
    List<Value> pairs = new ArrayList<>();
    for (Map.Entry<String, Value> one : new java.util.TreeMap<>(type.scope().names()).entrySet()) {
      Value member =
          of instanceof Instance && one.getValue() instanceof FunctionValue function
              ? new Value.Bound(function, of)
              : one.getValue();
      pairs.add(new Sequence(Items.Kind.TUPLE, List.of(new Value.Text(one.getKey()), member)));
    }
    return Sequence.of(pairs);
  }
}
