package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.Expression;
import io.apiledger.driver.scan.python.Statement;
import io.apiledger.driver.scan.python.run.ClassObject;
import io.apiledger.driver.scan.python.run.FunctionValue;
import io.apiledger.driver.scan.python.run.Instance;
import io.apiledger.driver.scan.python.run.Interpreter;
import io.apiledger.driver.scan.python.run.Sequence;
import io.apiledger.driver.scan.python.run.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which dependencies ask who is calling: those that ask for credentials or turn callers away,
 * themselves or by what they depend on and call. For one thread.
 */
final class DependencyGuards {
  private static final int DEEPEST = 12;

  private final Interpreter interpreter;
  private final Dependencies dependencies;
  private final Refusals refusals;
  private final Overrides overrides;
  private final Stranger stranger;
  private final Map<Object, Verdict> asked = new HashMap<>(); // By what was depended on.
  private final IdentityHashMap<Statement.Function, Boolean> wrappers = new IdentityHashMap<>();
  private final Map<Object, Verdict> known = new HashMap<>(); // By what key() says.
  private final Map<Object, Refusals.Call> calls = new HashMap<>();
  private final Map<String, Verdict> named = new HashMap<>();
  private final Set<FunctionValue> active = new HashSet<>();

  DependencyGuards(
      Interpreter interpreter, Dependencies dependencies, Refusals refusals, Overrides overrides) {
    this.interpreter = interpreter;
    this.dependencies = dependencies;
    this.refusals = refusals;
    this.overrides = overrides;
    this.stranger = new Stranger(interpreter, dependencies, refusals, overrides);
  }

  /** What runs for a dependency. */
  Dependency running(Dependency dependency) {
    return overrides.of(dependency, interpreter);
  }

  /** What is known of a dependency. */
  Verdict of(Dependency written) {
    Dependency dependency = running(written);
    Value target = dependency.target();
    if (target == null) {
      return dependency.security() ? Verdict.MAY : Verdict.NONE;
    }
    if (isConfigured(dependency, target)) {
      return dependency.site().certain() ? Verdict.ASKS : Verdict.MAY;
    }
    Verdict least = Verdict.ASKS;
    Verdict most = Verdict.NONE;
    for (Value one : target.candidates()) {
      Verdict verdict = one(one);
      if (dependency.security() && verdict == Verdict.NONE) {
        verdict = isRead(interpreter.resolved(one)) ? Verdict.MAY : Verdict.ASKS;
      }
      if (verdict == Verdict.NONE && dependency.written().endsWith(")")) {
        verdict = named(calledName(dependency.written()));
      }
      least = verdict.compareTo(least) < 0 ? verdict : least;
      most = most.or(verdict);
    }
    boolean certain = least == most && dependency.site().certain();
    return certain ? most : most.perhaps();
  }

  private boolean isConfigured(Dependency dependency, Value target) {
    for (Value one : target.candidates()) {
      if (refusals.isConfigured(simpleName(one))) {
        return true;
      }
    }
    return refusals.isConfigured(calledName(dependency.written()));
  }

  /** {@code requires} of {@code auth.requires("orders.read")}. */
  private static String calledName(String written) {
    int open = written.indexOf('(');
    return FastApiNames.last(open < 0 ? written : written.substring(0, open)).strip();
  }

  /** The name of what is depended on; empty where it has none. */
  static String simpleName(Value target) {
    FunctionValue function = Entries.function(target);
    if (function != null) {
      return function.name();
    }
    if (target instanceof ClassObject type) {
      return type.name();
    }
    if (target instanceof Instance instance) {
      return simpleName(instance.type());
    }
    return target instanceof Value.External external ? FastApiNames.last(external.name()) : "";
  }

  private static boolean isRead(Value target) {
    return !(target instanceof Value.External) && !(target instanceof Value.Unknown);
  }

