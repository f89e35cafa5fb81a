package io.apiledger.driver.scan.java;

import io.apiledger.model.port.ScanOptions;
import java.util.Set;

/**
 * Finds the routes of one framework among Java files that were read already. Found by {@link
 * java.util.ServiceLoader}; a new framework of Java is one class. Immutable, safe for use by
 * several threads.
 */
public interface JavaFramework {
  /** Its name, and the {@code origin} of its entries: {@code spring}, {@code jaxrs} … */
  String id();

  /** A file that declares something of it holds one of these words. */
  Set<String> words();

  /** A file that imports something of which the name holds one of these words matters as well. */
  default Set<String> imports() {
    return Set.of();
  }

  /**
   * Simple names of types: of methods that return one of them, the framework needs what they
   * return, see {@link JavaMethod#results()}.
   */
  default Set<String> bodies() {
    return Set.of();
  }

  /**
   * Simple names of types: of methods that are handed one of them, the framework needs what they do
   * with it, see {@link JavaMethod#results()}.
   */
  default Set<String> configured() {
    return Set.of();
  }

  /** Adds its routes, and what it cannot compute, in the order of files and declarations. */
  void collect(JavaIndex index, ScanOptions options, JavaRoutes routes);
}
