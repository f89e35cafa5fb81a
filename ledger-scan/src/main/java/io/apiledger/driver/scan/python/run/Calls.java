package io.apiledger.driver.scan.python.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Calls values: functions, classes, methods, the framework, and what is not known. One thread. */
final class Calls {
  private static final int MOST_ACTIVE = 3;
  private static final int MOST_CERTAINLY_ACTIVE = 12;

  private final Interpreter interpreter;
  private final Map<Object, Integer> active = new HashMap<>();
  private final Efforts efforts = new Efforts();

  Calls(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  Value call(Value function, Arguments arguments, Site site) {
    interpreter.budget().step(site);
    if (function instanceof Value.External external) {
      return external(external.name(), arguments, site);
    }
    if (function instanceof Value.Native known) {
      return known.call(arguments, site);
    }
    return ofTree(function, arguments, site);
  }

  private Value ofTree(Value function, Arguments arguments, Site site) {
    if (function instanceof FunctionValue own) {
      return run(own, null, arguments, site);
    }
    if (function instanceof Value.Bound bound) {
      return run(bound.function(), bound.self(), arguments.before(bound.self()), site);
    }
    if (function instanceof ClassObject type) {
      return make(type, arguments, site);
    }
    if (function instanceof Value.MethodOf method) {
      return new Methods(interpreter).call(method, arguments, site);
    }
    if (function instanceof Value.AnnotatedType annotated) {
      return call(annotated.type(), arguments, site);
    }
    if (function instanceof Value.Choice choice) {
      return Value.oneOf(
          Interpreter.each(choice, one -> interpreter.calls().call(one, arguments, site)));
    }
    if (function instanceof Instance instance
        && instance.type() instanceof ClassObject type
        && type.attribute("__call__") instanceof FunctionValue called) {
      return run(called, instance, arguments.before(instance), site);
    }
    boolean foreign = function instanceof Value.Unknown unknown && unknown.foreign();
    interpreter.framework().lost(function, arguments, site);
    return new Value.Unknown(site.text(), foreign);
  }

  private Value external(String name, Arguments arguments, Site site) {
    if (interpreter.framework().makes(name)) {
      interpreter.budget().contact();
      Instance made = new Instance(new Value.External(name));
      interpreter.framework().initialise(made, name, arguments, site);
      return made;
    }
    // A method of a class of the framework, called on the class: APIRouter.__init__(self, …)
    int dot = name.lastIndexOf('.');
    if (dot > 0
        && arguments.value("", 0) instanceof Instance self
        && interpreter.framework().makes(name.substring(0, dot))) {
      Arguments rest = arguments.behind(1);
      if (name.endsWith(".__init__")) {
        interpreter.framework().initialise(self, name.substring(0, dot), rest, site);
        return Value.None.CERTAIN;
      }
      Value method =
          interpreter.framework().attribute(self, "super." + name.substring(dot + 1), site);
      return method == null ? Interpreter.unknown(site) : call(method, rest, site);
    }
    if (name.endsWith(".__new__") && arguments.value("", 0) instanceof ClassObject type) {
      ClassObject made = interpreter.metaclasses().made(type, arguments.value("", 3));
      return made == null ? new Instance(type) : made;
    }
    Value known = interpreter.framework().call(name, arguments, site);
    if (known != null) {
      interpreter.budget().contact();
    } else {
      known = new Foreign(interpreter).call(name, arguments, site);
    }
    return known == null ? new Value.Unknown(site.text(), true) : known;
  }

  private Value make(ClassObject type, Arguments arguments, Site site) {
    type.lineage().forEach(interpreter::markCalled);
    Instance made = created(type, arguments, site);
    Value own = type.attribute("__init__");
    if (own instanceof FunctionValue initialise) {
      run(initialise, made, arguments.before(made), site);
    } else if (!type.inherits(interpreter.framework()::makes)) {
      return new Construction(interpreter).fill(made, type, arguments, site);
    }
    if (made.state() == null) {
      for (String base : type.foreignBases()) {
        if (interpreter.framework().makes(base)) {
          Arguments given = own == null ? arguments : Arguments.NONE;
          interpreter.framework().initialise(made, base, given, site);
          break;
        }
      }
    }
    return made;
  }

  /** By a method of its own, which may always give the same object. */
  private Instance created(ClassObject type, Arguments arguments, Site site) {
    Value made =
        type.attribute("__new__") instanceof FunctionValue create
            ? run(create, type, arguments.before(type), site)
            : null;
    List<Value> possible = made == null ? List.of() : made.candidates();
    for (Value one : possible) {
      if (one instanceof Instance instance) {
        return instance;
      }
    }
    return new Instance(type);
  }

  private Value run(FunctionValue function, @Nullable Value self, Arguments arguments, Site site) {
    Map<List<Value>, Value> before = function.remembered();
    if (before == null) {
      return runs(function, self, arguments, site);
    }
    List<Value> key = new ArrayList<>();
    arguments.positional().forEach(one -> key.add(one.value()));
    arguments.named().values().forEach(one -> key.add(one.value()));
    Value known = before.get(key);
    if (known == null) {
      known = runs(function, self, arguments, site);
      before.put(key, known);
    }
    return known;
  }

  private Value runs(FunctionValue function, @Nullable Value self, Arguments arguments, Site site) {
    interpreter.markCalled(function);
    int running = active.getOrDefault(function, 0);
    if (running >= (site.certain() ? MOST_CERTAINLY_ACTIVE : MOST_ACTIVE)
        || interpreter.budget().isDeep()
        || efforts.isAbandoned(function)
        || function.module().file() == null) {
      interpreter.framework().lost(function, arguments, site);
      return Interpreter.unknown(site);
    }
    active.put(function, running + 1);
    int steps = interpreter.budget().steps();
    int contacts = interpreter.budget().contacts();
    interpreter.budget().enter();
    boolean before = interpreter.evaluator().looksBehind(false);
    Running outer = interpreter.running();
    interpreter.running(new Running(function, site, outer));
    try {
      Scope scope = new Scope(function.closure());
      new Binding(interpreter).bind(function, arguments, scope, site);
      Value receiver =
          self == null && function.takesSelf() && !function.parameters().isEmpty()
              ? scope.own(function.parameters().get(0).name())
              : self;
      Frame frame =
          new Frame(
              function.module(),
              scope,
              function.qualifiedName() + ".<locals>",
              receiver == null ? null : function.owner(),
              receiver);
      if (function.code() instanceof FunctionValue.Code.Lambda lambda) {
        return interpreter.evaluator().value(lambda.body(), frame);
      }
      boolean falls =
          interpreter
              .executor()
              .run(((FunctionValue.Code.Body) function.code()).definition().body(), frame);
      Sequence yielded = frame.yielded();
      if (yielded != null) {
        return yielded;
      }
      List<Value> returned = new ArrayList<>(frame.returned());
      if (falls) {
        returned.add(Value.None.CERTAIN);
      }
      return returned.isEmpty() ? Interpreter.unknown(site) : Value.oneOf(returned);
    } catch (TooMuchException e) {
      if (contacts != interpreter.budget().contacts()) {
        throw e; // It matters, even if it is not followed to its end.
      }
      return abandon(function, steps, e);
    } finally {
      interpreter.running(outer);
      interpreter.evaluator().looksBehind(before);
      interpreter.budget().leave();
      active.put(function, running);
      boolean idle = contacts == interpreter.budget().contacts();
      if (efforts.isTooMuch(function, interpreter.budget().steps() - steps, idle)) {
        interpreter.framework().tooMuch(site, "too many calls that cost much");
      }
    }
  }

  /**
   * The innermost function that did most of it for nothing is given up, and what called it goes on.
   */
  private Value abandon(FunctionValue function, int steps, TooMuchException e) {
    if (!interpreter.budget().isMost(steps) || !efforts.abandon(function)) {
      throw e;
    }
    interpreter.budget().forget(steps);
    interpreter.framework().tooMuch(e.site(), String.valueOf(e.getMessage()));
    return Interpreter.unknown(e.site());
  }
}
