package io.apiledger.driver.files;

import static java.nio.file.StandardOpenOption.CREATE_NEW;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The file system, until the n-th operation; does not wait for the disk, to be quick. */
final class FaultyFiles implements FileOperations {
  /** What happens at the n-th operation. */
  enum Fault {
    /** It fails, and everything after it works. */
    FAILS_ONCE,
    /** The disk is full from then on: things can be deleted, nothing can be made. */
    DISK_FULL,
    /** The process dies before it. */
    KILLED_BEFORE,
    /** The process dies in the middle of it: half the bytes are written. */
    KILLED_WITHIN,
    /** The process dies right after it. */
    KILLED_AFTER
  }

  /** The process is dead: nothing after it has any effect. */
  static final class Kill extends Error {
    private static final long serialVersionUID = 1L;
  }

  private final FileOperations real = new RealFiles();
  private final Fault fault;
  private final int at;
  private int count;
  private boolean dead;

  FaultyFiles(Fault fault, int at) {
    this.fault = fault;
    this.at = at;
  }

  /** The file system, without a fault. */
  static FaultyFiles none() {
    return new FaultyFiles(Fault.FAILS_ONCE, Integer.MAX_VALUE);
  }

  /** Whether the n-th operation was reached. */
  boolean struck() {
    return count >= at;
  }

  private interface Operation<T> {
    T run() throws IOException;
  }

  private interface Part {
    void run() throws IOException;
  }

  private <T> T run(boolean makes, Part half, Operation<T> whole) throws IOException {
    if (dead) {
      throw new Kill();
    }
    count++;
    if (fault == Fault.DISK_FULL && makes && count >= at) {
      half.run();
      throw new FileSystemException("somewhere", null, "No space left on device");
    }
    if (count != at || fault == Fault.DISK_FULL) {
      return whole.run();
    }
    if (fault == Fault.FAILS_ONCE) {
      throw new FileSystemException("somewhere", null, "Input/output error");
    }
    dead = true;
    if (fault == Fault.KILLED_WITHIN) {
      half.run();
    } else if (fault == Fault.KILLED_AFTER) {
      whole.run();
    }
    throw new Kill();
  }

  private <T> T run(boolean makes, Operation<T> whole) throws IOException {
    return run(makes, () -> {}, whole);
  }

  @Override
  public Kind kind(Path path) throws IOException {
    return run(false, () -> real.kind(path));
  }

  @Override
  public boolean isWritable(Path folder) throws IOException {
    return real.isWritable(folder);
  }

  @Override
  public List<String> names(Path folder) throws IOException {
    return run(false, () -> real.names(folder));
  }

  @Override
  public byte[] read(Path file) throws IOException {
    return run(false, () -> real.read(file));
  }

  @Override
  public void write(Path file, byte[] content) throws IOException {
    byte[] half = Arrays.copyOf(content, content.length / 2);
    run(true, () -> Files.write(file, half), () -> Files.write(file, content, CREATE_NEW));
  }

  @Override
  public void move(Path from, Path to) throws IOException {
    // A rename makes nothing on the disks that this is about; a full one is tried for real.
    run(
        false,
        () -> {
          real.move(from, to);
          return to;
        });
  }

  @Override
  public void delete(Path path) throws IOException {
    run(
        false,
        () -> {
          real.delete(path);
          return path;
        });
  }

  @Override
  public void makeFolder(Path folder) throws IOException {
    run(
        true,
        () -> {
          real.makeFolder(folder);
          return folder;
        });
  }

  @Override
  public void force(Path folder) throws IOException {
    run(false, () -> folder);
  }

  @Override
  public FileChannel openToLock(Path file, boolean make) throws IOException {
    return run(make, () -> real.openToLock(file, make));
  }
}
