package io.apiledger.driver.openapi;

import static java.util.Objects.requireNonNull;

import io.apiledger.model.port.Documents;
import io.apiledger.model.port.Scan;

/**
 * A document that was read, and kept.
 *
 * @param scan its operations, and what was wrong on the way to them
 * @param documents the document and those that it refers to; safe for use by one thread at a time
 */
public record OpenDocument(Scan scan, Documents documents) {
  public OpenDocument {
    requireNonNull(scan, "scan");
    requireNonNull(documents, "documents");
  }
}
