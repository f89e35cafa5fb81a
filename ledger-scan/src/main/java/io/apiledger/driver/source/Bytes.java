package io.apiledger.driver.source;

import java.io.IOException;
import java.io.InputStream;

/** Reads whole files within a limit. */
final class Bytes {
  private Bytes() {}

  /**
   * All bytes of a stream.
   *
   * @throws IOException if there are more than the limit, whatever was said of the size before
   */
  static byte[] read(InputStream in, long most) throws IOException {
    byte[] bytes = in.readNBytes((int) Math.min(most, Integer.MAX_VALUE - 9) + 1);
    if (bytes.length > most) {
      throw new IOException("more than " + most + " bytes");
    }
    return bytes;
  }
}
