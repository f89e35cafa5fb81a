package io.apiledger.engine.drift;

import static java.util.Objects.requireNonNull;

import io.apiledger.model.Entry;
import io.apiledger.model.HttpMethod;
import io.apiledger.model.Located;
import io.apiledger.model.RouteKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.function.Predicate;

/**
 * How the routes of the code and the operations of a document go together: every route and every
 * operation is in exactly one of these lists. Does not depend on the order of the input. Immutable.
 *
 * <pre>{@code
 * Drift drift = Drift.between(code, operations, DriftScope.ALL);
 * drift.missing().forEach(route -> print(route.key() + " is not documented"));
 * }</pre>
 *
 * @param pairs one to one, by likeness, then in canonical order of the routes
 * @param missing routes that nothing documents
 * @param hidden the same, where the code wants it so
 * @param exempt web sockets, which a document cannot have
 * @param explained routes that are not documented, and are meant not to be
 * @param folded operations that stand for a route that another one documents already
 * @param stale operations that nothing answers
 * @param elsewhere operations of other audiences
 */
public record Drift(
    List<DriftPair> pairs,
    List<Route> missing,
    List<Route> hidden,
    List<Route> exempt,
    List<Route> explained,
    List<Fold> folded,
    List<Route> stale,
    List<Route> elsewhere) {

  public Drift {
    pairs = List.copyOf(pairs);
    missing = List.copyOf(missing);
    hidden = List.copyOf(hidden);
    exempt = List.copyOf(exempt);
    explained = List.copyOf(explained);
    folded = List.copyOf(folded);
    stale = List.copyOf(stale);
    elsewhere = List.copyOf(elsewhere);
  }

  /** An operation and the pair that already has its route. */
  public record Fold(DriftPair pair, Route operation) {
    public Fold {
      requireNonNull(pair, "pair");
      requireNonNull(operation, "operation");
    }
  }

  /**
   * Pairs in the order of {@link Likeness}, ties in canonical order. Entries of one key are one
   * route. Takes a time that grows with the input, times its logarithm.
   *
   * @param code every declaration of a route
   * @param document every operation, already mapped to the ledger
   * @param scope what is compared at all, and what is meant to differ
   */
  public static Drift between(
      Collection<Located<Entry>> code, Collection<Documented> document, DriftScope scope) {
    NavigableMap<RouteKey, Route> routes =
        Route.grouped(code, located -> located.value().key(), located -> located);
    NavigableMap<RouteKey, Route> operations =
        Route.grouped(document, Documented::key, Documented::operation);
    List<Route> exempt = taken(routes, route -> route.hasMethod(HttpMethod.WS));
    List<Route> elsewhere = taken(operations, operation -> !scope.ours().test(operation));
    List<DriftPair> pairs = new Pairing(routes, operations, scope.meant()).run();
    List<Fold> folded = folded(pairs, operations);
    List<Route> hidden = taken(routes, Route::isHidden);
    List<Route> explained = taken(routes, route -> scope.meant().test(route.key()));
    return new Drift(
        pairs,
        List.copyOf(routes.values()),
        hidden,
        exempt,
        explained,
        folded,
        List.copyOf(operations.values()),
        elsewhere);
  }

  /**
   * Takes out what stands for a route that has its operation already, where something mapped one of
   * them there and the names of parameters differ; with the same names it is a part of the pair.
   */
  private static List<Fold> folded(
      List<DriftPair> pairs, NavigableMap<RouteKey, Route> operations) {
    Map<RouteKey, DriftPair> byForm = new HashMap<>();
    for (DriftPair pair : pairs) {
      if (pair.likeness().isInBoth()) {
        byForm.putIfAbsent(Likeness.PARAMETER_RENAMED.form(pair.route().key()), pair);
      }
    }
    List<Fold> folded = new ArrayList<>();
    for (Route operation : List.copyOf(operations.values())) {
      DriftPair pair = byForm.get(Likeness.PARAMETER_RENAMED.form(operation.key()));
      if (pair != null
          && (operation.isMapped() || pair.operations().stream().anyMatch(Route::isMapped))) {
        operations.remove(operation.key());
        folded.add(new Fold(pair, operation));
      }
    }
    return folded;
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
