package io.apiledger.driver.scan.java;

import static java.util.Objects.requireNonNull;

/**
 * A call in the body of a method: of a guard that the configuration names, or of another method of
 * the class, which may call one.
 *
 * @param name as it is called
 * @param isConditional whether the body may be left without it: it stands in a block
 */
public record GuardCall(String name, boolean isConditional) {
  public GuardCall {
    requireNonNull(name, "name");
  }
}
