package io.apiledger.driver.scan.jaxrs;

import io.apiledger.driver.scan.java.HandlerMethods.Declared;
import java.util.Set;

/**
 * A method that JAX-RS sees in a class.
 *
 * @param body the declaration whose code runs
 * @param methods of HTTP, sorted; none is a sub-resource locator
 * @param path {@link ResourcePath#NONE} where it has none
 * @param key what two classes have in common that answer the same with different code
 */
record ResourceMethod(Declared body, Set<String> methods, ResourcePath path, String key) {
  boolean isLocator() {
    return methods.isEmpty();
  }
}
