package io.apiledger.engine.drift;

import io.apiledger.kernel.diff.KeyFold;
import io.apiledger.model.HttpMethod;
import io.apiledger.model.RouteKey;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.function.Predicate;

/** Pairs routes with operations, and takes what it pairs out of both maps. Used once. */
final class Pairing {
  private final NavigableMap<RouteKey, Route> routes;
  private final NavigableMap<RouteKey, Route> operations;
  private final Predicate<RouteKey> meant;
  private final List<DriftPair> pairs = new ArrayList<>();

  /**
   * @param meant whether a route without an operation is meant to have none
   */
  Pairing(
      NavigableMap<RouteKey, Route> routes,
      NavigableMap<RouteKey, Route> operations,
      Predicate<RouteKey> meant) {
    this.routes = routes;
    this.operations = operations;
    this.meant = meant;
  }

  /** The pairs, by likeness and then in canonical order of the routes. */
  List<DriftPair> run() {
    for (Likeness likeness : Likeness.values()) {
      pairMethods(likeness);
      pairEveryMethod(likeness);
    }
    return pairs;
  }

  /** Keys of one form pair in canonical order, as many as both sides have. */
  private void pairMethods(Likeness likeness) {
    Map<RouteKey, Deque<Route>> byForm = new HashMap<>();
    for (Route operation : operations.values()) {
      RouteKey form = likeness.form(operation.key());
      byForm.computeIfAbsent(form, f -> new ArrayDeque<>(1)).add(operation);
    }
    Iterator<Route> open = routes.values().iterator();
    while (open.hasNext()) {
      Route route = open.next();
      Deque<Route> alike = byForm.get(likeness.form(route.key()));
      if (alike != null && !alike.isEmpty() && takes(route, likeness)) {
        Route operation = alike.remove();
        pairs.add(new DriftPair(likeness, route, List.of(operation)));
        operations.remove(operation.key());
        open.remove();
      }
    }
  }

  /**
   * A handler of every method waits for others; what is hidden, or meant to have no operation, is
   * not missed in the document.
   */
  private boolean takes(Route route, Likeness likeness) {
    return !route.hasMethod(HttpMethod.ANY)
        && (likeness != Likeness.METHOD_MISMATCH || !route.isHidden() && !meant.test(route.key()));
  }

  /** A handler of every method takes what is left of its path. */
  private void pairEveryMethod(Likeness likeness) {
    List<Route> every =
        routes.values().stream().filter(route -> route.hasMethod(HttpMethod.ANY)).toList();
    if (every.isEmpty()) {
      return;
    }
    Map<RouteKey, List<Route>> byForm = new HashMap<>();
    for (Route operation : operations.values()) {
      RouteKey form = likeness.form(KeyFold.METHOD_MISMATCH.of(operation.key()));
      byForm.computeIfAbsent(form, f -> new ArrayList<>(1)).add(operation);
    }
    for (Route route : every) {
      List<Route> alike = byForm.remove(likeness.form(route.key()));
      if (alike != null) {
        pairs.add(new DriftPair(likeness, route, alike));
        alike.forEach(operation -> operations.remove(operation.key()));
        routes.remove(route.key());
      }
    }
  }
}
