package io.apiledger.driver.scan.jaxrs;

import io.apiledger.driver.scan.java.Annotations;
import io.apiledger.driver.scan.java.JavaIndex;
import io.apiledger.driver.scan.java.fields.HandlerRules;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What resource methods take besides the entity, which is the parameter that is none of these. */
final class ResourceParameters {
  private static final List<String> PACKAGES = List.of("jakarta.ws.rs.", "javax.ws.rs.");

  private static final List<String> ANNOTATIONS =
      List.of(
          "PathParam",
          "QueryParam",
          "HeaderParam",
          "CookieParam",
          "FormParam",
          "MatrixParam",
          "BeanParam",
          "core.Context",
          "container.Suspended");

  private static final List<String> TYPES =
      List.of(
          "core.Application",
          "core.HttpHeaders",
          "core.Request",
          "core.SecurityContext",
          "core.UriInfo",
          "container.AsyncResponse",
          "container.ContainerRequestContext",
          "container.ResourceContext",
          "container.ResourceInfo",
          "ext.Providers",
          "sse.Sse",
          "sse.SseEventSink");

  /** Of implementations, and of what is often used with them. */
  private static final Set<String> OTHERS =
      Set.of(
          "io.dropwizard.auth.Auth",
          "jakarta.inject.Inject",
          "javax.inject.Inject",
          "org.apache.cxf.jaxrs.ext.multipart.Multipart",
          "org.glassfish.jersey.media.multipart.FormDataParam",
          "org.jboss.resteasy.annotations.Form",
          "org.jboss.resteasy.annotations.Query",
          "org.jboss.resteasy.annotations.jaxrs.CookieParam",
          "org.jboss.resteasy.annotations.jaxrs.FormParam",
          "org.jboss.resteasy.annotations.jaxrs.HeaderParam",
          "org.jboss.resteasy.annotations.jaxrs.MatrixParam",
          "org.jboss.resteasy.annotations.jaxrs.PathParam",
          "org.jboss.resteasy.annotations.jaxrs.QueryParam",
          "org.jboss.resteasy.reactive.RestCookie",
          "org.jboss.resteasy.reactive.RestForm",
          "org.jboss.resteasy.reactive.RestHeader",
          "org.jboss.resteasy.reactive.RestMatrix",
          "org.jboss.resteasy.reactive.RestPath",
          "org.jboss.resteasy.reactive.RestQuery");

  private ResourceParameters() {}

  /** What is particular to JAX-RS: whatever a method returns is the body. */
  static HandlerRules rules(JavaIndex index) {
    Set<String> annotations = new HashSet<>(OTHERS);
    annotations.addAll(inBoth(ANNOTATIONS));
    return new HandlerRules(
        Annotations.byName(index),
        new HandlerRules.Unmarked(annotations, inBoth(TYPES)),
        HandlerRules.Answer.ALWAYS);
  }

  private static Set<String> inBoth(List<String> names) {
    Set<String> both = new HashSet<>();
    PACKAGES.forEach(prefix -> names.forEach(name -> both.add(prefix + name)));
    return both;
  }
}
