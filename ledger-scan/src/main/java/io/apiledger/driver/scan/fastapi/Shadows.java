package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.run.Side;
import io.apiledger.model.Entry;
import io.apiledger.model.HttpMethod;
import io.apiledger.model.Ledger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds routes of one application that an earlier one answers for. Pure. */
final class Shadows {
  private Shadows() {}

  /**
   * A route that an application asks.
   *
   * @param sides of conditions, on which it does
   */
  record Asked(Entry entry, List<Side> sides) {
    /** Whether an application that asks it never asks the other one. */
    boolean excludes(Asked other) {
      for (Side side : sides) {
        for (Side its : other.sides) {
          if (side.excludes(its)) {
            return true;
          }
        }
      }
      return false;
    }
  }

  /**
   * Each shadowed route with the first one that answers.
   *
   * @param routes of one application, in the order in which it asks them
   */
  static List<Ledger.Shadowed> of(List<Asked> routes) {
    Map<HttpMethod, List<Template>> templates = new HashMap<>();
    List<Ledger.Shadowed> shadowed = new ArrayList<>();
    for (Asked route : routes) {
      Entry entry = route.entry();
      PathMatcher path = PathMatcher.of(entry.servedPath());
      List<Template> earlier = templates.computeIfAbsent(entry.method(), m -> new ArrayList<>());
      for (Template one : earlier) {
        if (one.path().takes(path)
            && !one.route().entry().key().equals(entry.key())
            && !one.route().excludes(route)) {
          shadowed.add(new Ledger.Shadowed(entry.key(), one.route().entry().key()));
          break;
        }
      }
      if (path.isTemplate()) {
        earlier.add(new Template(route, path));
      }
    }
    return shadowed;
  }

  private record Template(Asked route, PathMatcher path) {}
}
