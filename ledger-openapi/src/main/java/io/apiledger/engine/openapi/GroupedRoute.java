package io.apiledger.engine.openapi;

import static java.util.Objects.requireNonNull;

import io.apiledger.model.Entry;
import io.apiledger.model.Located;
import java.util.List;

/**
 * One route of the ledger, and the operations of a document that stand for it.
 *
 * @param entry the first declaration in canonical order
 * @param operations that stand for it, the one that describes it first; empty where none does
 */
public record GroupedRoute(Entry entry, List<Located<Entry>> operations) {
  public GroupedRoute {
    requireNonNull(entry, "entry");
    operations = List.copyOf(operations);
  }
}
