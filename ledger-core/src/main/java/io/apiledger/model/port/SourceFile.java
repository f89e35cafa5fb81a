package io.apiledger.model.port;

import java.io.IOException;

/** One file of a {@link SourceTree}. Safe for use by several threads. */
public interface SourceFile {
  /** Relative to what the tree is relative to, with {@code /}: artifacts and messages name it. */
  String path();

  /**
   * The start of the path that leads to the source root that it was found in; empty, or with a
   * final {@code /}. What names mean, such as those of modules, starts behind it.
   */
  default String root() {
    return "";
  }

  /**
   * The whole content.
   *
   * @throws IOException if it cannot be read, or is larger than the tree allows
   */
  byte[] bytes() throws IOException;
}
