package io.apiledger.driver.scan.java;

import static java.util.Objects.requireNonNull;

/**
 * A type parameter.
 *
 * @param bound its first bound, or {@code Object}
 */
public record TypeVariable(String name, TypeName bound) {
  public TypeVariable {
    requireNonNull(name, "name");
    requireNonNull(bound, "bound");
  }
}
