package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.Expression;
import io.apiledger.driver.scan.python.Parameter;
import io.apiledger.driver.scan.python.Statement;
import io.apiledger.driver.scan.python.run.FunctionValue;
import io.apiledger.driver.scan.python.run.Interpreter;
import io.apiledger.driver.scan.python.run.Site;
import io.apiledger.driver.scan.python.run.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which functions turn unknown callers away, themselves or by what they call. For one thread. */
final class Refusals {
  private static final int DEEPEST = 8;

  private final Interpreter interpreter;
  private final Set<String> configured;
  private final Map<Call, Found> known = new HashMap<>();
  private final Set<FunctionValue> active = new HashSet<>();
  private final RefusalSigns signs = new RefusalSigns(this);

  /**
   * What was found.
   *
   * @param places where the functions that do it are called, by their names
   */
  record Found(Verdict verdict, Map<String, Site> places) {
    static final Found NOTHING = new Found(Verdict.NONE, Map.of());

    Found {
      places = new LinkedHashMap<>(places);
    }
  }

  /**
   * A function and where its arguments come from, as in {@link Origins}.
   *
   * @param guards what made some of its arguments
   * @param route whether it answers requests itself
   */
  record Call(
      FunctionValue function,
      Map<String, Integer> parameters,
      Map<String, String> guards,
      boolean route) {
    /** Of a function that answers no requests itself. */
    Call(FunctionValue function, Map<String, Integer> parameters) {
      this(function, parameters, Map.of(), false);
    }

    // Written out: those that a record brings are made while the program runs.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Call call
          && function.equals(call.function)
          && route == call.route
          && parameters.equals(call.parameters)
          && guards.equals(call.guards);
    }

    @Override
    public int hashCode() {
      return function.hashCode(); // It is called in few ways.
    }
  }

  /**
   * @param configured names of functions that turn unknown callers away
   */
  Refusals(Interpreter interpreter, Set<String> configured) {
    this.interpreter = interpreter;
    this.configured = configured;
  }

  boolean isConfigured(String name) {
    return configured.contains(name);
  }

  /** Whether a call of it ends where nobody knows the caller. */
  Found of(Call call) {
    Found before = known.get(call);
    if (before != null) {
      return before;
    }
    Statement.Function definition = call.function().definition();
    if (definition == null || !signs.in(call.function())) {
      return Found.NOTHING;
    }
    if (active.size() >= DEEPEST || !active.add(call.function())) {
      return Found.NOTHING;
    }
    try {
      Found found = new RefusalWalk(this, call, definition.body()).found();
      known.put(call, found);
      return found;
    } finally {
      active.remove(call.function());
    }
  }

  /** What is called, where it is a function of the tree or a name of another package. */
  @Nullable Value called(Expression function, FunctionValue from) {
    Value found = found(function, from);
    return found == null ? null : interpreter.resolved(found);
  }

  private @Nullable Value found(Expression function, FunctionValue from) {
    if (function instanceof Expression.Name name) {
      return from.closure().find(name.id());
    }
    if (function instanceof Expression.Attribute attribute) {
      return isSelf(attribute.of(), from) && from.owner() != null
          ? from.owner().attribute(attribute.name())
          : isKnown(attribute.of(), from) ? interpreter.evaluate(function, from) : null;
    }
    return function instanceof Expression.Call call
            && called(call.function(), from) instanceof FunctionValue
        ? interpreter.evaluate(call, from)
        : null;
  }

  private static boolean isSelf(Expression expression, FunctionValue from) {
    return from.takesSelf()
        && !from.parameters().isEmpty()
        && expression instanceof Expression.Name name
        && name.id().equals(from.parameters().get(0).name());
  }

  /** Whether it hangs on a name of its module: what is local is not known. */
  private static boolean isKnown(Expression expression, FunctionValue from) {
    Expression root = expression;
    while (root instanceof Expression.Attribute attribute) {
      root = attribute.of();
    }
    return root instanceof Expression.Name name && from.closure().find(name.id()) != null;
  }

  /** Gives the arguments of a call to the parameters of a function. */
  static Call bound(FunctionValue function, boolean self, Expression.Call call, Origins origins) {
    Map<String, Integer> parameters = new LinkedHashMap<>();
    int next = 0;
    boolean skip = self;
    for (Parameter parameter : function.parameters()) {
      int origin = Origins.NEITHER;
      Expression named = call.keyword(parameter.name());
      if (skip) {
        skip = false;
      } else if (named != null) {
        origin = origins.of(named);
      } else if (parameter.kind() == Parameter.Kind.POSITIONAL) {
        origin = next < call.positional().size() ? origins.of(call.positional().get(next)) : 0;
        next++;
      } else if (parameter.kind() != Parameter.Kind.KEYWORD_ONLY) {
        origin = origins.of(call);
      }
      parameters.put(parameter.name(), origin);
    }
    return new Call(function, parameters);
  }

  /** What wrappers do that a decorator puts around a function. */
  Verdict ofWrappers(FunctionValue decorator) {
    Statement.Function definition = decorator.definition();
    return definition == null ? Verdict.NONE : ofWrappers(decorator, definition.body(), DEEPEST);
  }

  private Verdict ofWrappers(FunctionValue decorator, List<Statement> body, int depth) {
    Verdict verdict = Verdict.NONE;
    for (Statement statement : body) {
      if (statement instanceof Statement.Function inner && depth > 0) {
        Map<String, Integer> parameters = new LinkedHashMap<>();
        for (Parameter one : inner.parameters()) {
          boolean request = one.name().equals("request");
          parameters.put(one.name(), request ? Origins.REQUEST : Origins.CALLER);
        }
        Call call = new Call(decorator, parameters, Map.of(), true);
        verdict =
            verdict
                .or(new RefusalWalk(this, call, inner.body()).found().verdict())
                .or(ofWrappers(decorator, inner.body(), depth - 1));
      }
    }
    return verdict;
  }
}
