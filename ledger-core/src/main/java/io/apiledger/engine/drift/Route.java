package io.apiledger.engine.drift;

import static java.util.Objects.requireNonNull;

import io.apiledger.kernel.order.CanonicalOrder;
import io.apiledger.model.Entry;
import io.apiledger.model.HttpMethod;
import io.apiledger.model.Located;
import io.apiledger.model.Order;
import io.apiledger.model.RouteKey;
import io.apiledger.model.Visibility;
import io.apiledger.model.finding.Location;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Everything that one side says of one key: what is declared twice is one route.
 *
 * @param key in the ledger
 * @param entries at least one, in canonical order, then by place
 */
public record Route(RouteKey key, List<Located<Entry>> entries) {
  private static final Comparator<Located<Entry>> ORDER =
      Order.of(
          (left, right) -> CanonicalOrder.INSTANCE.compare(left.value(), right.value()),
          Order.text(located -> located.at().display()));

  public Route {
    requireNonNull(key, "key");
    entries = entries.stream().sorted(ORDER).toList();
    if (entries.isEmpty()) {
      throw new IllegalArgumentException("expected at least one entry of " + key + "; found none");
    }
  }

  /** The one that is shown. */
  public Entry first() {
    return entries.get(0).value();
  }

  /** Where the first one stands. */
  public Location at() {
    return entries.get(0).at();
  }

  /** As that side itself calls it; the key, unless something maps its paths. */
  public RouteKey named() {
    return first().key();
  }

  /** Whether something maps a path of it. */
  boolean isMapped() {
    return entries.stream().anyMatch(one -> !one.value().key().equals(key));
  }

  boolean hasMethod(HttpMethod method) {
    return key.method().equals(method);
  }

  /** Whether every declaration wants it kept out of the document. */
  boolean isHidden() {
    return entries.stream().allMatch(one -> one.value().visibility() == Visibility.HIDDEN);
  }

  /** One for each key, in canonical order. */
  static <T> NavigableMap<RouteKey, Route> grouped(
      Collection<T> all, Function<T, RouteKey> key, Function<T, Located<Entry>> entry) {
    NavigableMap<RouteKey, List<Located<Entry>>> entries = new TreeMap<>();
    for (T one : all) {
      entries.computeIfAbsent(key.apply(one), k -> new ArrayList<>(1)).add(entry.apply(one));
    }
    NavigableMap<RouteKey, Route> routes = new TreeMap<>();
    entries.forEach((k, list) -> routes.put(k, new Route(k, list)));
    return routes;
  }
}
