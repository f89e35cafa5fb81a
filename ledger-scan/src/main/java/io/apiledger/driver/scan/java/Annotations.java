package io.apiledger.driver.scan.java;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a framework looks for annotations: some take only what stands there, others also annotations
 * that are composed of what they look for.
 */
@FunctionalInterface
public interface Annotations {
  /**
   * The first annotation that counts as one of these; null where there is none.
   *
   * @param scope where the names of the annotations mean something
   * @param names full ones
   */
  @Nullable FoundAnnotation find(List<AnnotationUse> uses, DeclaredType scope, Set<String> names);

  /** Only what stands there, by its name. */
  static Annotations byName(JavaIndex index) {
    return (uses, scope, names) -> {
      for (AnnotationUse use : uses) {
        for (String name : index.names(use.name(), scope)) {
          if (names.contains(name)) {
            return FoundAnnotation.of(name, use, scope);
          }
        }
      }
      return null;
    };
  }
}
