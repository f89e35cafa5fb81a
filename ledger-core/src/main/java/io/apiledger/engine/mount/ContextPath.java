package io.apiledger.engine.mount;

import static java.util.Objects.requireNonNull;

import io.apiledger.model.Entry;
import io.apiledger.model.HttpMethod;
import io.apiledger.model.Ledger;
import io.apiledger.model.Located;
import io.apiledger.model.PathPart;
import io.apiledger.model.PathTemplate;
import io.apiledger.model.RouteKey;
import io.apiledger.model.config.SourceSpec;
import io.apiledger.model.port.Scan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the configuration of a source puts before the paths that its code declares: {@code
 * context_path} before all of them, and the properties of frameworks that mean the same before
 * those of that framework. Immutable.
 */
public final class ContextPath {
  private static final Set<String> SERVLETS = Set.of("spring", "jaxrs");

  /** Outermost first. */
  private static final List<Property> PROPERTIES =
      List.of(
          new Property("server.servlet.context-path", SERVLETS, true),
          new Property("spring.webflux.base-path", Set.of("spring"), true),
          new Property("spring.mvc.servlet.path", Set.of("spring"), false),
          new Property("micronaut.server.context-path", Set.of("micronaut"), true));

  /** Whose final slash after a prefix is no part of the path. */
  private static final Set<String> WITHOUT_FINAL_SLASH = Set.of("jaxrs", "micronaut");

  private final SourceSpec source;

  private ContextPath(SourceSpec source) {
    this.source = source;
  }

  /**
   * A property of a framework.
   *
   * @param origins of the entries that it matters to
   * @param isContext whether {@code context_path} is another word for it and takes its place
   */
  private record Property(String name, Set<String> origins, boolean isContext) {}

  /** That of a source. */
  public static ContextPath of(SourceSpec source) {
    return new ContextPath(requireNonNull(source, "source"));
  }

  /** The same scan with every served path behind what stands before it. */
  public Scan apply(Scan scan) {
    return new Scan(
        scan.entries().stream().map(this::behind).toList(),
        scan.shadowed().stream().map(this::behind).toList(),
        scan.unresolved(),
        scan.findings(),
        scan.read());
  }

  private Located<Entry> behind(Located<Entry> located) {
    Entry entry = located.value();
    List<PathPart> before = before(entry.origin(), entry.method());
    if (before.isEmpty()) {
      return located;
    }
    String declared = entry.servedPath().isEmpty() ? entry.path().value() : entry.servedPath();
    boolean dropped = declared.equals("/") && WITHOUT_FINAL_SLASH.contains(entry.origin());
    StringBuilder served = new StringBuilder();
    before.forEach(part -> served.append(part.text()));
    served.append(dropped ? "" : declared);
    List<PathPart> parts = new ArrayList<>(before);
    parts.addAll(located.parts());
    Entry moved =
        entry.toBuilder()
            .path(PathTemplate.of(served.toString()))
            .servedPath(served.toString())
            .build();
    return new Located<>(
        moved, located.at(), parts, located.guards(), located.generatedId(), located.alternative());
  }

  private Ledger.Shadowed behind(Ledger.Shadowed shadowed) {
    return new Ledger.Shadowed(behind(shadowed.key()), behind(shadowed.by()));
  }

  private RouteKey behind(RouteKey key) {
    StringBuilder path = new StringBuilder();
    before("", key.method()).forEach(part -> path.append(part.text()));
    return new RouteKey(
        key.service(), key.method(), PathTemplate.of(path.append(key.path()).toString()));
  }

  private List<PathPart> before(String origin, HttpMethod method) {
    List<PathPart> parts = new ArrayList<>();
    Located<String> context = source.contextPath();
    if (context != null) {
      add(context, "context_path of source " + source.id(), parts);
    }
    for (Property property : PROPERTIES) {
      Located<String> value = source.properties().get(property.name());
      boolean replaced = property.isContext() && context != null;
      // Micronaut serves its web sockets beside the context path.
      boolean beside = origin.equals("micronaut") && method.equals(HttpMethod.WS);
      if (value != null && !replaced && !beside && property.origins().contains(origin)) {
        add(value, property.name() + " of source " + source.id(), parts);
      }
    }
    return parts;
  }

  /** With a slash in front and none at the end; a slash alone is nothing. */
  private static void add(Located<String> value, String origin, List<PathPart> parts) {
    String text = value.value();
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '/') {
      end--;
    }
    if (end > 0) {
      String path = (text.startsWith("/") ? "" : "/") + text.substring(0, end);
      parts.add(new PathPart(path, origin, value.at()));
    }
  }
}
