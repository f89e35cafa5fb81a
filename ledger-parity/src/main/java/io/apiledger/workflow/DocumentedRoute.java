package io.apiledger.workflow;

import io.apiledger.engine.drift.Drift;
import io.apiledger.engine.drift.DriftPair;
import io.apiledger.engine.drift.Route;
import io.apiledger.model.RouteKey;
import io.apiledger.model.finding.RuleId;
import java.util.List;
import java.util.stream.Collectors;

/** What a document has for one route, in a sentence. */
final class DocumentedRoute {
  private DocumentedRoute() {}

  /** Its operation with the place, or why there is none; empty where nothing serves the route. */
  static String of(RouteKey key, Drift drift) {
    for (DriftPair pair : drift.pairs()) {
      if (pair.route().key().equals(key)) {
        String how = pair.likeness().rule().map(rule -> ", " + rule).orElse("");
        return pair.operations().stream()
                .map(DocumentedRoute::told)
                .collect(Collectors.joining("; "))
            + how;
      }
    }
    if (has(key, drift.missing())) {
      return "none, " + RuleId.OPENAPI_MISSING_PATH;
    }
    if (has(key, drift.hidden())) {
      return "none, " + RuleId.HIDDEN_IN_SPEC;
    }
    return has(key, drift.exempt()) ? "none: a document has no web sockets" : "";
  }

  private static String told(Route operation) {
    return operation.named() + " at " + operation.at().inFull();
  }

  private static boolean has(RouteKey key, List<Route> routes) {
    return routes.stream().anyMatch(route -> route.key().equals(key));
  }
}
