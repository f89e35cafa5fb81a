package io.apiledger.driver.scan.spring;

import io.apiledger.driver.scan.java.Annotations;
import io.apiledger.driver.scan.java.Constants;
import io.apiledger.driver.scan.java.DeclaredType;
import io.apiledger.driver.scan.java.JavaIndex;
import io.apiledger.driver.scan.java.JavaMethod;
import io.apiledger.driver.scan.java.JavaRoutes;
import io.apiledger.driver.scan.java.Place;
import io.apiledger.driver.scan.java.Value;
import io.apiledger.model.PathPart;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What configurers put in front of the paths of controllers, with {@code addPathPrefix}: the first
 * prefix whose predicate takes a controller counts.
 */
final class PathPrefixes {
  private static final String ADD = "addPathPrefix";
  private static final String APPLICATION =
      "org.springframework.boot.autoconfigure.SpringBootApplication";

  private final Constants constants;
  private final Map<String, String> properties;
  private final HandlerPredicate predicates;
  private final List<Prefix> all = new ArrayList<>();
  private final boolean isSeveral;

  private record Prefix(Mapping.Path path, Predicate<DeclaredType> takes, String folder) {}

  PathPrefixes(
      JavaIndex index,
      Annotations annotations,
      Constants constants,
      Map<String, String> properties,
      JavaRoutes routes) {
    this.constants = constants;
    this.properties = properties;
    this.predicates = new HandlerPredicate(index, annotations, constants);
    for (DeclaredType type : index.all()) {
      for (JavaMethod method : type.type().methods()) {
        if (isHanded(method)) {
          method.results().forEach(value -> read(value, type, method, routes));
        }
      }
    }
    this.isSeveral = !all.isEmpty() && applications(index, annotations) > 1;
  }

  /** What stands before the paths of a controller; null where nothing does. */
  Mapping.@Nullable Path of(DeclaredType controller) {
    for (Prefix prefix : all) {
      if ((!isSeveral || prefix.folder().equals(controller.file().folder()))
          && prefix.takes().test(controller)) {
        return prefix.path();
      }
    }
    return null;
  }

  private static boolean isHanded(JavaMethod method) {
    return !method.results().isEmpty()
        && method.parameters().stream()
            .anyMatch(one -> one.type().simpleName().equals(SpringFramework.CONFIGURER));
  }

  /** Source folders with an application: with several, each has prefixes of its own. */
  private static int applications(JavaIndex index, Annotations annotations) {
    Set<String> folders = new HashSet<>();
    for (DeclaredType type : index.all()) {
      if (annotations.find(type.type().annotations(), type, Set.of(APPLICATION)) != null) {
        folders.add(type.file().folder());
      }
    }
    return folders.size();
  }

  /** A statement: a chain of calls, or something that may hide some. */
  private void read(Value value, DeclaredType type, JavaMethod method, JavaRoutes routes) {
    List<Value.Call> chain = new ArrayList<>();
    Value at = value;
    while (at instanceof Value.Call call) {
      chain.add(0, call);
      at = call.target();
    }
    for (Value.Call call : chain) {
      if (call.name().equals(ADD) && !add(call, type, method)) {
        dark(call.text(), call.at(), type, method, routes);
      }
    }
    if (at instanceof Value.Other other && other.text().contains(ADD)) {
      dark(other.text(), method.at(), type, method, routes);
    }
  }

  private boolean add(Value.Call call, DeclaredType type, JavaMethod method) {
    if (call.arguments().size() != 2) {
      return false;
    }
    String text = constants.text(call.arguments().get(0), type);
    String filled = text == null ? null : SpringPaths.filled(text, properties);
    Predicate<DeclaredType> takes = predicates.of(call.arguments().get(1), type);
    if (filled == null || takes == null) {
      return false;
    }
    String origin = ADD + " of " + type.type().name() + "#" + method.name();
    PathPart part = new PathPart(filled, origin, type.file().at(call.at()));
    all.add(
        new Prefix(
            new Mapping.Path(filled, call.arguments().get(0).text(), List.of(part)),
            takes,
            type.file().folder()));
    return true;
  }

  private static void dark(
      String what, Place at, DeclaredType type, JavaMethod method, JavaRoutes routes) {
    routes.notAnalysable(
        "a path prefix that is computed: " + what,
        type.name() + "#" + method.name(),
        "mount these routes in the configuration; they are listed without it",
        type.file(),
        at);
  }
}
