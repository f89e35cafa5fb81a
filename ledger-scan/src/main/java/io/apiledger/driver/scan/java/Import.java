package io.apiledger.driver.scan.java;

import static java.util.Objects.requireNonNull;

/**
 * One import.
 *
 * @param name without the final {@code .*}
 * @param members whether it is static
 * @param onDemand whether it ends on {@code .*}
 */
public record Import(String name, boolean members, boolean onDemand) {
  public Import {
    requireNonNull(name, "name");
  }

  /** What is behind the last dot. */
  public String lastName() {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** What is before the last dot; empty where there is none. */
  public String owner() {
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }
}
