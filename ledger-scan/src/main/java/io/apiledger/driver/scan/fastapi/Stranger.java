package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.Expression;
import io.apiledger.driver.scan.python.Parameter;
import io.apiledger.driver.scan.python.Statement;
import io.apiledger.driver.scan.python.run.ClassObject;
import io.apiledger.driver.scan.python.run.FunctionValue;
import io.apiledger.driver.scan.python.run.Instance;
import io.apiledger.driver.scan.python.run.Interpreter;
import io.apiledger.driver.scan.python.run.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Goes through guards in the place of a caller who brings no credentials, as far as what they look
 * at is known then. For one thread.
 */
final class Stranger {
  private static final int DEEPEST = 8;

  /** For one dependency or route, with all that it calls. */
  private static final int MOST_STATEMENTS = 2_000;

  private final Interpreter interpreter;
  private final Dependencies dependencies;
  private final Refusals refusals;
  private final Overrides overrides;
  private final Set<FunctionValue> active = new HashSet<>();
  private final Set<Value> guards = new HashSet<>();

  /** What came of functions that were called with nothing but the request, by strictness. */
  private final Map<FunctionValue, Outcome> strictly = new HashMap<>();

  private final Map<FunctionValue, Outcome> loosely = new HashMap<>();
  private boolean strict;
  private int statements;

  Stranger(
      Interpreter interpreter, Dependencies dependencies, Refusals refusals, Overrides overrides) {
    this.interpreter = interpreter;
    this.dependencies = dependencies;
    this.refusals = refusals;
    this.overrides = overrides;
  }

  /**
   * What comes of a function.
   *
   * @param ways how it may end, as in {@link Ways}
   */
  record Outcome(int ways, Value value) {
    static final Outcome UNKNOWN = new Outcome(Ways.ANY, StrangerValues.UNKNOWN);
  }

  Interpreter interpreter() {
    return interpreter;
  }

  Refusals refusals() {
    return refusals;
  }

  /** Whether a dependency certainly lets the stranger in. */
  boolean passes(Value target) {
    start(false);
    return depended(target).ways() == Ways.RETURNS;
  }

  /** Whether what a decorator puts around a function certainly lets the stranger by. */
  boolean passesWrapper(FunctionValue decorator, Statement.Function wrapper) {
    start(false);
    Map<String, Value> names = new HashMap<>();
    for (Parameter one : decorator.parameters()) {
      names.put(one.name(), Brought.SOMETHING); // The function that answers is one of them.
    }
    for (Parameter one : wrapper.parameters()) {
      boolean request = one.name().equals("request");
      names.put(one.name(), request ? Brought.REQUEST : StrangerValues.UNKNOWN);
    }
    StrangerWalk walk = new StrangerWalk(this, decorator, names, true);
    return walk.outcome(wrapper.body()).ways() == Ways.RETURNS;
  }

  /** Whether it certainly turns the stranger away, whatever the settings are. */
  boolean isRefused(Value target) {
    start(true);
    return isRefused(depended(target));
  }

  /** The same of a function that answers a request itself. */
  boolean isRefusedByRoute(FunctionValue endpoint) {
    start(true);
    return isRefused(asked(endpoint, null, true));
  }

  /** What fails otherwise may miss what strangers could bring just as well. */
  private static boolean isRefused(Outcome outcome) {
    return outcome.ways() == Ways.REFUSED;
  }

  private void start(boolean strictly) {
    strict = strictly;
    statements = 0;
    guards.clear();
  }

  /** Whether a value of a module may be another one when requests come, such as a setting. */
  boolean doubts(Value value) {
    return strict
        && !(value instanceof FunctionValue)
        && !(value instanceof ClassObject)
        && !(value instanceof Value.Bound)
        && !(value instanceof Value.OfModule)
        && !(value instanceof Value.External)
        && !(value instanceof SecurityScheme);
  }

  /** What counts of what an object is made with: what stands in the code may be a setting. */
  Map<String, Value> kept(Map<String, Value> given) {
    Map<String, Value> kept = new HashMap<>(given);
    kept.values().removeIf(one -> doubts(one) && !(one instanceof Value.None) && !isOfRequest(one));
    return kept;
  }

  private static boolean isOfRequest(Value value) {
    return value instanceof Brought || value instanceof Made;
  }

  /** Whether the attributes of an object count: those of a guard, of which it was made. */
  boolean knows(Value object) {
    return !strict || guards.contains(object);
  }

  /** The same of a function that answers a request itself. */
  boolean passesRoute(FunctionValue endpoint) {
    start(false);
    return asked(endpoint, null, true).ways() == Ways.RETURNS;
  }

