package io.apiledger.driver.scan.fastapi;

import io.apiledger.model.Auth;
import io.apiledger.model.Entry;
import io.apiledger.model.GuardPlace;
import io.apiledger.model.Located;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One route that is served in several ways of which only one is there at a time: by several
 * applications, or on several sides of a condition. Pure.
 */
final class Variants {
  private Variants() {}

  /** Whether both say the same of one route, but for what guards it. */
  static boolean areOne(Entry one, Entry other) {
    return other.key().equals(one.key())
        && (other.equals(one) || unguarded(other).equals(unguarded(one)));
  }

  private static Entry unguarded(Entry entry) {
    return entry.toBuilder().auth(Auth.UNKNOWN).authSchemes(List.of()).build();
  }

  /** Both as one: nobody gets in unknown where that holds for both of them. */
  static Located<Entry> joined(Located<Entry> one, Located<Entry> other) {
    if (one.value().equals(other.value())) {
      return one;
    }
    Map<String, GuardPlace> guards = new LinkedHashMap<>();
    for (GuardPlace guard : one.guards()) {
      guards.put(guard.name(), guard);
    }
    for (GuardPlace guard : other.guards()) {
      guards.putIfAbsent(guard.name(), guard);
    }
    Auth auth =
        one.value().authRequired() == other.value().authRequired()
            ? one.value().authRequired()
            : Auth.UNKNOWN;
    Entry joined =
        one.value().toBuilder().auth(auth).authSchemes(new ArrayList<>(guards.keySet())).build();
    return new Located<>(
        joined,
        one.at(),
        one.parts(),
        List.copyOf(guards.values()),
        one.generatedId(),
        one.alternative());
  }
}
