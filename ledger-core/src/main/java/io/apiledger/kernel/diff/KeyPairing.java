package io.apiledger.kernel.diff;

import io.apiledger.kernel.diff.NearMiss.AnyMethod;
import io.apiledger.kernel.diff.NearMiss.Pair;
import io.apiledger.model.HttpMethod;
import io.apiledger.model.Order;
import io.apiledger.model.RouteKey;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;

/** Pairs keys that differ in one respect, and takes what it pairs out of both sets. Used once. */
final class KeyPairing {
  private final NavigableSet<RouteKey> left;
  private final NavigableSet<RouteKey> right;
  private final List<Pair> pairs = new ArrayList<>();
  private final List<AnyMethod> anyMethods = new ArrayList<>();

  KeyPairing(NavigableSet<RouteKey> left, NavigableSet<RouteKey> right) {
    this.left = left;
    this.right = right;
  }

  void run() {
    pair(KeyFold.TRAILING_SLASH);
    pair(KeyFold.PATH_CASE);
    pair(KeyFold.PARAMETER_RENAMED);
    matchAny(true, left, right);
    matchAny(false, right, left);
    pair(KeyFold.METHOD_MISMATCH);
  }

  /** In an order that is the same from either side. */
  List<Pair> pairs() {
    return pairs.stream()
        .sorted(
            Order.of(
                Order.natural(Pair::rule),
                Order.natural(pair -> Unordered.lesser(pair.left(), pair.right())),
                Order.natural(pair -> Unordered.greater(pair.left(), pair.right()))))
        .toList();
  }

  List<AnyMethod> anyMethods() {
    return anyMethods.stream().sorted(Order.natural(AnyMethod::any)).toList();
  }

  /** Keys of one folded form pair in canonical order, as many as both sides have. */
  private void pair(KeyFold fold) {
    if (left.isEmpty() || right.isEmpty()) {
      return;
    }
    Map<RouteKey, List<RouteKey>> byForm = grouped(right, fold);
    Iterator<RouteKey> keys = left.iterator();
    Map<RouteKey, Integer> used = new TreeMap<>();
    while (keys.hasNext()) {
      RouteKey key = keys.next();
      RouteKey form = fold.of(key);
      List<RouteKey> candidates = byForm.getOrDefault(form, List.of());
      int next = used.getOrDefault(form, 0);
      if (next < candidates.size()) {
        used.put(form, next + 1);
        RouteKey partner = candidates.get(next);
        pairs.add(new Pair(fold.rule(), key, partner));
        right.remove(partner);
        keys.remove();
      }
    }
  }

  private void matchAny(boolean onLeft, NavigableSet<RouteKey> side, NavigableSet<RouteKey> other) {
    List<RouteKey> anys = side.stream().filter(key -> key.method().equals(HttpMethod.ANY)).toList();
    if (anys.isEmpty()) {
      return;
    }
    Map<RouteKey, List<RouteKey>> byPath = grouped(other, KeyFold.METHOD_MISMATCH);
    for (RouteKey any : anys) {
      List<RouteKey> concrete =
          byPath.getOrDefault(any, List.of()).stream()
              .filter(key -> !key.method().equals(HttpMethod.WS))
              .toList();
      if (!concrete.isEmpty()) {
        anyMethods.add(new AnyMethod(onLeft, any, concrete));
        side.remove(any);
        concrete.forEach(other::remove);
      }
    }
  }

  private static Map<RouteKey, List<RouteKey>> grouped(NavigableSet<RouteKey> keys, KeyFold fold) {
    Map<RouteKey, List<RouteKey>> groups = new TreeMap<>();
    for (RouteKey key : keys) {
      groups.computeIfAbsent(fold.of(key), form -> new ArrayList<>(1)).add(key);
    }
    return groups;
  }
}
