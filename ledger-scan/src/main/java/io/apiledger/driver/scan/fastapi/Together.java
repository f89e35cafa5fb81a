package io.apiledger.driver.scan.fastapi;

import io.apiledger.model.Entry;
import io.apiledger.model.Ledger;
import io.apiledger.model.Located;
import io.apiledger.model.RouteKey;
import io.apiledger.model.finding.Location;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What several applications serve. Where one entry may be any of them, they share most of it: a
 * route counts once for each place that declares it. For one use by one thread.
 */
final class Together {
  private final boolean alternatives;
  private final List<Located<Entry>> entries = new ArrayList<>();
  private final List<Ledger.Shadowed> shadowed = new ArrayList<>();
  private final Set<Object> before = new HashSet<>();

  /**
   * @param alternatives whether there is only one of the applications, and it is not known which
   */
  Together(boolean alternatives) {
    this.alternatives = alternatives;
  }

  private record Declared(RouteKey key, Location at) {}

  void add(Entries made) {
    List<Object> now = new ArrayList<>(); // One application may declare the same twice.
    for (Located<Entry> one : made.own()) {
      Declared declared = new Declared(one.value().key(), one.at());
      if (!before.contains(declared)) {
        entries.add(one);
        now.add(declared);
      }
    }
    for (Ledger.Shadowed one : made.shadowed()) {
      if (!before.contains(one)) {
        shadowed.add(one);
        now.add(one);
      }
    }
    if (alternatives) {
      before.addAll(now);
    }
  }

  List<Located<Entry>> entries() {
    return entries;
  }

  List<Ledger.Shadowed> shadowed() {
    return shadowed;
  }
}
