package io.apiledger.driver.scan.spring;

import io.apiledger.driver.scan.java.AnnotationUse;
import io.apiledger.driver.scan.java.Annotations;
import io.apiledger.driver.scan.java.Constants;
import io.apiledger.driver.scan.java.DeclaredType;
import io.apiledger.driver.scan.java.FoundAnnotation;
import io.apiledger.driver.scan.java.HandlerMethods;
import io.apiledger.driver.scan.java.HandlerMethods.Declared;
import io.apiledger.driver.scan.java.HandlerMethods.Method;
import io.apiledger.driver.scan.java.JavaIndex;
import io.apiledger.driver.scan.java.JavaMethod;
import io.apiledger.driver.scan.java.JavaRoutes;
import io.apiledger.driver.scan.java.MissingSupertypes;
import io.apiledger.driver.scan.java.fields.RouteFields;
import io.apiledger.model.Entry;
import io.apiledger.model.port.ScanOptions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The routes of controllers. */
final class AnnotatedRoutes {
  private final JavaIndex index;
  private final Annotations annotations;
  private final Constants constants;
  private final MissingSupertypes missing;
  private final Map<String, String> properties;
  private final RouteFields fields;

  AnnotatedRoutes(JavaIndex index, Annotations annotations, ScanOptions options) {
    this.index = index;
    this.annotations = annotations;
    this.constants = new Constants(index);
    this.missing = new MissingSupertypes(index);
    this.properties = options.properties();
    this.fields = new RouteFields(index, SpringHandlers.rules(index, annotations), options);
  }

  void collect(JavaRoutes routes) {
    PathPrefixes prefixes = new PathPrefixes(index, annotations, constants, properties, routes);
    for (DeclaredType type : new Controllers(index, annotations).all()) {
      Mapping outer = ofType(type);
      Mapping.Path prefix = prefixes.of(type);
      List<Method> methods = HandlerMethods.of(type, index);
      boolean mapped = false;
      for (Method method : methods) {
        Mapping inner = ofMethod(method);
        if (inner != null) {
          mapped = true;
          Mapping mapping = outer.with(inner);
          add(type, method, prefix == null ? mapping : mapping.below(prefix), routes);
        }
      }
      missing.report(type, methods, mapped, routes);
    }
  }

  private void add(DeclaredType type, Method method, Mapping mapping, JavaRoutes routes) {
    Declared body = method.body();
    JavaMethod code = body.method();
    Set<String> methods = mapping.methods().isEmpty() ? Set.of("ANY") : mapping.methods();
    for (Mapping.Path path : mapping.paths()) {
      for (String name : methods) {
        if (path.text() == null) {
          String symbol = type.name() + " " + body.symbol();
          routes.unresolved(name, path.expression(), symbol, body.type().file(), code.at());
        } else {
          String served = SpringPaths.served(path.text());
          Entry.Builder entry = Entry.of(name, served);
          fields.fill(entry, type, method);
          entry.servedPath(served).handler(body.symbol()).origin("spring");
          entry.sourceFile(body.type().file().path());
          routes.add(entry.build(), body.type().file(), code.at(), path.parts());
        }
      }
    }
  }

  private Mapping ofType(DeclaredType type) {
    for (DeclaredType ancestor : index.ancestry(type)) {
      Mapping mapping = mapping(ancestor, ancestor.type().annotations(), ancestor.type().name());
      if (mapping != null) {
        return mapping;
      }
    }
    return Mapping.NONE;
  }

  private @Nullable Mapping ofMethod(Method method) {
    for (Declared one : method.declarations()) {
      Mapping mapping =
          mapping(
              one.type(),
              one.method().annotations(),
              one.type().type().name() + "#" + one.method().name());
      if (mapping != null) {
        return mapping;
      }
    }
    return null;
  }

  private @Nullable Mapping mapping(DeclaredType scope, List<AnnotationUse> uses, String on) {
    FoundAnnotation merged = annotations.find(uses, scope, SpringNames.MAPPINGS.keySet());
    return merged == null ? null : Mapping.of(merged, constants, properties, on, scope.file());
  }
}
