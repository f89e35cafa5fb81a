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
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which functions turn unknown callers away, themselves or by what they call. For one thread. */
final class Refusals {
  private static final int DEEPEST = 8;

  private final Callees callees;
  private final Set<String> configured;
  private final ExceptionHandlers handlers;
  private final RequestState state;
  private final Map<Call, Found> known = new HashMap<>();
  private final Map<Call, Boolean> makers = new HashMap<>();
  private final Set<FunctionValue> active = new HashSet<>();
  private final Set<FunctionValue> making = new HashSet<>();
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
   * @param parameters those that are given something
   * @param guards what made some of its arguments
   * @param route whether it answers requests itself
   * @param empty attributes of its object that are lists without anything in them
   */
  record Call(
      FunctionValue function,
      Map<String, Integer> parameters,
      Map<String, String> guards,
      boolean route,
      Set<String> empty) {
    /** Of a function that answers no requests itself. */
    Call(FunctionValue function, Map<String, Integer> parameters) {
      this(function, parameters, Map.of(), false, Set.of());
    }

    /** Whether what is gone through holds nothing. */
    boolean isEmpty(Expression source) {
      return !empty.isEmpty()
          && source instanceof Expression.Attribute part
          && empty.contains(part.name())
          && Callees.isSelf(part.of(), function);
    }

    boolean isGiven(Parameter parameter) {
      return parameters.containsKey(parameter.name());
    }

    // Written out: those that a record brings are made while the program runs.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Call call
          && function.equals(call.function)
          && route == call.route
          && empty.equals(call.empty)
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
   * @param handlers what exceptions are answered with
   * @param state what requests carry before they are asked
   */
  Refusals(
      Interpreter interpreter,
      Set<String> configured,
      ExceptionHandlers handlers,
      RequestState state) {
    this.state = state;
    this.callees = new Callees(interpreter);
    this.configured = configured;
    this.handlers = handlers;
  }

  RequestState state() {
    return state;
  }

  ExceptionHandlers handlers() {
    return handlers;
  }

  boolean isConfigured(String name) {
    return configured.contains(name);
  }

  /** Whether a function may turn callers away at all: false is certain. */
  boolean mayRefuse(FunctionValue function) {
    return signs.in(function);
  }

  /** The statements of a function behind which nothing turns callers away. */
  List<Statement> decisive(FunctionValue function) {
    Statement.Function definition = function.definition();
    int last = signs.last(function);
    return definition == null || last < 0 ? List.of() : definition.code().until(last);
  }

  /** Whether a call of it ends where nobody knows the caller. */
  Found of(Call call) {
    Found before = known.get(call);
    if (before != null) {
      return before;
    }
    if (!mayRefuse(call.function())) {
      return Found.NOTHING;
    }
    if (active.size() >= DEEPEST || !active.add(call.function())) {
      return Found.NOTHING;
    }
    try {
      Found found = new RefusalWalk(this, call, decisive(call.function())).found();
      known.put(call, found);
      return found;
    } finally {
      active.remove(call.function());
    }
  }

  /** Whether it may give somebody of its own where nobody knows the caller. */
  boolean makesUp(Call call) {
    Boolean before = makers.get(call);
    Statement.Function definition = call.function().definition();
    if (before != null || definition == null) {
      return before != null && before;
    }
    if (making.size() >= DEEPEST || !making.add(call.function())) {
      return false;
    }
    Origins origins = new Origins(call.parameters(), Map.of(), definition.body(), state);
    boolean found = new MadeUp(this, call, definition.body(), origins).isReturned();
    making.remove(call.function());
    boolean makes = found && of(call).verdict() != Verdict.ASKS;
    makers.put(call, makes);
    return makes;
  }

  /** What is called, where it is a function of the tree or a name of another package. */
  @Nullable Value called(Expression function, FunctionValue from) {
    return callees.of(function, from);
  }

  /** Gives the arguments of a call to the parameters of a function. */
  static Call bound(FunctionValue function, boolean self, Expression.Call call, Origins origins) {
    Map<String, Integer> parameters = new LinkedHashMap<>();
    int next = 0;
    boolean skip = self;
    for (Parameter parameter : function.parameters()) {
      Expression given = skip ? null : call.keyword(parameter.name());
      int origin = Origins.NEITHER;
      if (!skip && given == null && parameter.kind() == Parameter.Kind.POSITIONAL) {
        given = next < call.positional().size() ? call.positional().get(next) : null;
        next++;
      } else if (!skip && given == null && parameter.kind() != Parameter.Kind.KEYWORD_ONLY) {
        origin = origins.of(call);
      }
      boolean nothing =
          given == null
              ? function.defaults().get(parameter.name()) instanceof Value.None
              : Nobody.isEmpty(given);
      if (!nothing) {
        parameters.put(
            parameter.name(),
            given == null ? origin : isOfPlace(given) ? Origins.OTHER : origins.of(given));
      }
      skip = false;
    }
    return new Call(function, parameters);
  }

  /** Whether it decides by what is called for: {@code request.method == "GET"}. */
  private static boolean isOfPlace(Expression given) {
    return given instanceof Expression.Comparison && Conditions.isPlace(given);
  }

  /**
   * What wrappers do that a decorator puts around a function.
   *
   * @param lets whether one of them certainly lets strangers by
   */
  Verdict ofWrappers(FunctionValue decorator, Predicate<Statement.Function> lets) {
    Statement.Function definition = decorator.definition();
    if (definition == null) {
      return Verdict.NONE;
    }
    Verdict verdict = ofWrappers(decorator, definition.body(), lets, DEEPEST);
    return Wrappers.mayBeNone(definition) ? verdict.perhaps() : verdict;
  }

  private Verdict ofWrappers(
      FunctionValue decorator,
      List<Statement> body,
      Predicate<Statement.Function> lets,
      int depth) {
    Verdict verdict = Verdict.NONE;
    for (Statement statement : body) {
      if (statement instanceof Statement.Function inner && depth > 0) {
        Map<String, Integer> parameters = new LinkedHashMap<>();
        for (Parameter one : decorator.parameters()) {
          parameters.put(one.name(), Origins.NEITHER);
        }
        for (Parameter one : inner.parameters()) {
          boolean request = one.name().equals("request");
          boolean depends = one.byDefault() instanceof Expression.Call; // Nobody calls for it.
          int origin = Origins.CALLER | (depends ? Origins.MADE_UP : Origins.NEITHER);
          parameters.put(one.name(), request ? Origins.REQUEST : origin);
        }
        Call call = new Call(decorator, parameters, Map.of(), true, Set.of());
        Verdict own = new RefusalWalk(this, call, inner.body()).found().verdict();
        verdict =
            verdict
                .or(own == Verdict.ASKS && lets.test(inner) ? Verdict.MAY : own)
                .or(ofWrappers(decorator, inner.body(), lets, depth - 1));
      }
    }
    return verdict;
  }
}
