package io.apiledger.driver.scan.python.run;

import io.apiledger.driver.scan.python.Statement;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What kind of thing a value is, as far as it is certain. Pure. */
final class Kinds {
  private static final String BUILTIN = "builtins.";
  private static final Set<String> PLAIN =
      Set.of("str", "int", "bool", "float", "bytes", "list", "tuple", "set", "frozenset", "dict");

  private final Framework framework;

  Kinds(Framework framework) {
    this.framework = framework;
  }

  /** {@code isinstance(value, type)}; null where that is not certain. */
  @Nullable Value isInstance(@Nullable Value value, @Nullable Value type) {
    if (value == null || type == null) {
      return null;
    }
    if (!(type instanceof Sequence several)) {
      return answer(is(value, type));
    }
    boolean open = several.isOpen();
    for (Value one : several.items()) {
      Boolean is = is(value, one);
      if (Boolean.TRUE.equals(is)) {
        return answer(true);
      }
      open |= is == null;
    }
    return open ? null : answer(false);
  }

  private @Nullable Boolean is(Value value, Value type) {
    if (value instanceof Instance instance) {
      return isObject(instance, type);
    }
    if (value instanceof Value.External other && isClass(other.name())) {
      return isMade(type) ? Boolean.FALSE : null;
    }
    boolean text = value instanceof Value.Text; // Or a member of an enumeration.
    boolean plain =
        value instanceof Sequence
            || value instanceof Dict
            || value instanceof Value.Whole
            || value instanceof Value.Truth
            || value instanceof Value.None
            || value instanceof FunctionValue
            || value instanceof ClassObject
            || value instanceof Value.OfModule;
    if (!(type instanceof Value.External external) || !plain && !text) {
      return plain && type instanceof ClassObject ? Boolean.FALSE : null;
    }
    String name = external.name();
    if (name.equals(BUILTIN + "type") || name.equals("inspect.isclass")) {
      return value instanceof ClassObject;
    }
    if (name.equals("types.ModuleType")) {
      return value instanceof Value.OfModule;
    }
    if (name.startsWith(BUILTIN) && PLAIN.contains(name.substring(BUILTIN.length()))) {
      return isPlain(value, name.substring(BUILTIN.length()));
    }
    return framework.makes(name) ? Boolean.FALSE : null;
  }

  /** Whether a name of another package is that of a class, as classes are called. */
  private static boolean isClass(String name) {
    return Character.isUpperCase(name.charAt(name.lastIndexOf('.') + 1));
  }

  /** Whether a type is one of the framework or of the tree: no class is an object of it. */
  private boolean isMade(Value type) {
    return type instanceof ClassObject
        || type instanceof Value.External external && framework.makes(external.name());
  }

  private static boolean isPlain(Value value, String name) {
    return switch (name) {
      case "str" -> value instanceof Value.Text;
      case "int" -> value instanceof Value.Whole || value instanceof Value.Truth;
      case "bool" -> value instanceof Value.Truth;
      case "dict" -> value instanceof Dict;
      case "list", "tuple", "set" ->
          value instanceof Sequence items && items.kind().name().equalsIgnoreCase(name);
      default -> false;
    };
  }

  private @Nullable Boolean isObject(Instance instance, Value type) {
    if (instance.type() instanceof ClassObject its) {
      boolean inherits = its.lineage().contains(type);
      boolean known = its.foreignBases().stream().allMatch(base -> base.equals("builtins.object"));
      if (inherits || known || type instanceof ClassObject) {
        return inherits;
      }
      return type instanceof Value.External of && its.inherits(base -> same(base, of))
          ? Boolean.TRUE
          : null;
    }
    return instance.type() instanceof Value.External own
            && type instanceof Value.External of
            && (own.equals(of) || same(own.name(), of))
        ? Boolean.TRUE
        : null;
  }

  /** One class of the framework under two of its names. */
  private boolean same(String name, Value.External other) {
    return framework.makes(name)
        && framework.makes(other.name())
        && name.substring(name.lastIndexOf('.'))
            .equals(other.name().substring(other.name().lastIndexOf('.')));
  }

  /** {@code issubclass(value, type)}; null where that is not certain. */
  static @Nullable Value isSubclass(@Nullable Value value, @Nullable Value type) {
    if (!(value instanceof ClassObject its)) {
      return null;
    }
    List<Value> types =
        type instanceof Sequence several
            ? several.items()
            : type == null ? List.of() : List.of(type);
    if (types.stream().anyMatch(its.lineage()::contains)) {
      return answer(true);
    }
    return types.stream().allMatch(ClassObject.class::isInstance) ? answer(false) : null;
  }

  /** {@code callable(value)}; null where that is not certain. */
  static @Nullable Value isCallable(@Nullable Value value) {
    if (value instanceof FunctionValue
        || value instanceof Value.Bound
        || value instanceof ClassObject
        || value instanceof Value.Native) {
      return answer(true);
    }
    return value instanceof Value.Text
            || value instanceof Sequence
            || value instanceof Dict
            || value instanceof Value.Whole
            || value instanceof Value.None
        ? answer(false)
        : null;
  }

  /** {@code inspect.isfunction} and the like; null where that is not certain. */
  static @Nullable Value isOf(String test, @Nullable Value value) {
    boolean unknown =
        value == null
            || value instanceof Value.Unknown
            || value instanceof Value.External
            || value instanceof Value.Choice
            || value instanceof Value.Native;
    if (unknown) {
      return null;
    }
    return answer(
        switch (test) {
          case "isfunction" -> value instanceof FunctionValue;
          case "ismethod" -> value instanceof Value.Bound;
          case "isroutine" -> value instanceof FunctionValue || value instanceof Value.Bound;
          case "iscoroutinefunction" -> isAsync(value);
          case "isclass" -> value instanceof ClassObject;
          default -> value instanceof Value.OfModule;
        });
  }

  private static boolean isAsync(@Nullable Value value) {
    FunctionValue function = value instanceof Value.Bound bound ? bound.function() : null;
    function = value instanceof FunctionValue plain ? plain : function;
    Statement.Function definition = function == null ? null : function.definition();
    return definition != null && definition.async();
  }

  private static @Nullable Value answer(@Nullable Boolean is) {
    return is == null ? null : new Value.Truth(is, false);
  }
}
