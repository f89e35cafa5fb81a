package io.apiledger.surface.cli;

import io.apiledger.model.finding.Location;
import io.apiledger.model.finding.Problem;
import io.apiledger.model.finding.UsageException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * A file that gets a report completely or not at all: staged beside, renamed over. What is no
 * ordinary file, such as {@code /dev/null}, is written to as it is.
 */
final class ReportFile {
  private final Path given;
  private final Path target;
  private final Path staged;
  private final boolean ordinary;

  private ReportFile(Path given, Path target) {
    this.given = given;
    this.target = target;
    this.ordinary = !Files.exists(target) || Files.isRegularFile(target);
    String name = "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp";
    this.staged = ordinary ? target.resolveSibling(name) : target;
  }

  /** The file of that path, or what a symbolic link there leads to. */
  static ReportFile at(Path path) {
    try {
      return new ReportFile(path, Files.exists(path) ? path.toRealPath() : path);
    } catch (IOException e) {
      throw unwritable(path, e);
    }
  }

  /** Writes the content beside the target. */
  void stage(Content content) {
    StandardOpenOption option = ordinary ? StandardOpenOption.CREATE : StandardOpenOption.WRITE;
    try (OutputStream out =
        Files.newOutputStream(
            staged, StandardOpenOption.WRITE, option, StandardOpenOption.TRUNCATE_EXISTING)) {
      content.writeTo(out);
    } catch (IOException e) {
      throw unwritable(given, e);
    }
  }

  /** Puts what was staged in its place. */
  void commit() {
    if (!ordinary) {
      return;
    }
    try {
      Files.move(staged, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw unwritable(given, e);
    }
  }

  /** Takes away what was staged and not committed. */
  void discard() {
    if (!ordinary) {
      return;
    }
    try {
      Files.deleteIfExists(staged);
    } catch (IOException e) {
      // A left-over beside the report is no reason to hide why it was left over.
    }
  }

  private static UsageException unwritable(Path path, IOException e) {
    String reason = e.getClass().getSimpleName() + ": " + e.getMessage();
    return new UsageException(
        List.of(
            new Problem(
                Location.InFile.whole(path.toString()),
                "to write the report",
                reason,
                "check the permissions and the room on the disk; what was there is untouched")));
  }

  /** What is to be written. */
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }
}
