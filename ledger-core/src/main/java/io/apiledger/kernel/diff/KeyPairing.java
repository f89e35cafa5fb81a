package io.apiledger.kernel.diff;

import io.apiledger.kernel.diff.NearMiss.AnyMethod;
import io.apiledger.kernel.diff.NearMiss.Pair;
import io.apiledger.model.HttpMethod;
import io.apiledger.model.PathTemplate;
import io.apiledger.model.RouteKey;
import io.apiledger.model.finding.RuleId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

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
    pair(RuleId.TRAILING_SLASH, key -> withPath(key, withoutSlash(key.path().value())));
    pair(RuleId.PATH_CASE, key -> withPath(key, lowerCase(key.path().value())));
    pair(RuleId.PARAMETER_RENAMED, key -> withPath(key, key.path().withoutNames()));
    matchAny(true, left, right);
    matchAny(false, right, left);
    pair(RuleId.METHOD_MISMATCH, key -> new RouteKey(key.service(), HttpMethod.ANY, key.path()));
  }

  /** In an order that is the same from either side. */
  List<Pair> pairs() {
    return pairs.stream()
        .sorted(
            Comparator.comparing(Pair::rule)
                .thenComparing(pair -> Unordered.lesser(pair.left(), pair.right()))
                .thenComparing(pair -> Unordered.greater(pair.left(), pair.right())))
        .toList();
  }

  List<AnyMethod> anyMethods() {
    return anyMethods.stream().sorted(Comparator.comparing(AnyMethod::any)).toList();
  }

  /** Keys of one folded form pair in canonical order, as many as both sides have. */
  private void pair(RuleId rule, UnaryOperator<RouteKey> folded) {
    if (left.isEmpty() || right.isEmpty()) {
      return;
    }
    Map<RouteKey, List<RouteKey>> byForm = grouped(right, folded);
    Iterator<RouteKey> keys = left.iterator();
    Map<RouteKey, Integer> used = new TreeMap<>();
    while (keys.hasNext()) {
      RouteKey key = keys.next();
      RouteKey form = folded.apply(key);
      List<RouteKey> candidates = byForm.getOrDefault(form, List.of());
      int next = used.getOrDefault(form, 0);
      if (next < candidates.size()) {
        used.put(form, next + 1);
        RouteKey partner = candidates.get(next);
        pairs.add(new Pair(rule, key, partner));
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
    Map<RouteKey, List<RouteKey>> byPath =
        grouped(other, key -> new RouteKey(key.service(), HttpMethod.ANY, key.path()));
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

  private static Map<RouteKey, List<RouteKey>> grouped(
      NavigableSet<RouteKey> keys, UnaryOperator<RouteKey> folded) {
    Map<RouteKey, List<RouteKey>> groups = new TreeMap<>();
    for (RouteKey key : keys) {
      groups.computeIfAbsent(folded.apply(key), form -> new ArrayList<>(1)).add(key);
    }
    return groups;
  }

  private static RouteKey withPath(RouteKey key, String path) {
    return path.equals(key.path().value())
        ? key
        : new RouteKey(key.service(), key.method(), new PathTemplate(path));
  }

  private static String withoutSlash(String path) {
    return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  /** Literal text alone: another case of a name is a renamed parameter. */
  private static String lowerCase(String path) {
    StringBuilder out = new StringBuilder(path.length());
    int start = 0;
    int depth = 0;
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c == '{' && depth++ == 0) {
        out.append(path.substring(start, i).toLowerCase(Locale.ROOT));
        start = i;
      } else if (c == '}' && depth > 0 && --depth == 0) {
        out.append(path, start, i + 1);
        start = i + 1;
      }
    }
    String rest = path.substring(start);
    return out.append(depth == 0 ? rest.toLowerCase(Locale.ROOT) : rest).toString();
  }
}
