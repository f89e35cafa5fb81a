package io.apiledger.model.port;

import java.io.IOException;

/** One file of a {@link SourceTree}. Safe for use by several threads. */
public interface SourceFile {
  /** Relative to the root of the tree, with {@code /}. */
  String path();

  /**
   * The whole content.
   *
   * @throws IOException if it cannot be read, or is larger than the tree allows
   */
  byte[] bytes() throws IOException;
}
