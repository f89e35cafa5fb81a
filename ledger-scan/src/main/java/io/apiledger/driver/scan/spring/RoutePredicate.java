package io.apiledger.driver.scan.spring;

import io.apiledger.driver.scan.java.Constants;
import io.apiledger.driver.scan.java.DeclaredType;
import io.apiledger.driver.scan.java.Value;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a request predicate says about a route.
 *
 * @param method empty where it says nothing about it
 * @param path empty where it says nothing about it
 */
record RoutePredicate(String method, String path) {
  static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  /** Predicates that decide about neither method nor path. */
  private static final Set<String> OTHERS =
      Set.of("accept", "contentType", "queryParam", "param", "headers", "all", "version");

  private static final RoutePredicate NONE = new RoutePredicate("", "");

  /** Reads a predicate; null where it is not literal. */
  static @Nullable RoutePredicate of(Value value, DeclaredType scope, Constants constants) {
    if (!(value instanceof Value.Call call)) {
      return null;
    }
    if (call.name().equals("and") && call.target() != null && call.arguments().size() == 1) {
      RoutePredicate left = of(call.target(), scope, constants);
      RoutePredicate right = of(call.arguments().get(0), scope, constants);
      return left == null || right == null ? null : left.and(right);
    }
    if (call.target() != null && !(call.target() instanceof Value.Name)) {
      return null;
    }
    if (OTHERS.contains(call.name())) {
      return NONE;
    }
    boolean single = call.arguments().size() == 1;
    if (single && call.name().equals("method")) {
      String text = call.arguments().get(0).text();
      String method = text.substring(text.lastIndexOf('.') + 1);
      return METHODS.contains(method) ? new RoutePredicate(method, "") : null;
    }
    if (single && (call.name().equals("path") || METHODS.contains(call.name()))) {
      String path = constants.text(call.arguments().get(0), scope);
      String method = call.name().equals("path") ? "" : call.name();
      return path == null ? null : new RoutePredicate(method, path);
    }
    return null;
  }

  private RoutePredicate and(RoutePredicate other) {
    return new RoutePredicate(
        method.isEmpty() ? other.method : method, SpringPaths.joined(path, other.path));
  }
}
