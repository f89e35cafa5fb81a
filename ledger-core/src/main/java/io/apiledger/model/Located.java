package io.apiledger.model;

import static java.util.Objects.requireNonNull;

import io.apiledger.model.finding.Location;

/**
 * A value and the place it was read from. Places live here, never in the value, so that a moved
 * line changes no ledger.
 */
public record Located<T>(T value, Location at) {
  public Located {
    requireNonNull(value, "value");
    requireNonNull(at, "at");
  }
}
