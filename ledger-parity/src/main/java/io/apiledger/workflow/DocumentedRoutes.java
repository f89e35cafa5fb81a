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
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a document has for each route of an audience. Immutable. */
final class DocumentedRoutes {
  private final DriftResult result;
  private final Map<RouteKey, State> states = new HashMap<>();
  private final Map<RouteKey, DriftPair> pairs = new HashMap<>();
  private final Map<RouteKey, List<Drift.Fold>> folds;

  private DocumentedRoutes(DriftResult result) {
    this.result = result;
    Drift drift = result.drift();
    states(drift.missing(), State.NO);
    states(drift.hidden(), State.HIDDEN);
    states(drift.exempt(), State.EXEMPT);
    states(drift.explained(), State.EXPLAINED);
    for (DriftPair pair : drift.pairs()) {
      states.put(pair.route().key(), pair.likeness().isInBoth() ? State.YES : State.NEAR);
      pairs.put(pair.route().key(), pair);
    }
    folds =
        drift.folded().stream().collect(Collectors.groupingBy(fold -> fold.pair().route().key()));
  }

  static DocumentedRoutes of(DriftResult result) {
    return new DocumentedRoutes(result);
  }

  /** How a route stands to the document; empty where nothing serves it. */
  Optional<State> state(RouteKey key) {
    return Optional.ofNullable(states.get(key));
  }

  /** Its operation with the place, or why there is none; empty where nothing serves the route. */
  String sentence(RouteKey key) {
    State state = states.get(key);
    if (state == null) {
      return "";
    }
    return switch (state) {
      case YES, NEAR -> operations(key);
      case NO -> "none, " + RuleId.OPENAPI_MISSING_PATH;
      case HIDDEN -> "none, " + RuleId.HIDDEN_IN_SPEC;
      case EXPLAINED -> result.subject().excuses().of(key).map(DocumentedRoutes::told).orElse("");
      case EXEMPT -> "none: a document has no web sockets";
    };
  }

  private String operations(RouteKey key) {
    DriftPair pair = pairs.get(key);
    if (pair == null) {
      throw new IllegalStateException("no pair of " + key);
    }
    Aliases aliases = result.subject().aliases();
    String how = pair.likeness().rule().map(rule -> ", " + rule).orElse("");
    return Stream.concat(
                pair.operations().stream(),
                folds.getOrDefault(key, List.of()).stream().map(Drift.Fold::operation))
            .flatMap(operation -> operation.entries().stream())
            .map(operation -> told(operation, aliases))
            .collect(Collectors.joining("; "))
        + how;
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

  private void states(List<Route> routes, State state) {
    routes.forEach(route -> states.put(route.key(), state));
  }

  /** How a route stands to a document. */
  enum State {
    /** Both have it; names of parameters may differ. */
    YES,
    /** Something much like it is documented. */
    NEAR,
    NO,
    /** The code keeps it out. */
    HIDDEN,
    /** The alias contract says why not. */
    EXPLAINED,
    /** A web socket, which no document has. */
    EXEMPT;

    private final String text = name().toLowerCase(Locale.ROOT);

    /** As it is published. */
    String text() {
      return text;
    }
  }
}
