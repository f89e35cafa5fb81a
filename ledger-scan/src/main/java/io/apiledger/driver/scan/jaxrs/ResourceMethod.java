package io.apiledger.driver.scan.jaxrs;

import io.apiledger.driver.scan.java.HandlerMethods.Declared;
import io.apiledger.driver.scan.java.HandlerMethods.Method;
import java.util.Set;

/**
 * A method that JAX-RS sees in a class.
 *
 * @param code what it overrides included
 * @param methods of HTTP, sorted; none is a sub-resource locator
 * @param path {@link ResourcePath#NONE} where it has none
 * @param key what two classes have in common that answer the same with different code
 */
record ResourceMethod(Method code, Set<String> methods, ResourcePath path, String key) {
  /** The declaration whose code runs. */
  Declared body() {
    return code.body();
  }

  boolean isLocator() {
    return methods.isEmpty();
  }
}
