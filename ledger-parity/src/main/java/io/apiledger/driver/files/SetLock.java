package io.apiledger.driver.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The right to change one artifact set, for one thread of one process at a time. The system drops
 * the lock of a process that dies, so a stale one never blocks. Closing removes the lock file and
 * its folder, if nothing else is in it.
 *
 * <p>A waiting process may have opened the file that the holder is about to remove, and then locks
 * a file without a name. So whoever gets a lock opens the name once more and tries to lock that:
 * exactly if both are one file does the JVM say that it holds the lock already. The second channel
 * stays open, because systems drop a process's lock when it closes <em>any</em> channel of the
 * file.
 */
final class SetLock implements Closeable {
  /** The lock file in the hidden folder. */
  static final String NAME = "lock";

  private static final long POLL_MILLIS = 15;
  private static final ConcurrentMap<Path, Semaphore> IN_THIS_JVM = new ConcurrentHashMap<>();

  private final FileOperations files;
  private final Path folder;
  private final FileChannel held;
  private final FileChannel witness;
  private final Semaphore gate;

  private SetLock(
      FileOperations files, Path folder, FileChannel held, FileChannel witness, Semaphore gate) {
    this.files = files;
    this.folder = folder;
    this.held = held;
    this.witness = witness;
    this.gate = gate;
  }

  /** Somebody else holds the lock, and did so all the time. */
  static final class BusyException extends IOException {
    private static final long serialVersionUID = 1L;

    BusyException(Duration patience) {
      super("another api-ledger has held it for " + patience.toMillis() / 1000.0 + " s");
    }
  }

  /**
   * Waits for the lock.
   *
   * @param folder hidden, made where it is missing; its parent exists and is a real path
   * @throws BusyException if nobody let go in time
   * @throws IOException if the folder or the lock cannot be made
   */
  static SetLock acquire(FileOperations files, Path folder, Duration patience) throws IOException {
    long end = System.nanoTime() + patience.toNanos();
    Semaphore gate = IN_THIS_JVM.computeIfAbsent(folder, path -> new Semaphore(1));
    try {
      if (!gate.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
        throw new BusyException(patience);
      }
      SetLock lock = null;
      try {
        while ((lock = attempt(files, folder, gate)) == null) {
          if (System.nanoTime() - end > 0) {
            throw new BusyException(patience);
          }
          Thread.sleep(POLL_MILLIS);
        }
        return lock;
      } finally {
        if (lock == null) {
          gate.release();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while waiting for another api-ledger");
    }
  }

  private static @Nullable SetLock attempt(FileOperations files, Path folder, Semaphore gate)
      throws IOException {
    files.makeFolder(folder);
    FileChannel held = null;
    FileChannel witness = null;
    try {
      held = files.openToLock(folder.resolve(NAME), true);
      if (!isLocked(held)) {
        return null;
      }
      witness = files.openToLock(folder.resolve(NAME), false);
      if (!isSameFile(witness)) {
        return null;
      }
      SetLock lock = new SetLock(files, folder, held, witness, gate);
      held = null;
      witness = null;
      return lock;
    } catch (NoSuchFileException e) {
      return null; // The last holder removed the folder in between.
    } catch (IOException e) {
      removeIfEmpty(files, folder);
      throw e;
    } finally {
      close(witness);
      close(held);
    }
  }

  /** Whoever else wants the folder makes it again. */
  private static void removeIfEmpty(FileOperations files, Path folder) {
    try {
      files.delete(folder);
    } catch (IOException e) {
      // Not empty, or not removable: the next command cleans up.
    }
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static boolean isSameFile(FileChannel witness) throws IOException {
    try {
      witness.tryLock();
      return false;
    } catch (OverlappingFileLockException e) {
      return true;
    }
  }

  private static void close(@Nullable FileChannel channel) throws IOException {
    if (channel != null) {
      channel.close();
    }
  }

  /** The hidden folder, for which this is the right to change it. */
  Path folder() {
    return folder;
  }

  /** Removes the lock and lets go. What cannot be removed is left for the next one. */
  @Override
  public void close() throws IOException {
    try {
      removeNames();
    } finally {
      try {
        witness.close();
      } finally {
        try {
          held.close();
        } finally {
          gate.release();
        }
      }
    }
  }

  private void removeNames() {
    try {
      files.delete(folder.resolve(NAME));
    } catch (IOException e) {
      return; // The set is whole all the same, and the next command cleans up.
    }
    // Not empty where the next holder is there already, or a commit is still to be completed.
    removeIfEmpty(files, folder);
  }
}
