package io.apiledger.workflow;

import io.apiledger.engine.alias.Aliases;
import io.apiledger.engine.drift.Drift;
import io.apiledger.engine.drift.DriftPair;
import io.apiledger.engine.drift.Likeness;
import io.apiledger.engine.drift.Route;
import io.apiledger.engine.openapi.GroupedRoute;
import io.apiledger.kernel.order.CanonicalOrder;
import io.apiledger.model.Entry;
import io.apiledger.model.Located;
import io.apiledger.model.RouteKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The routes of a ledger with the operations that describe them. */
final class DescribedRoutes {
  private final Map<RouteKey, List<Located<Entry>>> operations = new HashMap<>();

  private DescribedRoutes() {}

  /** Routes that no document describes. */
  static List<GroupedRoute> of(AudienceLedger built) {
    return new DescribedRoutes().routes(built);
  }

  /**
   * Routes with their operations: those that drift pairs with them by the same method, and those
   * that fold onto these. The one that the first rule leads there comes first; one that no rule
   * moves comes before.
   */
  static List<GroupedRoute> of(AudienceLedger built, DriftResult result) {
    DescribedRoutes described = new DescribedRoutes();
    for (DriftPair pair : result.drift().pairs()) {
      if (pair.likeness() != Likeness.METHOD_MISMATCH) {
        pair.operations().forEach(operation -> described.add(pair.route().key(), operation));
      }
    }
    for (Drift.Fold fold : result.drift().folded()) {
      described.add(fold.pair().route().key(), fold.operation());
    }
    Aliases aliases = result.subject().aliases();
    Comparator<Located<Entry>> order =
        Comparator.<Located<Entry>>comparingInt(one -> rank(aliases, one.value().key()))
            .thenComparing(one -> one.value().key());
    described.operations.values().forEach(operations -> operations.sort(order));
    return described.routes(built);
  }

  private void add(RouteKey route, Route operation) {
    operations.computeIfAbsent(route, unknown -> new ArrayList<>()).addAll(operation.entries());
  }

  /** The place of the rule that moves an operation; before all of them where none does. */
  private static int rank(Aliases aliases, RouteKey operation) {
    return aliases
        .decide(operation)
        .map(mapped -> aliases.contract().rules().indexOf(mapped.rule()))
        .orElse(-1);
  }

  private List<GroupedRoute> routes(AudienceLedger built) {
    Map<RouteKey, Entry> first = new TreeMap<>();
    for (Entry entry : built.ledger().ledger().entries()) {
      first.merge(
          entry.key(),
          entry,
          (one, other) -> CanonicalOrder.INSTANCE.compare(one, other) <= 0 ? one : other);
    }
    List<GroupedRoute> routes = new ArrayList<>();
    first.forEach(
        (key, entry) ->
            routes.add(new GroupedRoute(entry, operations.getOrDefault(key, List.of()))));
    return routes;
  }
}
