package io.apiledger.driver.scan.jaxrs;

import io.apiledger.driver.scan.java.DeclaredType;
import org.jspecify.annotations.Nullable;

/**
 * A place on the way from a root through its locators.
 *
 * @param outer the step before; null at a root
 * @param locator that was followed last; empty at a root
 * @param resource where it leads
 * @param path so far
 */
record LocatorStep(
    @Nullable LocatorStep outer, String locator, SubResource resource, ResourcePath path) {

  static LocatorStep to(DeclaredType root, ResourcePath path) {
    return new LocatorStep(null, "", SubResource.only(Bound.raw(root)), path);
  }

  boolean isRoot() {
    return outer == null;
  }

  /** Whether a locator was followed on the way. */
  boolean follows(String other) {
    for (LocatorStep at = this; at != null; at = at.outer) {
      if (at.locator.equals(other)) {
        return true;
      }
    }
    return false;
  }
}
