package io.apiledger.engine.drift;

import io.apiledger.kernel.diff.KeyFold;
import io.apiledger.model.HttpMethod;
import io.apiledger.model.PathTemplate;
import io.apiledger.model.RouteKey;
import io.apiledger.model.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the route whose path is nearest to another: the one that begins or ends like it for the
 * most segments, at least half of the longer path, one of them literal. Case, names of parameters,
 * a final slash and the prefix that all routes are under do not count; of several on one path, the
 * one of the same method is nearest. Looks at the neighbours in two sorted lists alone.
 */
final class Neighbours {
  private final NavigableMap<List<String>, Map<HttpMethod, Route>> byStart =
      new TreeMap<>(Neighbours::compare);
  private final NavigableMap<List<String>, Map<HttpMethod, Route>> byEnd =
      new TreeMap<>(Neighbours::compare);

  private final List<String> prefix;

  /**
   * Among these, of which the first counts where two have one form and method.
   *
   * @param prefix such as {@code /api/}
   */
  Neighbours(String prefix, List<Route> routes) {
    this.prefix = form(new RouteKey("", HttpMethod.GET, PathTemplate.of(prefix)));
    for (Route route : routes) {
      List<String> form = within(route.key());
      add(byStart, form, route);
      add(byEnd, reversed(form), route);
    }
  }

  /** The nearest one; null where none is near. */
  @Nullable Route of(RouteKey key) {
    List<String> form = within(key);
    Near start = nearest(form, byStart);
    Near end = nearest(reversed(form), byEnd);
    Map<HttpMethod, Route> best = (end.common > start.common ? end : start).routes;
    return best.isEmpty() ? null : best.getOrDefault(key.method(), best.values().iterator().next());
  }

  private static void add(
      Map<List<String>, Map<HttpMethod, Route>> sorted, List<String> form, Route route) {
    sorted
        .computeIfAbsent(form, f -> new LinkedHashMap<>())
        .putIfAbsent(route.key().method(), route);
  }

  private static Near nearest(
      List<String> form, NavigableMap<List<String>, Map<HttpMethod, Route>> sorted) {
    Near before = near(form, sorted.floorEntry(form));
    Near after = near(form, sorted.higherEntry(form));
    return after.common > before.common ? after : before;
  }

  private static Near near(
      List<String> form, Map.@Nullable Entry<List<String>, Map<HttpMethod, Route>> neighbour) {
    if (neighbour == null) {
      return Near.NONE;
    }
    List<String> other = neighbour.getKey();
    int common = 0;
    boolean literal = false;
    while (common < Math.min(form.size(), other.size())
        && form.get(common).equals(other.get(common))) {
      literal |= form.get(common).indexOf('{') < 0;
      common++;
    }
    boolean near = literal && 2 * common >= Math.max(form.size(), other.size());
    return near ? new Near(common, neighbour.getValue()) : Near.NONE;
  }

  /** The form without the prefix, where the route is under it. */
  private List<String> within(RouteKey key) {
    List<String> form = form(key);
    int length = prefix.size();
    boolean under = form.size() > length && form.subList(0, length).equals(prefix);
    return under ? form.subList(length, form.size()) : form;
  }

  private static List<String> form(RouteKey key) {
    RouteKey folded = KeyFold.PATH_CASE.of(KeyFold.TRAILING_SLASH.of(key));
    return KeyFold.PARAMETER_RENAMED.of(folded).path().segments();
  }

  private static List<String> reversed(List<String> form) {
    List<String> reversed = new ArrayList<>(form);
    Collections.reverse(reversed);
    return reversed;
  }

  /** Segment by segment, so that what begins alike stands together. */
  private static int compare(List<String> left, List<String> right) {
    int end = Math.min(left.size(), right.size());
    for (int i = 0; i < end; i++) {
      int order = Text.compareUtf8(left.get(i), right.get(i));
      if (order != 0) {
        return order;
      }
    }
    return left.size() - right.size();
  }

  private record Near(int common, Map<HttpMethod, Route> routes) {
    static final Near NONE = new Near(0, Map.of());
  }
}
