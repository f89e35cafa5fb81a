package io.apiledger.driver.scan.java;

import io.apiledger.driver.scan.java.JavaType.Kind;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What other files may take a framework's annotations from without naming the framework: types that
 * have to be implemented or extended, and annotations that are composed of others.
 */
final class Inherited {
  private static final Set<String> OF_LANGUAGE =
      Set.of("Target", "Retention", "Documented", "Inherited", "Repeatable", "FunctionalInterface");

  private Inherited() {}

  /** Simple names of such types: a file that uses one holds it. */
  static Set<String> words(JavaFile file) {
    Set<String> words = new TreeSet<>();
    add(file.types(), words);
    return words;
  }

  private static void add(List<JavaType> types, Set<String> words) {
    for (JavaType type : types) {
      boolean counts = type.kind() == Kind.ANNOTATION ? isComposed(type) : isToBeExtended(type);
      if (counts) {
        words.add(type.name());
      }
      add(type.nested(), words);
    }
  }

  private static boolean isComposed(JavaType type) {
    return type.annotations().stream().anyMatch(use -> !OF_LANGUAGE.contains(use.simpleName()));
  }

  /** Constants alone are no reason to look further. */
  private static boolean isToBeExtended(JavaType type) {
    boolean isOpen = type.isAbstract() || type.kind() == Kind.INTERFACE;
    boolean saysMore =
        !type.methods().isEmpty() || !type.extended().isEmpty() || !type.implemented().isEmpty();
    return isOpen && saysMore;
  }
}
