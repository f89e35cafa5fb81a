package io.apiledger.engine.openapi;

import static java.util.Objects.requireNonNull;

import io.apiledger.model.Entry;
import io.apiledger.model.Located;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.port.Documents;
import io.apiledger.model.tree.Document;
import io.apiledger.model.tree.Tree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The OpenAPI documents of an audience: one of everything, and one for each domain. Each route of
 * the ledger is in the first, and in exactly one of the others; each document holds the components
 * that it refers to, and no others. Does not depend on the order of the routes, nor on that of keys
 * in the document. Safe for use by several threads once it is made.
 *
 * <pre>{@code
 * GroupedDocuments grouped = GroupedDocuments.of("ORDERS", documents, routes);
 * TreeJson.write(grouped.domain("billing"), out);
 * }</pre>
 */
public final class GroupedDocuments {
  private static final Comparator<GroupedRoute> ORDER =
      Comparator.comparing(route -> route.entry().key());

  private final Assembly assembly;
  private final List<GroupedOperation> operations;
  private final List<Finding> findings;

  private GroupedDocuments(
      Assembly assembly, List<GroupedOperation> operations, List<Finding> findings) {
    this.assembly = assembly;
    this.operations = operations;
    this.findings = findings;
  }

  /**
   * Makes the documents.
   *
   * @param audience its name, which becomes their title
   * @param documents the document that describes operations, and those that it refers to; one that
   *     is empty where there is none
   * @param routes each key once
   */
  public static GroupedDocuments of(
      String audience, Documents documents, List<GroupedRoute> routes) {
    return new Making(documents).grouped(requireNonNull(audience, "audience"), routes);
  }

  /** No document at all: every operation is told by the source code. */
  public static Documents undocumented() {
    return Documents.of(Assembly.NO_DOCUMENT);
  }

  /** Everything of the audience. */
  public Tree.Mapping audience() {
    return assembly.document("", operations);
  }

  /** What belongs to a domain. */
  public Tree.Mapping domain(String domain) {
    return assembly.document(
        domain, operations.stream().filter(one -> one.entry().domain().equals(domain)).toList());
  }

  /** References that led nowhere. */
  public List<Finding> findings() {
    return findings;
  }

  private static final class Making {
    private final Dangling dangling = new Dangling();
    private final Library library;
    private final OperationIds ids = new OperationIds();
    private final Links links = new Links();
    private final Set<String> places = new HashSet<>();

    Making(Documents documents) {
      this.library = new Library(documents, dangling);
    }

    GroupedDocuments grouped(String audience, List<GroupedRoute> routes) {
      List<GroupedOperation> operations = new ArrayList<>();
      List<GroupedRoute> outside = new ArrayList<>();
      for (GroupedRoute route : routes.stream().sorted(ORDER).toList()) {
        if (isPlaced(route.entry())) {
          operations.add(operation(route));
        } else {
          operations.add(GroupedOperation.outside(route));
          outside.add(route);
        }
      }
      // After the others: a route of its own wins over a handler of every method.
      outside.stream()
          .flatMap(route -> EveryMethod.of(route).stream())
          .filter(route -> isPlaced(route.entry()))
          .forEach(route -> operations.add(operation(route).within(EveryMethod.of(route.entry()))));
      Document root = library.root();
      Assembly assembly = new Assembly(audience, root, library.made(), links);
      return new GroupedDocuments(assembly, List.copyOf(operations), dangling.findings());
    }

    /** Whether a path item has a place for it, which it then takes. */
    private boolean isPlaced(Entry entry) {
      return Shape.METHODS.contains(DocumentedOperation.key(entry.method()))
          && places.add(entry.method() + " " + entry.path());
    }

    private GroupedOperation operation(GroupedRoute route) {
      Entry entry = route.entry();
      DocumentedOperation documented = null;
      for (Located<Entry> operation : route.operations()) {
        documented = DocumentedOperation.find(library, dangling, operation);
        if (documented != null) {
          break;
        }
      }
      String id = ids.give(documented == null ? "" : documented.id(), entry);
      Rewritten made =
          documented == null
              ? new SourceOperation(library, dangling).of(entry)
              : documented.on(entry);
      if (documented != null) {
        links.learn(documented.id(), documented.pointer(), id);
      }
      Tree value = finished((Tree.Mapping) made.value(), id, route);
      return GroupedOperation.placed(
          entry, id, new Rewritten(value, made.uses(), made.links()), documented != null);
    }

    private static Tree finished(Tree.Mapping made, String id, GroupedRoute route) {
      Tree.Mapping value = Trees.with(made, "operationId", Trees.text(id));
      if (!route.entry().service().isEmpty()) {
        value = Trees.with(value, Assembly.SERVICE, Trees.text(route.entry().service()));
      }
      List<String> also =
          route.operations().stream().skip(1).map(one -> one.value().key().toString()).toList();
      if (!also.isEmpty()) {
        value = Trees.with(value, DocumentedOperation.ALSO, Trees.texts(also));
      }
      return new Tree.Mapping(KeyOrder.of(Shape.OPERATION).sorted(value.members()), value.at());
    }
  }
}