  private Verdict one(Value named) {
    Value target = interpreter.resolved(named);
    Verdict verdict = read(target);
    boolean plain = target instanceof SecurityScheme || target instanceof Value.External;
    return plain || verdict == Verdict.NONE ? verdict : asked(target, verdict);
  }

  /** What becomes of a stranger where that is certain; what was read where it is not. */
  private Verdict asked(Value target, Verdict verdict) {
    Object key =
        target instanceof Value.Bound bound ? List.of(bound.function(), bound.self()) : target;
    Verdict before = asked.get(key);
    if (before == null) {
      before = strangers(target, verdict);
      asked.put(key, before);
    }
    return before;
  }

  private Verdict strangers(Value target, Verdict verdict) {
    if (verdict == Verdict.ASKS) {
      return stranger.passes(target) ? Verdict.MAY : verdict;
    }
    FunctionValue function = Dependencies.function(target);
    boolean refused =
        function != null && refusals.mayRefuse(function) && stranger.isRefused(target);
    return refused ? Verdict.ASKS : verdict;
  }

  /** Whether what a decorator puts around a function lets strangers by for certain. */
  boolean isOpen(FunctionValue decorator, Statement.Function wrapper) {
    Boolean before = wrappers.get(wrapper);
    if (before == null) {
      before = stranger.passesWrapper(decorator, wrapper);
      wrappers.put(wrapper, before);
    }
    return before;
  }

  /** The same of a function that answers requests itself. */
  Verdict strangersOf(FunctionValue endpoint, Verdict verdict) {
    return switch (verdict) {
      case NONE -> verdict;
      case MAY -> stranger.isRefusedByRoute(endpoint) ? Verdict.ASKS : verdict;
      case ASKS -> stranger.passesRoute(endpoint) ? Verdict.MAY : verdict;
    };
  }

  private Verdict read(Value target) {
    if (target instanceof SecurityScheme scheme) {
      return scheme.verdict();
    }
    if (target instanceof Value.External external) {
      return FastApiNames.isSecurityScheme(external.name()) ? Verdict.ASKS : named(external.name());
    }
    if (target instanceof Value.Unknown unknown) {
      return named(unknown.expression());
    }
    FunctionValue function = Dependencies.function(target);
    Verdict verdict = function == null ? Verdict.NONE : of(function, empty(target, function));
    if (target instanceof Instance instance && instance.type() instanceof ClassObject type) {
      return Schemes.isScheme(type)
          ? verdict.or(Schemes.verdict(instance, type, function))
          : verdict;
    }
    if (target instanceof Instance made && made.type() instanceof Value.External external) {
      return FastApiNames.isSecurityScheme(external.name()) ? Verdict.ASKS : verdict;
    }
    return target instanceof ClassObject type ? verdict.or(fields(type)) : verdict;
  }

  /** Code that nobody read: it may ask, where its name says so. */
  private Verdict named(String name) {
    Verdict verdict = named.get(name);
    if (verdict == null) {
      boolean may = !FastApiNames.of(name) && GuardNames.speaksOfCallers(name);
      verdict = may ? Verdict.MAY : Verdict.NONE;
      named.put(name, verdict);
    }
    return verdict;
  }

  /** What a function does that is called for each request. */
  private Verdict of(FunctionValue function, Set<String> empty) {
    Object key = key(function, empty);
    Verdict before = known.get(key);
    if (before != null) {
      return before;
    }
    if (active.size() >= DEEPEST || !active.add(function)) {
      return Verdict.NONE;
    }
    try {
      Verdict verdict = Verdict.NONE;
      Map<String, Integer> origins = new LinkedHashMap<>();
      boolean self = function.takesSelf();
      List<Input> inputs = dependencies.of(function);
      // A single one may be a key, whatever it is called.
      boolean several = inputs.stream().skip(self ? 1 : 0).filter(Input::isOfPath).count() > 1;
      for (Input input : inputs) {
        Dependency dependency = input.dependency();
        Verdict inner = dependency == null ? Verdict.NONE : of(dependency);
        verdict = verdict.or(inner);
        boolean server =
            self
                || several && input.isOfPath()
                || dependency != null && isProvider(dependency, inner);
        int plain =
            input.isContext()
                ? Origins.REQUEST
                : input.isOfNobody() || input.isSaidToBeOfPath() && isUnguarded(inputs)
                    ? Origins.OTHER
                    : Origins.CALLER;
        int made = inner == Verdict.NONE ? Origins.TOOL : Origins.CALLER;
        int caller = dependency == null ? plain : made | origin(dependency, inner);
        origins.put(input.parameter().name(), server ? Origins.NEITHER : caller);
        self = false;
      }
      Refusals.Call call = new Refusals.Call(function, origins, Map.of(), false, empty);
      verdict = verdict.or(refusals.of(call).verdict());
      known.put(key, verdict);
      calls.put(key, call);
      return verdict;
    } finally {
      active.remove(function);
    }
  }

