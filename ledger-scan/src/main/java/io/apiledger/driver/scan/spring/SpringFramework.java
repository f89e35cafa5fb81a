package io.apiledger.driver.scan.spring;

import io.apiledger.driver.scan.java.Annotations;
import io.apiledger.driver.scan.java.JavaFramework;
import io.apiledger.driver.scan.java.JavaIndex;
import io.apiledger.driver.scan.java.JavaRoutes;
import io.apiledger.model.port.ScanOptions;
import java.util.Set;

/**
 * Routes of Spring MVC and WebFlux: annotated controllers, and router functions where they are
 * literal. Immutable, safe for use by several threads.
 */
public final class SpringFramework implements JavaFramework {
  /** What methods return that declare routes in code. */
  static final String ROUTER = "RouterFunction";

  /** What methods are handed that put something in front of paths. */
  static final String CONFIGURER = "PathMatchConfigurer";

  @Override
  public String id() {
    return "spring";
  }

  @Override
  public Set<String> words() {
    return Set.of("Mapping", "Controller", "Exchange", ROUTER);
  }

  @Override
  public Set<String> imports() {
    return Set.of(CONFIGURER);
  }

  @Override
  public Set<String> bodies() {
    return Set.of(ROUTER);
  }

  @Override
  public Set<String> configured() {
    return Set.of(CONFIGURER);
  }

  @Override
  public void collect(JavaIndex index, ScanOptions options, JavaRoutes routes) {
    Annotations annotations = MergedAnnotations.in(index);
    new AnnotatedRoutes(index, annotations, options).collect(routes);
    new RouterFunctions(index, annotations).collect(routes);
    CustomMappings.report(index, routes);
  }
}
