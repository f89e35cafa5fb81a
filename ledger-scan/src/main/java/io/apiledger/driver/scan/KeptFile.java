package io.apiledger.driver.scan;

import io.apiledger.model.port.SourceFile;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A file that may be looked into again: its bytes are read once, as long as there is room for them.
 * For one thread after the other; the room is for all of them.
 */
final class KeptFile implements SourceFile {
  private final SourceFile file;
  private final AtomicLong room;
  private byte @Nullable [] kept;

  /**
   * @param room how many bytes may still be kept, by all files together
   */
  KeptFile(SourceFile file, AtomicLong room) {
    this.file = file;
    this.room = room;
  }

  @Override
  public String path() {
    return file.path();
  }

  @Override
  public String root() {
    return file.root();
  }

  /** To be read, not to be changed. */
  @Override
  public byte[] bytes() throws IOException {
    byte[] bytes = kept;
    if (bytes == null) {
      bytes = file.bytes();
      if (room.addAndGet(-bytes.length) >= 0) {
        kept = bytes;
      } else {
        room.addAndGet(bytes.length);
      }
    }
    return bytes;
  }

  /** Nobody looks into it again. */
  void forget() {
    byte[] bytes = kept;
    if (bytes != null) {
      kept = null;
      room.addAndGet(bytes.length);
    }
  }
}
