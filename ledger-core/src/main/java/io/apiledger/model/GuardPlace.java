package io.apiledger.model;

import static java.util.Objects.requireNonNull;

import io.apiledger.model.finding.Location;

/**
 * One guard of a route and what puts it there, such as {@code Depends(signed_in)} of a router.
 *
 * @param name as among the schemes of the entry
 * @param origin what says so, in the words of its framework
 */
public record GuardPlace(String name, String origin, Location at) {
  public GuardPlace {
    requireNonNull(name, "name");
    requireNonNull(origin, "origin");
    requireNonNull(at, "at");
  }
}
