package io.apiledger.model.tree;

import static java.util.Objects.requireNonNull;

import io.apiledger.model.Digest;
import io.apiledger.model.finding.Location;

/**
 * A document that was read: its tree and what it was read from.
 *
 * @param path as the user knows it: a path or an address
 * @param sha256 of the bytes
 */
public record Document(String path, Tree root, Digest sha256) {
  public Document {
    requireNonNull(path, "path");
    requireNonNull(root, "root");
    requireNonNull(sha256, "sha256");
  }

  /** The place of a value in this document. */
  public Location.InDocument at(Pointer pointer, Mark mark) {
    return new Location.InDocument(path, pointer.toString(), mark.line(), mark.column());
  }
}
