package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.Expression;
import io.apiledger.driver.scan.python.Statement;
import io.apiledger.driver.scan.python.Walk;
import io.apiledger.driver.scan.python.run.FunctionValue;
import io.apiledger.driver.scan.python.run.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What functions put into the state of a request whoever calls, such as a default user where a
 * setting says so, by the names in {@link RequestState}. For one use by one thread.
 */
final class StateWrites {
  private static final int DEEPEST = 4;
  private static final Set<String> WORDS = Set.of("state", "scope");

  private final Refusals refusals;
  private final Set<String> madeUp = new HashSet<>();
  private final Set<FunctionValue> seen = new HashSet<>();

  /**
   * @param refusals such as know nothing of the state themselves
   */
  StateWrites(Refusals refusals) {
    this.refusals = refusals;
  }

  /** The names of what may be somebody who is made up. */
  Set<String> names() {
    return madeUp;
  }

  /** Whether a function may write anything: false is certain. */
  static boolean mayBeIn(FunctionValue function) {
    Statement.Function definition = function.definition();
    return definition != null && definition.code().mentions(WORDS);
  }

  /**
   * Adds what a function writes, and what it calls with the request.
   *
   * @param next what middleware calls where it lets a request go on; null in what is none
   */
  void add(Refusals.Call call, @Nullable String next) {
    add(call, next, DEEPEST);
  }

  private void add(Refusals.Call call, @Nullable String next, int depth) {
    Statement.Function definition = call.function().definition();
    if (definition == null || !seen.add(call.function())) {
      return;
    }
    List<Statement> body = definition.body();
    Origins origins = new Origins(call.parameters(), Map.of(), body, RequestState.HONEST);
    MadeUp found = new MadeUp(refusals, call, body, origins, next);
    madeUp.addAll(found.kept());
    Origins known = origins.with(found.names(), found.handed());
    Walk.anyCall(
        body,
        made -> {
          if (depth > 0 && isHanded(made, origins) && !found.settled().contains(made)) {
            follow(made, call.function(), known, depth - 1);
          }
          return false;
        });
  }

  private static boolean isHanded(Expression.Call made, Origins origins) {
    return Walk.any(
        made.positional(), one -> one instanceof Expression.Name name && origins.isRequest(name));
  }

  private void follow(Expression.Call made, FunctionValue from, Origins origins, int depth) {
    Value target = refusals.called(made.function(), from);
    for (Value one : target == null ? List.<Value>of() : target.candidates()) {
      FunctionValue function = Entries.function(one);
      if (function != null && mayBeIn(function)) {
        boolean self = one instanceof Value.Bound || function.takesSelf();
        add(Refusals.bound(function, self, made, origins), null, depth);
      }
    }
  }
}
