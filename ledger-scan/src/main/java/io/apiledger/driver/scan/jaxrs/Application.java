package io.apiledger.driver.scan.jaxrs;

import io.apiledger.driver.scan.java.DeclaredType;
import java.util.Set;

/**
 * A class with {@code @ApplicationPath}.
 *
 * @param listed what it lists, unless it takes everything or computes what it takes
 */
record Application(DeclaredType type, ResourcePath path, Takes takes, Set<DeclaredType> listed) {
  /** Which resources are its own. */
  enum Takes {
    /** It names none: the specification gives it all there are. */
    ALL,
    LISTED,
    /** Code decides, or a class that is not among the files. */
    COMPUTED
  }

  Application {
    listed = Set.copyOf(listed);
  }

  boolean lists(DeclaredType resource) {
    return takes == Takes.LISTED && listed.contains(resource);
  }
}
