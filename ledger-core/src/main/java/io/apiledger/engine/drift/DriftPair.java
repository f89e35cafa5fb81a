package io.apiledger.engine.drift;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A route of the code and what documents it.
 *
 * @param operations one; where the route takes every method, all of its path that no other route
 *     claims
 */
public record DriftPair(Likeness likeness, Route route, List<Route> operations) {
  public DriftPair {
    requireNonNull(likeness, "likeness");
    requireNonNull(route, "route");
    operations = List.copyOf(operations);
    if (operations.isEmpty()) {
      throw new IllegalArgumentException(
          "expected an operation of " + route.key() + "; found none");
    }
  }

  /** The operation that is shown. */
  public Route operation() {
    return operations.get(0);
  }
}
