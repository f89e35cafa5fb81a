package io.apiledger.engine.drift;

import io.apiledger.model.Entry;
import io.apiledger.model.HttpMethod;
import io.apiledger.model.Located;
import io.apiledger.model.RouteKey;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.function.Predicate;

/**
 * How the routes of the code and the operations of a document go together: every route and every
 * operation is in exactly one of these lists. Does not depend on the order of the input. Immutable.
 *
 * <pre>{@code
 * Drift drift = Drift.between(code, operations, key -> true);
 * drift.missing().forEach(route -> print(route.key() + " is not documented"));
 * }</pre>
 *
 * @param pairs one to one, by likeness, then in canonical order of the routes
 * @param missing routes that nothing documents
 * @param hidden the same, where the code wants it so
 * @param exempt web sockets, which a document cannot have
 * @param stale operations that nothing answers
 * @param elsewhere operations of other audiences
 */
public record Drift(
    List<DriftPair> pairs,
    List<Route> missing,
    List<Route> hidden,
    List<Route> exempt,
    List<Route> stale,
    List<Route> elsewhere) {

  public Drift {
    pairs = List.copyOf(pairs);
    missing = List.copyOf(missing);
    hidden = List.copyOf(hidden);
    exempt = List.copyOf(exempt);
    stale = List.copyOf(stale);
    elsewhere = List.copyOf(elsewhere);
  }

  /**
   * Pairs in the order of {@link Likeness}, ties in canonical order. Entries of one key are one
   * route. Takes a time that grows with the input, times its logarithm.
   *
   * @param code every declaration of a route
   * @param document every operation, already mapped to the ledger
   * @param ours whether an operation belongs to the audience at all
   */
  public static Drift between(
      Collection<Located<Entry>> code, Collection<Documented> document, Predicate<RouteKey> ours) {
    NavigableMap<RouteKey, Route> routes =
        Route.grouped(code, located -> located.value().key(), located -> located);
    NavigableMap<RouteKey, Route> operations =
        Route.grouped(document, Documented::key, Documented::operation);
    List<Route> exempt = taken(routes, route -> route.hasMethod(HttpMethod.WS));
    List<Route> elsewhere = taken(operations, operation -> !ours.test(operation.key()));
    List<DriftPair> pairs = new Pairing(routes, operations).run();
    List<Route> hidden = taken(routes, Route::isHidden);
    return new Drift(
        pairs,
        List.copyOf(routes.values()),
        hidden,
        exempt,
        List.copyOf(operations.values()),
        elsewhere);
  }

  /** The pairs of one likeness. */
  public List<DriftPair> pairs(Likeness likeness) {
    return pairs.stream().filter(pair -> pair.likeness() == likeness).toList();
  }

  private static List<Route> taken(NavigableMap<RouteKey, Route> all, Predicate<Route> which) {
    List<Route> taken = all.values().stream().filter(which).toList();
    taken.forEach(route -> all.remove(route.key()));
    return taken;
  }
}
