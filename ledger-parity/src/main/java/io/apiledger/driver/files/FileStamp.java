package io.apiledger.driver.files;

import io.apiledger.model.Digest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * What files and folders look like from outside: names, sizes and times of last change. Two stamps
 * of the same files are equal while nobody wrote there. Immutable.
 */
public final class FileStamp {
  /** How much later a file system may tell the time than the clock does. */
  private static final long GRAIN_MILLIS = 50;

  private final Set<Path> roots;
  private final Digest digest;
  private final boolean settled;

  private FileStamp(Set<Path> roots, Digest digest, boolean settled) {
    this.roots = roots;
    this.digest = digest;
    this.settled = settled;
  }

  /** The stamp of files, and of folders with everything below that is not hidden. */
  public static FileStamp of(Collection<Path> roots) {
    return of(roots, Instant.MAX);
  }

  /**
   * The same, of files that somebody began to read at that time: where one has changed since,
   * nobody knows what was read, and the stamp equals no other.
   */
  public static FileStamp of(Collection<Path> roots, Instant read) {
    Walk walk = new Walk();
    roots.forEach(walk::from);
    String seen = String.join("\0", walk.lines);
    boolean settled = walk.newest.isBefore(read.minusMillis(GRAIN_MILLIS));
    return new FileStamp(
        new TreeSet<>(roots), Digest.of(seen.getBytes(StandardCharsets.UTF_8)), settled);
  }

  /** The stamp of the same files now. */
  public FileStamp again() {
    return of(roots);
  }

  /** Whether nobody wrote there in between. */
  public boolean isSameAs(FileStamp other) {
    return settled && other.settled && digest.equals(other.digest);
  }

  /** In an order of its own: that of a folder is whatever it is. */
  private static final class Walk extends SimpleFileVisitor<Path> {
    private static final int DEEPEST = 64;
    private static final int MOST = 500_000;

    private final TreeSet<String> lines = new TreeSet<>();
    private Instant newest = Instant.MIN;

    void from(Path root) {
      try {
        Files.walkFileTree(root, Set.of(), DEEPEST, this);
      } catch (IOException e) {
        lines.add(root + " cannot be looked at");
      }
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      Path name = folder.getFileName();
      return name != null && name.toString().startsWith(".")
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      Instant changed = attributes.lastModifiedTime().toInstant();
      lines.add(file + "\n" + attributes.size() + "\n" + changed);
      newest = changed.isAfter(newest) ? changed : newest;
      return lines.size() < MOST ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
    }

    /** A file that vanishes while it is looked at has changed. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      lines.add(file + " cannot be looked at");
      return FileVisitResult.CONTINUE;
    }
  }
}
