package io.apiledger.driver.scan.spring;

import io.apiledger.driver.scan.java.DeclaredType;
import io.apiledger.driver.scan.java.JavaIndex;
import io.apiledger.driver.scan.java.JavaMethod;
import io.apiledger.driver.scan.java.JavaRoutes;
import io.apiledger.driver.scan.java.TypeName;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Handler mappings of the project's own: what they override may serve other classes, or other paths
 * than the annotations say.
 */
final class CustomMappings {
  private static final String SERVLET = "org.springframework.web.servlet.mvc.method.";
  private static final String REACTIVE = "org.springframework.web.reactive.result.method.";

  private static final Set<String> MAPPINGS =
      Set.of(
          SERVLET + "annotation.RequestMappingHandlerMapping",
          SERVLET + "RequestMappingInfoHandlerMapping",
          REACTIVE + "annotation.RequestMappingHandlerMapping",
          REACTIVE + "RequestMappingInfoHandlerMapping");

  /** Those that decide which methods are served, and where; others add conditions. */
  private static final Set<String> DECIDING =
      Set.of(
          "isHandler",
          "getMappingForMethod",
          "createRequestMappingInfo",
          "registerHandlerMethod",
          "registerMapping",
          "detectHandlerMethods",
          "processCandidateBean",
          "initHandlerMethods",
          "lookupHandlerMethod",
          "getHandlerInternal",
          "afterPropertiesSet");

  private CustomMappings() {}

  static void report(JavaIndex index, JavaRoutes routes) {
    for (DeclaredType type : index.all()) {
      JavaMethod deciding = type.type().extended().isEmpty() ? null : deciding(type);
      if (deciding != null && isOne(type, index)) {
        routes.notAnalysable(
            type.name() + " maps in its own way: it overrides " + deciding.name(),
            type.name(),
            "compare with a running service; the routes are listed as their annotations say",
            type.file(),
            deciding.at());
      }
    }
  }

  private static boolean isOne(DeclaredType type, JavaIndex index) {
    for (DeclaredType ancestor : index.ancestry(type)) {
      for (TypeName name : ancestor.type().extended()) {
        if (index.names(name.name(), ancestor).stream().anyMatch(MAPPINGS::contains)) {
          return true;
        }
      }
    }
    return false;
  }

  private static @Nullable JavaMethod deciding(DeclaredType type) {
    for (JavaMethod method : type.type().methods()) {
      if (DECIDING.contains(method.name())) {
        return method;
      }
    }
    return null;
  }
}
