package io.apiledger.engine.publication;

import static java.util.Objects.requireNonNull;

/**
 * A file of a publication. Whoever gave or takes the bytes leaves them as they are.
 *
 * @param path relative, with {@code /}: {@code apis/ledger/orders.json}
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares two of them
public record PublishedFile(String path, MediaType type, byte[] bytes) {
  public PublishedFile {
    requireNonNull(path, "path");
    requireNonNull(type, "type");
    requireNonNull(bytes, "bytes");
    if (path.isEmpty() || path.startsWith("/")) {
      throw new IllegalArgumentException("expected a relative path; found \"" + path + "\"");
    }
  }
}
