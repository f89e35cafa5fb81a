package io.apiledger.engine.openapi;

import static java.util.Objects.requireNonNull;

import io.apiledger.model.Text;
import io.apiledger.model.tree.Document;
import io.apiledger.model.tree.Tree;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts operations and the components that they need into one document. */
final class Assembly {
  /** Stands for the document where there is none. */
  static final Document NO_DOCUMENT = new Document("", Trees.mapping(List.of()));

  /** Where an operation names the service that answers it. */
  static final String SERVICE = "x-api-ledger-service";

  /** Where a document lists the routes that no path item has a place for. */
  static final String OUTSIDE = "x-api-ledger-routes";

  private static final String FORMAT = "api-ledger-openapi/1";

  private final String audience;
  private final Document source;
  private final Map<Component, Rewritten> components;
  private final Links links;

  Assembly(String audience, Document source, Map<Component, Rewritten> components, Links links) {
    this.audience = audience;
    this.source = source;
    this.components = new TreeMap<>(components);
    this.links = links;
  }

  /**
   * A document of these operations.
   *
   * @param domain empty for the audience
   */
  Tree.Mapping document(String domain, List<GroupedOperation> operations) {
    List<GroupedOperation> placed = operations.stream().filter(GroupedOperation::placed).toList();
    List<GroupedOperation> routes = operations.stream().filter(GroupedOperation::isRoute).toList();
    Set<String> present =
        placed.stream().map(GroupedOperation::id).collect(Collectors.toUnmodifiableSet());
    Links.Within staying = links.within(present, components);
    return Trees.building()
        .text("openapi", version())
        .put("info", info(domain, routes))
        .put("jsonSchemaDialect", of("jsonSchemaDialect"))
        .put("servers", servers(placed))
        .put("tags", tags(placed))
        .put("paths", paths(placed, staying))
        .put("components", components(placed, staying))
        .put("x-api-ledger", about(domain, routes))
        .put(OUTSIDE, outside(routes))
        .build();
  }

  private @Nullable Tree of(String key) {
    return source.root() instanceof Tree.Mapping root ? root.get(key) : null;
  }

  private String version() {
    String version = Trees.textOf(source.root(), "openapi");
    return version.isEmpty() ? Upgrade.VERSION : version;
  }

  private Tree info(String domain, List<GroupedOperation> routes) {
    Tree info = of("info");
    Tree.Mapping given =
        info instanceof Tree.Mapping mapping
            ? (Tree.Mapping) Rewriter.data(mapping)
            : Trees.mapping(List.of());
    String version = Trees.textOf(given, "version");
    return Trees.building()
        .text("title", domain.isEmpty() ? audience : audience + ": " + domain)
        .text("description", description(routes))
        .put("contact", given.get("contact"))
        .put("license", given.get("license"))
        .put("termsOfService", given.get("termsOfService"))
        .text("version", version.isEmpty() ? "0" : version)
        .build();
  }

  private String description(List<GroupedOperation> routes) {
    long documented = routes.stream().filter(GroupedOperation::documented).count();
    long told = routes.size() - documented;
    String all = routes.size() == 1 ? "1 route" : routes.size() + " routes";
    if (documented == 0) {
      return all + ", told by the source code";
    }
    return told == 0
        ? all + ", described by " + source.path()
        : all
            + ": "
            + documented
            + " described by "
            + source.path()
            + ", "
            + told
            + " told by the source code";
  }

  /**
   * Those of the document, where every operation is on the path that the document has it on:
   * together with another path they would be wrong.
   */
  private @Nullable Tree servers(List<GroupedOperation> placed) {
    boolean moved =
        placed.stream()
            .anyMatch(
                one ->
                    !one.documented()
                        || ((Tree.Mapping) one.made().value()).get(DocumentedOperation.PATH)
                            != null);
    Tree servers = of("servers");
    return moved || servers == null ? null : Rewriter.data(servers);
  }

  private @Nullable Tree tags(List<GroupedOperation> placed) {
    Set<String> used = new HashSet<>();
    placed.forEach(one -> used.addAll(one.tags()));
    Map<String, Tree> tags = new TreeMap<>();
    for (Tree tag : Trees.items(of("tags"))) {
      String name = Trees.textOf(tag, "name");
      if (used.contains(name)) {
        tags.putIfAbsent(name, Rewriter.data(tag));
      }
    }
    return tags.isEmpty() ? null : Trees.list(List.copyOf(tags.values()));
  }

  private Tree paths(List<GroupedOperation> placed, Links.Within links) {
    Map<String, List<Tree.Member>> paths = new TreeMap<>(Text.BY_UTF8);
    for (GroupedOperation one : placed) {
      Tree value = one.made().links() ? links.operation(one.made().value()) : one.made().value();
      paths
          .computeIfAbsent(one.entry().path().value(), path -> new ArrayList<>())
          .add(Trees.member(DocumentedOperation.key(one.entry().method()), value));
    }
    List<Tree.Member> members = new ArrayList<>();
    paths.forEach(
        (path, methods) ->
            members.add(
                Trees.member(path, Trees.mapping(KeyOrder.of(Shape.PATH_ITEM).sorted(methods)))));
    return Trees.mapping(members);
  }

  private @Nullable Tree components(List<GroupedOperation> placed, Links.Within links) {
    Map<String, List<Tree.Member>> sections = new TreeMap<>();
    for (Component component : needed(placed)) {
      Rewritten made = requireNonNull(components.get(component), component.name());
      Tree value = made.value();
      if (made.links() || component.section().equals("links")) {
        value = links.component(component, value);
      }
      if (value != null) {
        sections
            .computeIfAbsent(component.section(), section -> new ArrayList<>())
            .add(Trees.member(component.name(), value));
      }
    }
    List<Tree.Member> members = new ArrayList<>();
    sections.forEach((section, all) -> members.add(Trees.member(section, Trees.mapping(all))));
    return members.isEmpty() ? null : Trees.mapping(members);
  }

  /** What the operations refer to, and what that refers to, and so on. */
  private Collection<Component> needed(List<GroupedOperation> placed) {
    Set<Component> needed = new TreeSet<>();
    Deque<Component> open = new ArrayDeque<>();
    placed.forEach(one -> open.addAll(one.made().uses()));
    while (!open.isEmpty()) {
      Component component = open.pop();
      if (needed.add(component)) {
        open.addAll(requireNonNull(components.get(component), component.name()).uses());
      }
    }
    return needed;
  }

  private Tree about(String domain, List<GroupedOperation> routes) {
    long documented = routes.stream().filter(GroupedOperation::documented).count();
    return Trees.building()
        .text("format", FORMAT)
        .text("audience", audience)
        .text("domain", domain)
        .put("routes", Trees.number(routes.size()))
        .put("documented", Trees.number(documented))
        .build();
  }

  private static @Nullable Tree outside(List<GroupedOperation> routes) {
    List<Tree> outside =
        routes.stream().filter(one -> !one.placed()).map(one -> one.made().value()).toList();
    return outside.isEmpty() ? null : Trees.list(outside);
  }
}
