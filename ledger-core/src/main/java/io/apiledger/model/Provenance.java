package io.apiledger.model;

import static java.util.Objects.requireNonNull;

/**
 * What was really read or written, by digest.
 *
 * @param kind what it is, such as {@code openapi}, {@code ledger}, {@code artifact}
 * @param path as the user knows it
 * @param sha256 of the bytes
 */
public record Provenance(String kind, String path, Digest sha256) {
  public Provenance {
    requireNonNull(kind, "kind");
    requireNonNull(path, "path");
    requireNonNull(sha256, "sha256");
  }
}
