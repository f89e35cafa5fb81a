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

  /** Whether this is what is behind the last dot. */
  public boolean isOf(String simpleName) {
    int dot = name.length() - simpleName.length() - 1;
    return name.endsWith(simpleName) && (dot < 0 || name.charAt(dot) == '.');
  }

  /** What is before the last dot; empty where there is none. */
  public String owner() {
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }
}
