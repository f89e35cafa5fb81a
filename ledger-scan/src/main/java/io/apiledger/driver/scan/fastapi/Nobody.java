package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.Expression;
import java.util.Set;

/** How code writes that there is nobody, or that somebody may not. Pure. */
final class Nobody {
  /** How objects say whether a caller may. */
  private static final Set<String> DECISIONS =
      Set.of("allowed", "authorised", "authorized", "granted", "permitted", "success", "valid");

  private Nobody() {}

  /** Whether it is written out as nothing: {@code None}, {@code ""}. */
  static boolean isEmpty(Expression value) {
    return value instanceof Expression.None
        || value instanceof Expression.Truth truth && !truth.value()
        || value instanceof Expression.Text text && text.value().isEmpty()
        || value instanceof Expression.Items items && items.elements().isEmpty()
        || value instanceof Expression.Mapping mapping && mapping.pairs().isEmpty();
  }

  /** Whether it says no: {@code False, "why"}, {@code Decision(allowed=False)}. */
  static boolean isNo(Expression value) {
    if (value instanceof Expression.Items items && !items.elements().isEmpty()) {
      Expression first = items.elements().get(0);
      return isEmpty(first) || isNo(first);
    }
    return value instanceof Expression.Call call && (isOfNobody(call) || isRefused(call));
  }

  private static boolean isRefused(Expression.Call call) {
    for (Expression.Call.Keyword keyword : call.keywords()) {
      if (DECISIONS.contains(keyword.name()) && isEmpty(keyword.value())) {
        return true;
      }
    }
    return false;
  }

  /** What a backend of Starlette says of nobody: {@code AuthCredentials()}. */
  private static boolean isOfNobody(Expression.Call call) {
    return Refusal.name(call).equals("AuthCredentials")
        && call.positional().isEmpty()
        && call.keywords().isEmpty();
  }
}
