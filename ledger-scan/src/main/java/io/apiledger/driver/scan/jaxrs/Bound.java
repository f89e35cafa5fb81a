package io.apiledger.driver.scan.jaxrs;

import io.apiledger.driver.scan.java.DeclaredType;
import java.util.Map;
import java.util.TreeMap;

/**
 * A type and what its variables stand for, as far as that is known. Types that hold each other are
 * shared, so two of them are never compared as values: {@link #key()} is for that.
 */
record Bound(DeclaredType type, Map<String, Bound> variables) {
  Bound {
    variables = Map.copyOf(variables);
  }

  static Bound raw(DeclaredType type) {
    return new Bound(type, Map.of());
  }

  /** The same for the same type with the same arguments, without the arguments of these. */
  String key() {
    StringBuilder key = new StringBuilder(type.file().path()).append(' ').append(type.name());
    new TreeMap<>(variables)
        .forEach((name, bound) -> key.append(' ').append(name).append(bound.type().name()));
    return key.toString();
  }
}
