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
 * What several applications serve. A declaration that two of them serve in the same way is one all
 * the same, such as that of a factory that is called twice, or of a router that both include. For
 * one use by one thread.
 */
final class Together {
  private final List<Located<Entry>> entries = new ArrayList<>();
  private final List<Ledger.Shadowed> shadowed = new ArrayList<>();
  private final Map<RouteKey, List<Located<Entry>>> before = new HashMap<>();
  private final Map<RouteKey, Set<RouteKey>> shadowedBefore = new HashMap<>();

  /** Adds what one application serves; what it declares twice itself stays that. */
  void add(Entries made) {
    List<Located<Entry>> fresh = new ArrayList<>();
    for (Located<Entry> one : made.own()) {
      if (!isKnown(one)) {
        fresh.add(one);
      }
    }
    for (Located<Entry> one : fresh) {
      before.computeIfAbsent(one.value().key(), key -> new ArrayList<>(1)).add(one);
    }
    entries.addAll(fresh);
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

  private boolean isKnown(Located<Entry> one) {
    for (Located<Entry> other : before.getOrDefault(one.value().key(), List.of())) {
      if (other.at().equals(one.at()) && other.value().equals(one.value())) {
        return true;
      }
    }
    return false;
  }

  List<Located<Entry>> entries() {
    return entries;
  }

  List<Ledger.Shadowed> shadowed() {
    return shadowed;
  }
}
