package io.apiledger.driver.scan.jaxrs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names of JAX-RS that decide about routes. */
final class JaxRsNames {
  private static final List<String> PACKAGES = List.of("jakarta.ws.rs.", "javax.ws.rs.");

  static final Set<String> PATH = both("Path");
  static final Set<String> APPLICATION_PATH = both("ApplicationPath");
  static final Set<String> APPLICATION = both("core.Application");
  static final Set<String> RESPONSE = both("core.Response");
  static final Set<String> HTTP_METHOD = both("HttpMethod");

  /** Alone on a method they make no route of it, and keep it from inheriting one. */
  static final Set<String> MEDIA_TYPES =
      Set.of(
          PACKAGES.get(0) + "Consumes",
          PACKAGES.get(0) + "Produces",
          PACKAGES.get(1) + "Consumes",
          PACKAGES.get(1) + "Produces");

  /** Annotations that stand for a method; {@code PATCH} was others' before it was in JAX-RS. */
  static final Map<String, String> DESIGNATORS = designators();

  private JaxRsNames() {}

  private static Set<String> both(String name) {
    return Set.of(PACKAGES.get(0) + name, PACKAGES.get(1) + name);
  }

  private static Map<String, String> designators() {
    Map<String, String> all = new HashMap<>();
    for (String method : List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS")) {
      both(method).forEach(name -> all.put(name, method));
    }
    all.put("io.dropwizard.jersey.PATCH", "PATCH");
    all.put("org.apache.cxf.jaxrs.ext.PATCH", "PATCH");
    return Map.copyOf(all);
  }
}
