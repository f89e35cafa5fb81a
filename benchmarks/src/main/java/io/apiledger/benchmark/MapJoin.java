package io.apiledger.benchmark;

import io.apiledger.benchmark.LedgerPair.Truth;
import io.apiledger.model.Column;
import io.apiledger.model.Entry;
import io.apiledger.model.RouteKey;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The comparison most programs write: one side into a map by key, the other side against it. What
 * differs is counted only. Works on unsorted sides, and holds one of them.
 */
final class MapJoin {
  private final Map<RouteKey, List<Entry>> byKey;
  private long equal;
  private long changed;
  private long onlyRight;
  private long surplusLeft;
  private long surplusRight;

  private MapJoin(Map<RouteKey, List<Entry>> byKey) {
    this.byKey = byKey;
  }

  /** Joins through a map of this kind. */
  static Truth join(List<Entry> left, List<Entry> right, Supplier<Map<RouteKey, List<Entry>>> map) {
    Map<RouteKey, List<Entry>> byLeft = grouped(left, map);
    MapJoin join = new MapJoin(byLeft);
    grouped(right, map).forEach(join::match);
    long onlyLeft = byLeft.values().stream().mapToLong(List::size).sum();
    return new Truth(
        join.equal, join.changed, onlyLeft, join.onlyRight, join.surplusLeft, join.surplusRight);
  }

  private static Map<RouteKey, List<Entry>> grouped(
      List<Entry> entries, Supplier<Map<RouteKey, List<Entry>>> map) {
    Map<RouteKey, List<Entry>> groups = map.get();
    for (Entry entry : entries) {
      groups.computeIfAbsent(entry.key(), key -> new ArrayList<>(1)).add(entry);
    }
    return groups;
  }

  private void match(RouteKey key, List<Entry> right) {
    List<Entry> left = byKey.remove(key);
    if (left == null) {
      onlyRight += right.size();
      return;
    }
    List<Entry> rest = new ArrayList<>(right);
    for (Iterator<Entry> entries = left.iterator(); entries.hasNext(); ) {
      Entry entry = entries.next();
      for (int i = 0; i < rest.size(); i++) {
        if (agree(entry, rest.get(i))) {
          rest.remove(i);
          entries.remove();
          equal++;
          break;
        }
      }
    }
    int pairs = Math.min(left.size(), rest.size());
    changed += pairs;
    surplusLeft += left.size() - pairs;
    surplusRight += rest.size() - pairs;
  }

  private static boolean agree(Entry left, Entry right) {
    for (Column column : Column.COMPARED) {
      if (column.compare(left, right) != 0) {
        return false;
      }
    }
    return true;
  }
}
