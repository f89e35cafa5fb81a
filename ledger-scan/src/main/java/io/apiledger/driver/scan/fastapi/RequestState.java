package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.Expression;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What requests carry that stands there before guards look at it, such as {@code
 * request.state.user}: middleware may have put somebody there whom it made up. For one thread.
 */
final class RequestState {
  /** Where nobody makes anybody up. */
  static final RequestState HONEST = new RequestState(Set::of);

  /** What stands before a name that is no part of the state, but of the request itself. */
  private static final String OF_REQUEST = "scope.";

  private static final String STATE = "state";
  private static final Set<String> CALLERS = Set.of("auth", "user");
  private static final Set<String> READING = Set.of("getattr", "hasattr", "setattr");

  private final Supplier<Set<String>> madeUp;
  private @Nullable Set<String> names;

  /**
   * @param madeUp names of what may be made up; asked once, when something is read
   */
  RequestState(Supplier<Set<String>> madeUp) {
    this.madeUp = madeUp;
  }

  /** Whether it looks like what reads something that stood there: false is certain. */
  static boolean mayBeRead(Expression expression) {
    return expression instanceof Expression.Attribute
        || expression instanceof Expression.Index part && part.index() instanceof Expression.Text
        || expression instanceof Expression.Call call
            && call.positional().size() > 1
            && call.positional().get(1) instanceof Expression.Text;
  }

  /** Whether an expression reads what may be made up. */
  boolean isMadeUp(Expression read, Origins origins) {
    String name = name(read, origins);
    return name != null && names().contains(name);
  }

  private Set<String> names() {
    Set<String> known = names;
    if (known == null) {
      names = Set.of(); // What finds them out reads the state as well.
      known = madeUp.get();
      names = known;
    }
    return known;
  }

  /** What an expression stands for in the state of a request; null where it is none. */
  static @Nullable String name(Expression expression, Origins origins) {
    if (expression instanceof Expression.Attribute part) {
      return isState(part.of(), origins)
          ? part.name()
          : CALLERS.contains(part.name()) && isRequest(part.of(), origins)
              ? ofRequest(part.name())
              : null;
    }
    if (expression instanceof Expression.Index part
        && part.index() instanceof Expression.Text text) {
      return isState(part.of(), origins)
          ? text.value()
          : CALLERS.contains(text.value()) && isScope(part.of(), origins)
              ? ofRequest(text.value())
              : null;
    }
    return expression instanceof Expression.Call call ? named(call, origins) : null;
  }

  /** Of {@code request.user}. */
  static String ofRequest(String name) {
    return OF_REQUEST + name;
  }

  /** {@code getattr(request.state, "user", None)} */
  private static @Nullable String named(Expression.Call call, Origins origins) {
    return READING.contains(Refusal.name(call))
            && call.positional().size() > 1
            && call.positional().get(1) instanceof Expression.Text text
            && isState(call.positional().get(0), origins)
        ? text.value()
        : null;
  }

  /** Whether it is where requests keep such things, and not where applications do. */
  static boolean isState(Expression expression, Origins origins) {
    if (expression instanceof Expression.Attribute part) {
      return part.name().equals(STATE) && !Refusal.name(part.of()).equals("app");
    }
    if (expression instanceof Expression.Name name) {
      return origins.isState(name);
    }
    if (expression instanceof Expression.Index part) {
      return part.index() instanceof Expression.Text text
          && text.value().equals(STATE)
          && isScope(part.of(), origins);
    }
    return expression instanceof Expression.Call call
        && !call.positional().isEmpty()
        && isStateOf(call, origins);
  }

  /** {@code getattr(request, "state", None)}, {@code scope.setdefault("state", {})} */
  private static boolean isStateOf(Expression.Call call, Origins origins) {
    Expression last = call.positional().get(call.positional().size() > 1 ? 1 : 0);
    boolean read =
        Refusal.name(call).equals("getattr")
            ? isRequest(call.positional().get(0), origins)
            : call.function() instanceof Expression.Attribute method
                && isScope(method.of(), origins);
    Expression key = Refusal.name(call).equals("getattr") ? last : call.positional().get(0);
    return read && key instanceof Expression.Text text && text.value().equals(STATE);
  }

  private static boolean isScope(Expression expression, Origins origins) {
    return Refusal.name(expression).equals("scope")
        && !(expression instanceof Expression.Call)
        && Origins.isCaller(origins.of(expression));
  }

  private static boolean isRequest(Expression expression, Origins origins) {
    return expression instanceof Expression.Name name && origins.isRequest(name);
  }
}
