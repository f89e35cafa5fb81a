package io.apiledger.driver.scan.python.run;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What attributes of values are. For one thread. */
final class Attributes {
  private final Interpreter interpreter;

  Attributes(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  /** The attribute; null where the value is known to have none of that name. */
  @Nullable Value find(Value of, String name, Site site) {
    if (of instanceof Instance instance) {
      return ofInstance(instance, name, site);
    }
    if (of instanceof Value.External external) {
      return switch (external.name() + "." + name) {
        case "os.sep", "os.path.sep" -> new Value.Text("/");
        default ->
            external.name().equals("http.HTTPMethod")
                ? new Value.Text(name)
                : name.equals("__name__") && isClass(external.name())
                    ? new Value.Text(lastOf(external.name()))
                    : new Value.External(external.name() + "." + name);
      };
    }
    return other(of, name, site);
  }

  /** By its spelling: what is imported by the name of a class is one, and called so. */
  private static boolean isClass(String name) {
    String last = lastOf(name);
    return !last.isEmpty()
        && Character.isUpperCase(last.charAt(0))
        && !last.equals(last.toUpperCase(Locale.ROOT));
  }

  private static String lastOf(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private @Nullable Value other(Value of, String name, Site site) {
    if (of instanceof Value.OfModule module) {
      return new ModuleAttributes(interpreter).get(module.module(), name, false);
    }
    if (of instanceof ClassObject type) {
      return ofClass(type, name, site);
    }
    if (of instanceof Value.Super up) {
      return ofSuper(up, name, site);
    }
    if (of instanceof FunctionValue function) {
      return ofFunction(function, name);
    }
    if (of instanceof Value.Bound bound) {
      return ofFunction(bound.function(), name);
    }
    if (of instanceof Value.Text && name.equals("value")) {
      return of; // A member of an enumeration, which stands for its text here.
    }
    if (of instanceof Sequence tuple && tuple.named(name) != null) {
      return tuple.named(name);
    }
    if (of instanceof Value.Text || of instanceof Sequence || of instanceof Dict) {
      return new Value.MethodOf(of, name);
    }
    if (of instanceof Value.Native known) {
      Value value = known.attribute(name, site);
      return value == null ? Interpreter.unknown(site) : value;
    }
    if (of instanceof Value.AnnotatedType annotated) {
      return find(annotated.type(), name, site);
    }
    boolean foreign = of instanceof Value.Unknown unknown && unknown.foreign();
    return new Value.Unknown(site.text(), foreign);
  }

  private @Nullable Value ofInstance(Instance instance, String name, Site site) {
    Value own = instance.attributes().get(name);
    if (own != null) {
      return own;
    }
    if (instance.type() instanceof ClassObject type) {
      Value inherited = type.attribute(name);
      if (inherited instanceof FieldDefault each) {
        Value made = each.make(instance, interpreter, site);
        instance.attributes().put(name, made);
        return made;
      }
      if (inherited != null) {
        return bound(inherited, instance, type, site);
      }
      if (name.equals("__class__")) {
        return type;
      }
      if (name.equals("__dict__")) {
        return Members.dictionary(instance);
      }
    }
    Value framework =
        instance.state() == null && !mayBeFramework(instance)
            ? null
            : interpreter.framework().attribute(instance, name, site);
    if (framework != null) {
      interpreter.budget().contact();
      return framework;
    }
    Value made = made(instance, name, site);
    if (made != null) {
      return made;
    }
    boolean foreign =
        !(instance.type() instanceof ClassObject type) || !type.foreignBases().isEmpty();
    return new Value.Unknown(site.text(), foreign);
  }

  /** What a class's own {@code __getattr__} gives; null where it has none or that is not known. */
  private @Nullable Value made(Instance instance, String name, Site site) {
    boolean special = name.startsWith("__") && name.endsWith("__");
    Value made =
        special
            ? null
            : new SpecialMethods(interpreter)
                .call(instance, "__getattr__", site, new Value.Text(name));
    return made instanceof Value.Unknown ? null : made;
  }

  private boolean mayBeFramework(Instance instance) {
    return instance.type() instanceof ClassObject type
        && type.inherits(interpreter.framework()::makes);
  }

  private Value bound(Value found, Instance self, ClassObject type, Site site) {
    if (found instanceof FunctionValue function) {
      return switch (function.kind()) {
        case PLAIN -> function.owner() == null ? function : new Value.Bound(function, self);
        case OF_CLASS -> new Value.Bound(function, type);
        case STATIC -> function;
        case PROPERTY -> interpreter.call(new Value.Bound(function, self), Arguments.NONE, site);
      };
    }
    if (found instanceof PartialMethod method) {
      return method.of(self);
    }
    // What a class of settings says is what holds where nobody says otherwise.
    return type.foreignBases().isEmpty() ? found : found.softened();
  }

  private @Nullable Value ofClass(ClassObject type, String name, Site site) {
    Value found = type.attribute(name);
    if (found instanceof FunctionValue function && function.kind() == FunctionValue.Kind.OF_CLASS) {
      return new Value.Bound(function, type);
    }
    if (found != null) {
      return member(type, name, found, site);
    }
    return switch (name) {
      case "__name__" -> new Value.Text(type.name());
      case "__dict__" -> Dict.of(type.scope().names());
      case "__mro__" -> ofTree(type);
      case "mro" -> (Value.Native) (arguments, at) -> ofTree(type);
      default -> {
        for (String base : type.foreignBases()) {
          if (!base.equals("builtins.object")) {
            yield new Value.External(base + "." + name);
          }
        }
        yield null;
      }
    };
  }

  /**
   * A member of an enumeration whose class initialises its members, or says how they are shown, is
   * an object; any other stands for its value.
   */
  Value member(ClassObject type, String name, Value value, Site site) {
    if (value instanceof FunctionValue
        || value instanceof Instance
        || name.startsWith("_")
        || !type.inherits(Foreign::isEnum)
        || type.inherits("builtins.str"::equals)) {
      return value;
    }
    FunctionValue initialise =
        type.attribute("__init__") instanceof FunctionValue function ? function : null;
    if (initialise == null && !isShownByItself(type)) {
      return value;
    }
    Instance made = new Instance(type);
    made.attributes().put("name", new Value.Text(name));
    made.attributes().put("value", value);
    type.scope().set(name, made);
    if (initialise == null) {
      return made;
    }
    Value[] given =
        value instanceof Sequence several
            ? several.items().toArray(Value[]::new)
            : new Value[] {value};
    interpreter.call(new Value.Bound(initialise, made), Arguments.of(given), site);
    return made;
  }

  /** Those that are texts or numbers besides stand for these: most code takes them so. */
  private static boolean isShownByItself(ClassObject type) {
    return type.inherits("enum.Enum"::equals)
        && !type.inherits("builtins.int"::equals)
        && (type.attribute("__str__") instanceof FunctionValue
            || type.attribute("__format__") instanceof FunctionValue);
  }

  /** The lineage of a class, without what is of other packages: nothing is known of that. */
  private static Sequence ofTree(ClassObject type) {
    return Sequence.of(type.lineage().stream().filter(ClassObject.class::isInstance).toList());
  }

  private @Nullable Value ofSuper(Value.Super up, String name, Site site) {
    Value self = up.self();
    ClassObject type =
        self instanceof ClassObject own
            ? own
            : self instanceof Instance instance && instance.type() instanceof ClassObject of
                ? of
                : null;
    if (type == null) {
      return null;
    }
    Value found = type.attribute(name, up.behind());
    if (found instanceof FunctionValue function) {
      return new Value.Bound(function, self);
    }
    if (found != null) {
      return found;
    }
    List<String> foreign = type.foreignBases();
    for (String base : foreign) {
      if (interpreter.framework().makes(base)) {
        return frameworks(self, base, name, site);
      }
    }
    return foreign.isEmpty()
        ? new Value.External("builtins.object." + name)
        : new Value.External(foreign.get(0) + "." + name);
  }

  /** What the framework's own class does with an object, whatever its subclasses make of it. */
  private @Nullable Value frameworks(Value self, String base, String name, Site site) {
    if (!(self instanceof Instance instance)) {
      return null;
    }
    if (name.equals("__init__")) {
      Value.Native initialise =
          (arguments, at) -> {
            interpreter.framework().initialise(instance, base, arguments, at);
            return Value.None.CERTAIN;
          };
      return initialise;
    }
    return interpreter.framework().attribute(instance, "super." + name, site);
  }

  private static @Nullable Value ofFunction(FunctionValue function, String name) {
    Value own = function.attributes().get(name);
    if (own != null) {
      return own;
    }
    return switch (name) {
      case "__name__" -> new Value.Text(function.original().name());
      case "__qualname__" -> new Value.Text(function.original().qualifiedName());
      case "__doc__", "__module__" -> new Value.Unknown(name, false);
      default -> null;
    };
  }
}
