package io.apiledger.driver.scan.java;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One annotation that somebody looked for, as it counts at some place: with what annotations
 * composed of it say, where the framework merges them. Immutable.
 *
 * @param name its full name
 * @param values by element
 * @param use what stands in the source
 */
public record FoundAnnotation(String name, Map<String, Scoped> values, AnnotationUse use) {
  public FoundAnnotation {
    requireNonNull(name, "name");
    requireNonNull(use, "use");
    values = Collections.unmodifiableMap(new TreeMap<>(values));
  }

  /** A value and where its names mean something. */
  public record Scoped(Value value, DeclaredType scope) {
    public Scoped {
      requireNonNull(value, "value");
      requireNonNull(scope, "scope");
    }
  }

  /** An annotation as it stands in the source. */
  public static FoundAnnotation of(String name, AnnotationUse use, DeclaredType scope) {
    Map<String, Scoped> values = new TreeMap<>();
    use.values().forEach((element, value) -> values.put(element, new Scoped(value, scope)));
    return new FoundAnnotation(name, values, use);
  }

  /** The last part of its name. */
  public String simpleName() {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** The first of these elements that is there. */
  public @Nullable Scoped value(String... elements) {
    for (String element : elements) {
      Scoped value = values.get(element);
      if (value != null) {
        return value;
      }
    }
    return null;
  }
}
