package io.apiledger.model.tree;

import static java.util.Objects.requireNonNull;

import io.apiledger.model.finding.Location;

/**
 * A document that was read: its tree and what it was read from.
 *
 * @param path as the user knows it: a path or an address
 */
public record Document(String path, Tree root) {
  public Document {
    requireNonNull(path, "path");
    requireNonNull(root, "root");
  }

  /** The place of a value in this document. */
  public Location.InDocument at(Pointer pointer, Mark mark) {
    return new Location.InDocument(path, pointer.toString(), mark.line(), mark.column());
  }
}
