package io.apiledger.driver.scan.jaxrs;

import io.apiledger.driver.scan.java.DeclaredType;
import io.apiledger.driver.scan.java.JavaIndex;
import io.apiledger.driver.scan.java.JavaMethod;
import io.apiledger.driver.scan.java.JavaRoutes;
import io.apiledger.driver.scan.java.MissingSupertypes;
import io.apiledger.driver.scan.java.TypeName;
import java.util.Set;

/**
 * Classes that may be resources though nothing on them says so: all annotations of JAX-RS may stand
 * on an interface that only the build generates, or that stands in another artifact.
 */
final class MissingResources {
  private final JavaIndex index;
  private final JaxRsAnnotations annotations;
  private final MissingSupertypes missing;

  MissingResources(JavaIndex index, JaxRsAnnotations annotations) {
    this.index = index;
    this.annotations = annotations;
    this.missing = new MissingSupertypes(index);
  }

  void report(JavaRoutes routes) {
    for (DeclaredType type : index.all()) {
      if (type.type().isConcrete() && answers(type) && !isAnnotated(type)) {
        missing.report(type, routes);
      }
    }
  }

  /** Whether a method that the class did not think up itself returns a response. */
  private boolean answers(DeclaredType type) {
    for (JavaMethod method : type.type().methods()) {
      boolean overrides =
          method.annotations().stream().anyMatch(use -> use.simpleName().equals("Override"));
      if (overrides && method.isPublic() && isResponse(method.returns(), type)) {
        return !method.name().equals("toResponse"); // Of a mapper of exceptions.
      }
    }
    return false;
  }

  private boolean isResponse(TypeName returned, DeclaredType type) {
    return returned.simpleName().equals("Response")
        && index.names(returned.name(), type).stream().anyMatch(JaxRsNames.RESPONSE::contains);
  }

  private boolean isAnnotated(DeclaredType type) {
    for (DeclaredType ancestor : index.ancestry(type)) {
      if (annotations.find(ancestor.type().annotations(), ancestor, JaxRsNames.PATH) != null) {
        return true;
      }
      for (JavaMethod method : ancestor.type().methods()) {
        Set<String> path = JaxRsNames.PATH;
        if (!method.annotations().isEmpty()
            && (annotations.find(method.annotations(), ancestor, path) != null
                || !annotations.methods(method.annotations(), ancestor).isEmpty())) {
          return true;
        }
      }
    }
    return false;
  }
}
