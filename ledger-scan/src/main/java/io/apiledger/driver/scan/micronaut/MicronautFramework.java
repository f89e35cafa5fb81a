package io.apiledger.driver.scan.micronaut;

import io.apiledger.driver.scan.java.JavaFramework;
import io.apiledger.driver.scan.java.JavaIndex;
import io.apiledger.driver.scan.java.JavaRoutes;
import io.apiledger.model.port.ScanOptions;
import java.util.Set;

/**
 * Routes of Micronaut: controllers, whose methods may inherit their mapping, and server web
 * sockets. Immutable, safe for use by several threads.
 */
public final class MicronautFramework implements JavaFramework {
  @Override
  public String id() {
    return "micronaut";
  }

  @Override
  public Set<String> words() {
    return Set.of("io.micronaut.http.annotation", "io.micronaut.websocket.annotation");
  }

  @Override
  public void collect(JavaIndex index, ScanOptions options, JavaRoutes routes) {
    new ControllerRoutes(index, options).collect(routes);
  }
}
