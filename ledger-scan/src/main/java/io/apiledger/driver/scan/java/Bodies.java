package io.apiledger.driver.scan.java;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;

/**
 * Which methods are read, not only what they declare.
 *
 * @param returned simple names of types: methods that return one of them
 * @param handed simple names of types: methods that have a parameter of one of them
 */
record Bodies(Set<String> returned, Set<String> handed) {
  Bodies {
    requireNonNull(returned, "returned");
    requireNonNull(handed, "handed");
  }

  boolean isRead(TypeName returns, List<JavaMethod.Parameter> parameters) {
    if (returned.contains(returns.simpleName())) {
      return true;
    }
    for (JavaMethod.Parameter parameter : parameters) {
      if (handed.contains(parameter.type().simpleName())) {
        return true;
      }
    }
    return false;
  }
}
