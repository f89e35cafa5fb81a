package io.apiledger.driver.scan.python.run;

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
    Value folder =
        first instanceof Value.Text text && Place.reads(name)
            ? Place.found(interpreter.modules(), site.file().path(), text.text())
            : null;
    Value place = Place.call(name, folder == null ? first : folder, arguments, site);
    if (place != null) {
      return place;
    }
    Value imported = new ImportLibrary(interpreter).call(name, first, arguments, site);
    if (imported != null) {
      return imported;
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
      case "functools.partialmethod" ->
          first == null ? null : new PartialMethod(interpreter, first, arguments.behind(1));
      case "re.sub" -> Substitution.sub(arguments);
      case "dataclasses.replace", "attr.evolve", "attrs.evolve" -> replaced(first, arguments);
      case "functools.lru_cache", "functools.cache" -> cached(first);
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
    Arguments bound = first.behind(1);
    return (arguments, site) -> interpreter.call(function, bound.and(arguments), site);
  }

  /** Another object with some other attributes. */
  private static @Nullable Value replaced(@Nullable Value of, Arguments arguments) {
    if (!(of instanceof Instance instance)) {
      return null;
    }
    Instance made = new Instance(instance.type());
    made.attributes().putAll(instance.attributes());
    arguments.named().forEach((name, value) -> made.attributes().put(name, value.value()));
    return made;
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
}
