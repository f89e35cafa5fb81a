package io.apiledger.driver.scan.jaxrs;

import io.apiledger.driver.scan.java.JavaFramework;
import io.apiledger.driver.scan.java.JavaIndex;
import io.apiledger.driver.scan.java.JavaRoutes;
import io.apiledger.driver.scan.java.fields.RouteFields;
import io.apiledger.model.port.ScanOptions;
import java.util.List;
import java.util.Set;

/**
 * Routes of JAX-RS, of {@code javax} and of {@code jakarta}: root resources under their
 * applications, and everything that sub-resource locators lead to. Immutable, safe for use by
 * several threads.
 */
public final class JaxRsFramework implements JavaFramework {
  @Override
  public String id() {
    return "jaxrs";
  }

  @Override
  public Set<String> words() {
    return Set.of(".ws.rs.");
  }

  /** Locators whose type says nothing, and what an application lists. */
  @Override
  public Set<String> bodies() {
    return Set.of("Object", "Class", "Set");
  }

  @Override
  public void collect(JavaIndex index, ScanOptions options, JavaRoutes routes) {
    JaxRsAnnotations annotations = new JaxRsAnnotations(index);
    Applications applications = new Applications(index, annotations);
    Generics generics = new Generics(index);
    ResourceMethods methods = new ResourceMethods(index, annotations);
    Locators locators = new Locators(index, generics, methods);
    new MissingResources(index, annotations).report(routes);
    List<RootResource> roots = new RootResources(index, annotations, applications, locators).all();
    if (roots.isEmpty()) {
      return; // As in most projects: none of what follows need be made.
    }
    RouteFields fields = new RouteFields(index, ResourceParameters.rules(index), options);
    ResourceTree tree = new ResourceTree(locators, fields, routes);
    for (RootResource root : roots) {
      for (ResourcePath prefix : applications.of(root.type(), routes)) {
        tree.walk(root.type(), root.path().below(prefix));
      }
    }
  }
}