  /** What is there for a function of which something depends. */
  Outcome depended(Value named) {
    Value target = interpreter.resolved(named);
    if (target instanceof SecurityScheme scheme) {
      return ofScheme(scheme.verdict());
    }
    FunctionValue function = Dependencies.function(target);
    if (target instanceof Instance guard) {
      guards.add(guard);
    }
    ClassObject scheme =
        target instanceof Instance one
                && one.type() instanceof ClassObject type
                && Schemes.isScheme(type)
            ? type
            : null;
    if (scheme != null && function == null) {
      return ofScheme(Schemes.verdict((Instance) target, scheme, null));
    }
    if (function == null || function.definition() == null) {
      return Outcome.UNKNOWN;
    }
    if (target instanceof ClassObject type) {
      return asked(function, new Made(type, Map.of()), false);
    }
    return asked(function, target instanceof Value.Bound bound ? bound.self() : target, false);
  }

  static Outcome ofScheme(Verdict verdict) {
    return switch (verdict) {
      case ASKS -> new Outcome(Ways.REFUSED, StrangerValues.UNKNOWN);
      case MAY -> new Outcome(Ways.RETURNS, Value.None.CERTAIN);
      case NONE -> Outcome.UNKNOWN;
    };
  }

  /** What comes of a function that a framework calls for the stranger's request. */
  private Outcome asked(FunctionValue function, @Nullable Value self, boolean route) {
    Map<String, Value> names = new HashMap<>();
    boolean first = function.takesSelf();
    int ways = 0;
    for (Input input : dependencies.of(function)) {
      Dependency dependency = first ? null : input.dependency();
      Value value = first ? self : dependency == null ? given(input, function) : null;
      if (dependency != null) {
        Value target = overrides.of(dependency, interpreter).target();
        Outcome outcome = target == null ? Outcome.UNKNOWN : depended(target);
        if ((outcome.ways() & Ways.RETURNS) == 0) {
          return outcome;
        }
        ways |= outcome.ways() & Ways.RAISED;
        value = outcome.value();
      }
      names.put(input.parameter().name(), value == null ? StrangerValues.UNKNOWN : value);
      first = false;
    }
    Outcome outcome =
        self instanceof Made made ? made(function, names, made) : called(function, names, route);
    return new Outcome(outcome.ways() | ways, outcome.value());
  }

  /** Null where it is not known. */
  private @Nullable Value given(Input input, FunctionValue function) {
    if (input.isContext()) {
      return input.isConnection() ? Brought.REQUEST : null;
    }
    return input.mark() instanceof ParameterMark mark && mark.isOfCaller()
        ? byDefault(input, mark, function)
        : null;
  }

  /** What a header or cookie is that was not sent. */
  private @Nullable Value byDefault(Input input, ParameterMark mark, FunctionValue function) {
    Parameter parameter = input.parameter();
    if (mark.isHeader() && Headers.isOfNobody(mark.name(parameter))) {
      return null;
    }
    Expression given = Input.given(parameter.byDefault());
    return given == null || given instanceof Expression.Ellipsis
        ? null
        : new StrangerValues(this, function, new HashMap<>()).of(given);
  }

  /**
   * What comes of a call.
   *
   * @param names what its parameters are
   * @param route whether it answers a request: what it gives does not matter then
   */
  Outcome called(FunctionValue function, Map<String, Value> names, boolean route) {
    boolean plain = !route && names.size() == 1 && names.containsValue(Brought.REQUEST);
    Map<FunctionValue, Outcome> known = strict ? strictly : loosely;
    Outcome before = plain ? known.get(function) : null;
    if (before != null) {
      return before;
    }
    Outcome outcome = walked(function, names, route);
    boolean whole = active.size() == 1 && statements <= MOST_STATEMENTS;
    if (plain && whole && !(outcome.value() instanceof Made)) {
      known.put(function, outcome); // Many routes ask one function, with nothing but the request.
    }
    return outcome;
  }

  private Outcome walked(FunctionValue function, Map<String, Value> names, boolean route) {
    Statement.Function definition = function.definition();
    if (definition == null || active.size() >= DEEPEST || !active.add(function)) {
      return Outcome.UNKNOWN;
    }
    try {
      List<Statement> body = route ? refusals.decisive(function) : definition.body();
      return new StrangerWalk(this, function, names, route).outcome(body);
    } finally {
      active.remove(function);
    }
  }

  /** What comes of making an object. */
  Outcome made(FunctionValue maker, Map<String, Value> names, Made self) {
    Statement.Function definition = maker.definition();
    if (definition == null || active.size() >= DEEPEST || !active.add(maker)) {
      return new Outcome(Ways.ANY, self);
    }
    try {
      StrangerWalk walk = new StrangerWalk(this, maker, names, false);
      int ways = walk.outcome(definition.body()).ways();
      return new Outcome(ways, new Made(self.type(), walk.parts(maker.parameters().get(0).name())));
    } finally {
      active.remove(maker);
    }
  }

  /** Whether there have been too many statements to go on. */
  boolean isTired() {
    return ++statements > MOST_STATEMENTS;
  }
}
