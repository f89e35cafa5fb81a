package io.apiledger.driver.scan.fastapi;

import io.apiledger.model.Entry;
import io.apiledger.model.Ledger;
import io.apiledger.model.Located;
import io.apiledger.model.RouteKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What several applications serve. A declaration that two of them serve in the same way, whatever
 * guards it, is one all the same, such as that of a factory that is called twice, or of a router
 * that both include. For one use by one thread.
 */
final class Together {
  private final List<Located<Entry>> entries = new ArrayList<>();
  private final List<Ledger.Shadowed> shadowed = new ArrayList<>();
  private final Map<RouteKey, List<Integer>> before =
      new HashMap<>(); // Where they stand in entries.
  private final Map<RouteKey, Set<RouteKey>> shadowedBefore = new HashMap<>();

  /** Adds what one application serves; what it declares twice itself stays that. */
  void add(Entries made) {
    int first = entries.size();
    for (Located<Entry> one : made.own()) {
      int known = indexOf(one);
      if (known < 0) {
        entries.add(one);
      } else {
        entries.set(known, Variants.joined(entries.get(known), one));
      }
    }
    for (int i = first; i < entries.size(); i++) {
      before.computeIfAbsent(entries.get(i).value().key(), key -> new ArrayList<>(1)).add(i);
    }
    List<Ledger.Shadowed> hidden = made.shadowed();
    for (Ledger.Shadowed one : hidden) {
      if (!shadowedBefore.getOrDefault(one.key(), Set.of()).contains(one.by())) {
        shadowed.add(one);
      }
    }
    for (Ledger.Shadowed one : hidden) {
      shadowedBefore.computeIfAbsent(one.key(), key -> new HashSet<>()).add(one.by());
    }
  }

  /** Where one of another application stands that is the same declaration; -1 where none does. */
  private int indexOf(Located<Entry> one) {
    for (int index : before.getOrDefault(one.value().key(), List.of())) {
      Located<Entry> other = entries.get(index);
      if (other.at().equals(one.at()) && Variants.areOne(other.value(), one.value())) {
        return index;
      }
    }
    return -1;
  }

  List<Located<Entry>> entries() {
    return entries;
  }

  List<Ledger.Shadowed> shadowed() {
    return shadowed;
  }
}