  /** Whether nothing of what it depends on may ask who is calling. */
  private boolean isUnguarded(List<Input> inputs) {
    for (Input input : inputs) {
      Dependency dependency = input.dependency();
      if (dependency != null && of(dependency) != Verdict.NONE) {
        return false;
      }
    }
    return true;
  }

  private static Object key(FunctionValue function, Set<String> empty) {
    return empty.isEmpty() ? function : List.of(function, empty);
  }

  /**
   * What a function goes through of its object, and nothing is in there: objects of one class may
   * leave different routes out.
   */
  private static Set<String> empty(Value target, FunctionValue function) {
    Set<String> empty = Set.of();
    Statement.Function definition = function.definition();
    if (target instanceof Instance instance && definition != null) {
      for (Statement statement : definition.body()) {
        if (statement instanceof Statement.For loop
            && loop.source() instanceof Expression.Attribute part
            && Callees.isSelf(part.of(), function)
            && instance.attribute(part.name()) instanceof Sequence list
            && list.items().isEmpty()
            && !list.isOpen()) {
          empty = new TreeSet<>(empty);
          empty.add(part.name());
        }
      }
    }
    return empty;
  }

  /** Whether it gives what the server has, such as settings: it knows nothing of the request. */
  boolean isProvider(Dependency written, Verdict verdict) {
    Dependency dependency = running(written);
    FunctionValue function =
        dependency.target() == null
            ? null
            : Dependencies.function(interpreter.resolved(dependency.target()));
    int own = function == null ? -1 : function.parameters().size() - (function.takesSelf() ? 1 : 0);
    return verdict == Verdict.NONE && own == 0;
  }

  /** What a guard knows of the caller: credentials, or somebody it may have made up. */
  int origin(Dependency written, Verdict verdict) {
    Dependency guard = running(written);
    Value target = guard.target() == null ? null : interpreter.resolved(guard.target());
    if (verdict == Verdict.ASKS || target instanceof SecurityScheme) {
      return Origins.CALLER;
    }
    FunctionValue function = target == null ? null : Dependencies.function(target);
    Refusals.Call call = target == null || function == null ? null : call(target, function);
    boolean told =
        function != null
            && (verdict == Verdict.MAY
                || dependencies.of(function).stream().anyMatch(Input::tellsWhoCalls));
    boolean madeUp = told && call != null && refusals.makesUp(call);
    int doubted = verdict == Verdict.MAY ? Origins.DOUBTED : Origins.NEITHER;
    return Origins.CALLER | doubted | (madeUp ? Origins.MADE_UP : Origins.NEITHER);
  }

  /** How a function is called that was depended on before; null where it was not. */
  Refusals.@Nullable Call call(Value target, FunctionValue function) {
    return calls.get(key(function, empty(target, function)));
  }

  /** What the fields of a class depend on. */
  Verdict fields(@Nullable ClassObject type) {
    Verdict verdict = Verdict.NONE;
    for (Dependency inner : type == null ? List.<Dependency>of() : dependencies.of(type)) {
      verdict = verdict.or(of(inner));
    }
    return verdict;
  }
}
