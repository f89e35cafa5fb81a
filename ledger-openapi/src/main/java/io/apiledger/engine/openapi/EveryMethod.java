package io.apiledger.engine.openapi;

import io.apiledger.model.Entry;
import io.apiledger.model.HttpMethod;
import io.apiledger.model.Located;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A route that takes every method, as the routes that a document has of it: one a method. */
final class EveryMethod {
  private EveryMethod() {}

  /** In the order of their methods; none where the route takes one method, or is not documented. */
  static List<GroupedRoute> of(GroupedRoute route) {
    if (!route.entry().method().equals(HttpMethod.ANY)) {
      return List.of();
    }
    Map<String, List<Located<Entry>>> byMethod = new TreeMap<>();
    for (Located<Entry> operation : route.operations()) {
      byMethod
          .computeIfAbsent(operation.value().method().name(), method -> new ArrayList<>(1))
          .add(operation);
    }
    List<GroupedRoute> routes = new ArrayList<>();
    byMethod.forEach(
        (method, operations) ->
            routes.add(
                new GroupedRoute(
                    route.entry().toBuilder().method(HttpMethod.of(method)).build(), operations)));
    return routes;
  }

  /** The route that takes every method, of one of them. */
  static Entry of(Entry entry) {
    return entry.toBuilder().method(HttpMethod.ANY).build();
  }
}
