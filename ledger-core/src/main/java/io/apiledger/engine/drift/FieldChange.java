package io.apiledger.engine.drift;

import static java.util.Objects.requireNonNull;

import io.apiledger.model.Column;

/**
 * A field in which a route and its operation disagree.
 *
 * @param operation the one of the pair's that disagrees
 */
public record FieldChange(DriftPair pair, Route operation, Column field) {
  public FieldChange {
    requireNonNull(pair, "pair");
    requireNonNull(operation, "operation");
    requireNonNull(field, "field");
  }

  /** What the code says. */
  public String inCode() {
    return field.display(pair.route().first());
  }

  /** What the document says. */
  public String inDocument() {
    return field.display(operation.first());
  }
}
