package io.apiledger.driver.scan.spring;

import io.apiledger.driver.scan.java.AnnotationUse;
import io.apiledger.driver.scan.java.DeclaredType;
import io.apiledger.driver.scan.java.Value;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One of the framework's annotations as it counts at some place: with what annotations composed of
 * it say.
 *
 * @param name its full name
 * @param use what stands in the source
 */
record Merged(String name, Map<String, Scoped> values, AnnotationUse use) {
  /** A value and where its names mean something. */
  record Scoped(Value value, DeclaredType scope) {}

  /** The first of these elements that is there. */
  @Nullable Scoped value(String... elements) {
    for (String element : elements) {
      Scoped value = values.get(element);
      if (value != null) {
        return value;
      }
    }
    return null;
  }
}
