package io.apiledger.workflow;

import io.apiledger.engine.alias.Aliases;
import io.apiledger.engine.alias.Excuses.Excuse;
import io.apiledger.engine.drift.Drift;
import io.apiledger.engine.drift.DriftPair;
import io.apiledger.engine.drift.Route;
import io.apiledger.model.Entry;
import io.apiledger.model.Located;
import io.apiledger.model.RouteKey;
import io.apiledger.model.config.AliasItem;
import io.apiledger.model.config.AliasItem.Terms;
import io.apiledger.model.finding.RuleId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a document has for one route, in a sentence. */
final class DocumentedRoute {
  private DocumentedRoute() {}

  /** Its operation with the place, or why there is none; empty where nothing serves the route. */
  static String of(RouteKey key, DriftResult result) {
    Drift drift = result.drift();
    Aliases aliases = result.subject().aliases();
    for (DriftPair pair : drift.pairs()) {
      if (pair.route().key().equals(key)) {
        String how = pair.likeness().rule().map(rule -> ", " + rule).orElse("");
        return Stream.concat(
                    pair.operations().stream(),
                    drift.folded().stream()
                        .filter(fold -> fold.pair().equals(pair))
                        .map(Drift.Fold::operation))
                .flatMap(operation -> operation.entries().stream())
                .map(operation -> told(operation, aliases))
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
    if (has(key, drift.explained())) {
      return result.subject().excuses().of(key).map(DocumentedRoute::told).orElse("");
    }
    return has(key, drift.exempt()) ? "none: a document has no web sockets" : "";
  }

  private static String told(Located<Entry> operation, Aliases aliases) {
    String rule =
        aliases
            .decide(operation.value().key())
            .map(mapped -> ", by " + placed(mapped.rule()) + ": " + mapped.rule().meaning())
            .orElse("");
    return operation.value().key() + " at " + operation.at().inFull() + rule;
  }

  private static String told(Excuse excuse) {
    if (excuse.mirrored() != null) {
      return "that of " + excuse.mirrored() + ", by " + placed(excuse.by());
    }
    Terms terms = excuse.by().terms();
    String said =
        Stream.of(terms.reason(), terms.owner())
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(", "));
    return "none, "
        + excuse.by().meaning()
        + " by "
        + placed(excuse.by())
        + (said.isEmpty() ? "" : " (" + said + ")");
  }

  private static String placed(AliasItem item) {
    return "alias " + item.label() + " at " + item.terms().at().display();
  }

  private static boolean has(RouteKey key, List<Route> routes) {
    return routes.stream().anyMatch(route -> route.key().equals(key));
  }
}
