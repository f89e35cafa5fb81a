package io.apiledger.driver.scan.java;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An annotation on something.
 *
 * @param name as written, without {@code @}
 * @param values by element, in the order of the source; one without a name counts as the element of
 *     Java's default name
 */
public record AnnotationUse(String name, Map<String, Value> values, Place at) {
  public AnnotationUse {
    requireNonNull(name, "name");
    requireNonNull(at, "at");
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** The last part of the name. */
  public String simpleName() {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
