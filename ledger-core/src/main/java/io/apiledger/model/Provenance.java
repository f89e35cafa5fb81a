package io.apiledger.model;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * What was really read or written. Of an artifact the digest is always known; of what is read it is
 * computed where somebody keeps evidence, since it costs more than to read.
 *
 * @param kind what it is, such as {@code openapi}, {@code ledger}, {@code artifact}
 * @param path as the user knows it
 * @param sha256 of the bytes; null where nobody asked for it
 */
public record Provenance(String kind, String path, @Nullable Digest sha256) {
  public Provenance {
    requireNonNull(kind, "kind");
    requireNonNull(path, "path");
  }
}
