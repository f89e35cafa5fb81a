package io.apiledger.model.port;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes that can be read from their start as often as needed. */
public interface ByteSource {
  /** As the user knows it: a path, an address, {@code -}. */
  String name();

  /**
   * Opens the bytes at their start. The caller closes.
   *
   * @throws IOException if they cannot be read
   */
  InputStream open() throws IOException;

  /** Bytes in memory. They are not copied: whoever gives them leaves them alone. */
  static ByteSource of(String name, byte[] bytes) {
    requireNonNull(name, "name");
    requireNonNull(bytes, "bytes");
    return new ByteSource() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public InputStream open() {
        return new ByteArrayInputStream(bytes);
      }
    };
  }
}
