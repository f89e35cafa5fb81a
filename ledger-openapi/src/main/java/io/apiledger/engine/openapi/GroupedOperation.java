package io.apiledger.engine.openapi;

import io.apiledger.model.Entry;
import io.apiledger.model.tree.Tree;
import java.util.List;

/**
 * A route of the ledger and its operation in the documents to come.
 *
 * @param entry of the ledger
 * @param id of the operation, which no other has
 * @param made the operation, with its id
 * @param documented whether a document describes it
 * @param placed whether a path item has a place for it: not for a web socket, a route that takes
 *     every method, or one that another service answers too
 */
record GroupedOperation(
    Entry entry, String id, Rewritten made, boolean documented, boolean placed) {
  /** The tags of the operation, which are those of the document where it has it. */
  List<String> tags() {
    Tree tags = made.value() instanceof Tree.Mapping mapping ? mapping.get("tags") : null;
    return Trees.items(tags).stream().map(Trees::textOf).toList();
  }

  /** What the ledger knows of a route for which a path item has no place. */
  Tree outside() {
    return Trees.building()
        .text("service", entry.service())
        .text("method", entry.method().name())
        .text("path", entry.path().value())
        .text("operationId", entry.operationId())
        .text("summary", entry.summary())
        .texts("tags", entry.tags())
        .build();
  }
}
