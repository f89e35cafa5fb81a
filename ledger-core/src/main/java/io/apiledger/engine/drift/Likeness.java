package io.apiledger.engine.drift;

import io.apiledger.kernel.diff.KeyFold;
import io.apiledger.model.RouteKey;
import io.apiledger.model.finding.RuleId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** By what a route and an operation are taken for one another; in the order of pairing. */
public enum Likeness {
  EXACT(null),
  TRAILING_SLASH(KeyFold.TRAILING_SLASH),
  PATH_CASE(KeyFold.PATH_CASE),
  PARAMETER_RENAMED(KeyFold.PARAMETER_RENAMED),
  METHOD_MISMATCH(KeyFold.METHOD_MISMATCH);

  private final @Nullable KeyFold fold;

  Likeness(@Nullable KeyFold fold) {
    this.fold = fold;
  }

  /** The rule of what differs; empty where nothing does. */
  public Optional<RuleId> rule() {
    return Optional.ofNullable(fold).map(KeyFold::rule);
  }

  /** Whether both sides have the route: clients do not notice the name of a path parameter. */
  public boolean isInBoth() {
    return this == EXACT || this == PARAMETER_RENAMED;
  }

  /** Two keys that are alike have the same form. */
  RouteKey form(RouteKey key) {
    return fold == null ? key : fold.of(key);
  }
}
