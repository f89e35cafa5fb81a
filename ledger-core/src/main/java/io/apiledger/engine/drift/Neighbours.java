package io.apiledger.engine.drift;

import io.apiledger.kernel.diff.KeyFold;
import io.apiledger.model.RouteKey;
import io.apiledger.model.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the route whose path is nearest to another: the one that begins or ends like it for the
 * most segments, at least half of the longer path, one of them literal. Case, names of parameters
 * and a final slash do not count. Looks at the neighbours in two sorted lists alone.
 */
final class Neighbours {
  private static final Comparator<Form> ORDER =
      Comparator.comparing(Form::segments, Neighbours::compare).thenComparing(Form::key);

  private final NavigableMap<Form, Route> byStart = new TreeMap<>(ORDER);
  private final NavigableMap<Form, Route> byEnd = new TreeMap<>(ORDER);

  Neighbours(List<Route> routes) {
    for (Route route : routes) {
      byStart.put(Form.of(route.key()), route);
      byEnd.put(Form.of(route.key()).reversed(), route);
    }
  }

  /** The nearest one; null where none is near. */
  @Nullable Route of(RouteKey key) {
    Form form = Form.of(key);
    Near start = nearest(form, byStart);
    Near end = nearest(form.reversed(), byEnd);
    Near best = end.common > start.common ? end : start;
    return best.route;
  }

  private static Near nearest(Form form, NavigableMap<Form, Route> sorted) {
    Near before = near(form, sorted.floorEntry(form));
    Near after = near(form, sorted.higherEntry(form));
    return after.common > before.common ? after : before;
  }

  private static Near near(Form form, java.util.Map.@Nullable Entry<Form, Route> neighbour) {
    if (neighbour == null) {
      return Near.NONE;
    }
    List<String> one = form.segments;
    List<String> other = neighbour.getKey().segments;
    int common = 0;
    boolean literal = false;
    while (common < Math.min(one.size(), other.size())
        && one.get(common).equals(other.get(common))) {
      literal |= one.get(common).indexOf('{') < 0;
      common++;
    }
    boolean near = literal && 2 * common >= Math.max(one.size(), other.size());
    return near ? new Near(common, neighbour.getValue()) : Near.NONE;
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

  private record Near(int common, @Nullable Route route) {
    static final Near NONE = new Near(0, null);
  }

  /**
   * A path as it is compared.
   *
   * @param key tells apart what has the same form
   */
  private record Form(List<String> segments, RouteKey key) {
    static Form of(RouteKey key) {
      RouteKey folded = KeyFold.PATH_CASE.of(KeyFold.TRAILING_SLASH.of(key));
      return new Form(KeyFold.PARAMETER_RENAMED.of(folded).path().segments(), key);
    }

    Form reversed() {
      List<String> reversed = new ArrayList<>(segments);
      Collections.reverse(reversed);
      return new Form(reversed, key);
    }
  }
}
