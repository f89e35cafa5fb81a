package io.apiledger.engine.openapi;

import io.apiledger.model.Entry;
import io.apiledger.model.tree.Tree;
import java.util.List;
import java.util.Set;

/**
 * A route of the ledger and its operation in the documents to come, or one of the operations of a
 * route that takes every method.
 *
 * @param entry of the ledger
 * @param id of the operation, which no other has; empty where it is not placed
 * @param made the operation, with its id; where it is not placed, what the ledger knows of it
 * @param documented whether a document describes it
 * @param placed whether a path item has a place for it: not for a web socket, a route that takes
 *     every method, or one that another service answers too
 * @param isRoute whether it stands for a route of the ledger, and not for a part of one
 */
record GroupedOperation(
    Entry entry, String id, Rewritten made, boolean documented, boolean placed, boolean isRoute) {
  /** Where an operation names the route of every method that answers it. */
  static final String ROUTE = "x-api-ledger-route";

  static GroupedOperation placed(Entry entry, String id, Rewritten made, boolean documented) {
    return new GroupedOperation(entry, id, made, documented, true, true);
  }

  /** A route for which a path item has no place, with the operations that stand for it. */
  static GroupedOperation outside(GroupedRoute route) {
    Entry entry = route.entry();
    Tree known =
        Trees.building()
            .text("service", entry.service())
            .text("method", entry.method().name())
            .text("path", entry.path().value())
            .text("operationId", entry.operationId())
            .text("summary", entry.summary())
            .texts("tags", entry.tags())
            .texts(
                "documented",
                route.operations().stream().map(one -> one.value().key().toString()).toList())
            .build();
    return new GroupedOperation(
        entry,
        "",
        new Rewritten(known, Set.of(), false),
        !route.operations().isEmpty(),
        false,
        true);
  }

  /** The same as a part of a route that takes every method. */
  GroupedOperation within(Entry route) {
    Tree.Mapping value =
        Trees.with((Tree.Mapping) made.value(), ROUTE, Trees.text(route.key().toString()));
    Tree sorted =
        new Tree.Mapping(KeyOrder.of(Shape.OPERATION).sorted(value.members()), value.at());
    return new GroupedOperation(
        entry, id, new Rewritten(sorted, made.uses(), made.links()), documented, placed, false);
  }

  /** The tags of the operation, which are those of the document where it has it. */
  List<String> tags() {
    Tree tags = made.value() instanceof Tree.Mapping mapping ? mapping.get("tags") : null;
    return Trees.items(tags).stream().map(Trees::textOf).toList();
  }
}
