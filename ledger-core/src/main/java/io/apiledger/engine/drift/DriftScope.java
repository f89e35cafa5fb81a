package io.apiledger.engine.drift;

import static java.util.Objects.requireNonNull;

import io.apiledger.model.RouteKey;
import java.util.function.Predicate;

/**
 * What a comparison is about.
 *
 * @param ours whether an operation belongs to the audience at all
 * @param meant whether a route without an operation is meant to have none; it pairs with no
 *     operation of another method
 */
public record DriftScope(Predicate<Route> ours, Predicate<RouteKey> meant) {
  /** Everything, and nothing is meant to differ. */
  public static final DriftScope ALL = new DriftScope(operation -> true, route -> false);

  public DriftScope {
    requireNonNull(ours, "ours");
    requireNonNull(meant, "meant");
  }

  /** Operations of some keys alone, and nothing is meant to differ. */
  public static DriftScope of(Predicate<RouteKey> ours) {
    return new DriftScope(operation -> ours.test(operation.key()), route -> false);
  }
}
