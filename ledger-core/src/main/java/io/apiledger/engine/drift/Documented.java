package io.apiledger.engine.drift;

import static java.util.Objects.requireNonNull;

import io.apiledger.model.Entry;
import io.apiledger.model.Located;
import io.apiledger.model.RouteKey;

/**
 * An operation of a document, and the route of the ledger that it stands for. The two keys are the
 * same unless something maps the paths of documents.
 *
 * @param key in the ledger
 * @param operation as documented
 */
public record Documented(RouteKey key, Located<Entry> operation) {
  public Documented {
    requireNonNull(key, "key");
    requireNonNull(operation, "operation");
  }

  /** An operation that stands for the route of its own key. */
  public static Documented of(Located<Entry> operation) {
    return new Documented(operation.value().key(), operation);
  }
}
