package io.apiledger.driver.scan.fastapi;

import io.apiledger.model.Entry;
import io.apiledger.model.HttpMethod;
import io.apiledger.model.Ledger;
import io.apiledger.model.Located;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds routes of one application that an earlier one answers for. Pure. */
final class Shadows {
  private Shadows() {}

  /**
   * Each shadowed route with the first one that answers.
   *
   * @param entries of one application, in the order in which it asks them
   */
  static List<Ledger.Shadowed> of(List<Located<Entry>> entries) {
    Map<HttpMethod, List<Asked>> templates = new HashMap<>();
    List<Ledger.Shadowed> shadowed = new ArrayList<>();
    for (Located<Entry> located : entries) {
      Entry entry = located.value();
      Asked asked = new Asked(entry, PathMatcher.of(entry.servedPath()));
      List<Asked> earlier = templates.computeIfAbsent(entry.method(), m -> new ArrayList<>());
      for (Asked one : earlier) {
        if (one.path().takes(asked.path()) && !one.entry().key().equals(entry.key())) {
          shadowed.add(new Ledger.Shadowed(entry.key(), one.entry().key()));
          break;
        }
      }
      if (asked.path().isTemplate()) {
        earlier.add(asked);
      }
    }
    return shadowed;
  }

  private record Asked(Entry entry, PathMatcher path) {}
}
