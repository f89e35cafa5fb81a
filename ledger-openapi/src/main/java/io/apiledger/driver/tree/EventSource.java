package io.apiledger.driver.tree;

import java.io.Closeable;
import java.io.IOException;

/** The events of one document, whatever its syntax. */
interface EventSource extends Closeable {
  /**
   * The next event; after the last one, {@code END}.
   *
   * @throws Fault if the document is broken here
   * @throws IOException if the bytes cannot be read
   */
  TreeEvent next() throws IOException;

  /** Passes over the rest of the mapping or list that the last event opened, its end included. */
  void skip() throws IOException;
}
