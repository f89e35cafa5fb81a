package io.apiledger.driver.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;

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
    refuse(bytes.length, most);
    return bytes;
  }

  /**
   * All bytes of a file: as many as it has when it is opened.
   *
   * @throws IOException if there are more than the limit
   */
  static byte[] read(SeekableByteChannel file, long most) throws IOException {
    long size = file.size();
    refuse(size, Math.min(most, Integer.MAX_VALUE - 9));
    ByteBuffer bytes = ByteBuffer.allocate((int) size);
    while (bytes.hasRemaining()) {
      if (file.read(bytes) < 0) {
        return Arrays.copyOf(bytes.array(), bytes.position());
      }
    }
    return bytes.array();
  }

  private static void refuse(long size, long most) throws IOException {
    if (size > most) {
      throw new IOException("more than " + most + " bytes");
    }
  }
}
