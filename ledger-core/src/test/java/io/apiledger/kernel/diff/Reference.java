package io.apiledger.kernel.diff;

import io.apiledger.model.Auth;
import io.apiledger.model.Column;
import io.apiledger.model.Entry;
import io.apiledger.model.RouteKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The counts of a comparison, computed the obvious way: maps of keys, and lists to strike from. */
final class Reference {
  long equal;
  long changed;
  long onlyLeft;
  long onlyRight;
  long surplusLeft;
  long surplusRight;
  long sharedKeys;
  long recountedKeys;

  static Reference of(List<Entry> left, List<Entry> right, Set<Column> fields) {
    Reference counts = new Reference();
    Map<RouteKey, List<Entry>> byLeft = byKey(left);
    Map<RouteKey, List<Entry>> byRight = byKey(right);
    TreeSet<RouteKey> keys = new TreeSet<>(byLeft.keySet());
    keys.addAll(byRight.keySet());
    for (RouteKey key : keys) {
      counts.add(byLeft.getOrDefault(key, List.of()), byRight.getOrDefault(key, List.of()), fields);
    }
    return counts;
  }

  private static Map<RouteKey, List<Entry>> byKey(List<Entry> entries) {
    Map<RouteKey, List<Entry>> map = new TreeMap<>();
    for (Entry entry : entries) {
      map.computeIfAbsent(entry.key(), key -> new ArrayList<>()).add(entry);
    }
    return map;
  }

  private void add(List<Entry> left, List<Entry> right, Set<Column> fields) {
    if (left.isEmpty() || right.isEmpty()) {
      onlyLeft += left.size();
      onlyRight += right.size();
      return;
    }
    sharedKeys++;
    recountedKeys += left.size() == right.size() ? 0 : 1;
    List<Entry> l = new ArrayList<>(left);
    List<Entry> r = new ArrayList<>(right);
    strike(l, r, Object::equals);
    strike(l, r, (a, b) -> agree(a, b, fields) && isOpen(a) == isOpen(b));
    strike(l, r, (a, b) -> agree(a, b, fields));
    int pairs = Math.min(l.size(), r.size());
    changed += pairs;
    surplusLeft += l.size() - pairs;
    surplusRight += r.size() - pairs;
  }

  private interface Agreement {
    boolean test(Entry left, Entry right);
  }

  private void strike(List<Entry> left, List<Entry> right, Agreement agreement) {
    for (Entry entry : List.copyOf(left)) {
      for (int i = 0; i < right.size(); i++) {
        if (agreement.test(entry, right.get(i))) {
          left.remove(entry);
          right.remove(i);
          equal++;
          break;
        }
      }
    }
  }

  static boolean agree(Entry a, Entry b, Set<Column> fields) {
    for (Column column : fields) {
      boolean auth = column == Column.AUTH_REQUIRED || column == Column.AUTH_SCHEMES;
      boolean free = auth && (isOpen(a) || isOpen(b));
      if (!free && !column.display(a).equals(column.display(b))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOpen(Entry entry) {
    return entry.authRequired() == Auth.UNKNOWN;
  }
}
