package io.apiledger.driver.files;

import static java.util.Objects.requireNonNull;

import io.apiledger.model.Nearest;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.InputException;
import io.apiledger.model.finding.RuleId;
import io.apiledger.model.port.ByteSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a file. Links are followed: the user named the file. What is no plain file but can
 * be read, such as a pipe, is read once and kept, because a byte source can be read again. Safe for
 * use by several threads.
 *
 * <pre>{@code
 * ByteSource bytes = FileBytes.of(directory.resolve("docs/openapi.json"), "docs/openapi.json");
 * }</pre>
 */
public final class FileBytes implements ByteSource {
  private static final int MOST_NAMES = 10_000;
  private static final int MOST_KEPT = 1 << 30;

  private final Path path;
  private final String name;
  private final RuleId rule;
  private final long most;
  private byte @Nullable [] kept;

  private FileBytes(Path path, String name, RuleId rule, long most) {
    this.path = requireNonNull(path, "path");
    this.name = requireNonNull(name, "name");
    this.rule = requireNonNull(rule, "rule");
    this.most = most;
  }

  /**
   * A file of any size, whose errors are {@code PARSE_FAILED}.
   *
   * @param name as the user knows it: relative, with {@code /}
   */
  public static FileBytes of(Path path, String name) {
    return new FileBytes(path, name, RuleId.PARSE_FAILED, Long.MAX_VALUE);
  }

  /** The same file with a limit in bytes: a larger one is refused. */
  public FileBytes atMost(long bytes) {
    return new FileBytes(path, name, rule, bytes);
  }

  /** The same file with another rule for its errors, such as {@code SNAPSHOT_INVALID}. */
  public FileBytes failingAs(RuleId other) {
    return new FileBytes(path, name, other, most);
  }

  @Override
  public String name() {
    return name;
  }

  /**
   * @throws InputException if there is no such file, it is a folder, or it cannot be read
   */
  @Override
  public InputStream open() {
    BasicFileAttributes seen;
    try {
      seen = Files.readAttributes(path, BasicFileAttributes.class);
    } catch (NoSuchFileException e) {
      throw missing();
    } catch (IOException e) {
      throw failure("a file that can be read", Obstacles.reason(e), "give another file");
    }
    if (seen.isDirectory()) {
      throw failure("a file", "a folder", "name a file in it");
    }
    if (seen.isRegularFile() && seen.size() > most) {
      throw tooLarge();
    }
    try {
      return seen.isRegularFile()
          ? new BoundedStream(Files.newInputStream(path), most, this::tooLarge)
          : new ByteArrayInputStream(kept());
    } catch (IOException e) {
      throw failure("a file that can be read", Obstacles.reason(e), "mind its permissions");
    }
  }

  private synchronized byte[] kept() throws IOException {
    if (kept == null) {
      long limit = Math.min(most, MOST_KEPT);
      try (InputStream in = new BoundedStream(Files.newInputStream(path), limit, this::tooLarge)) {
        kept = in.readAllBytes();
      }
    }
    return kept;
  }

  private InputException missing() {
    Path parent = path.toAbsolutePath().getParent();
    String wanted = String.valueOf(path.getFileName());
    if (parent != null && !Files.isDirectory(parent)) {
      return failure("a file", "no folder for it", "mind the path: its folder does not exist");
    }
    String near = parent == null ? "" : Nearest.of(wanted, namesIn(parent));
    String folder = name.substring(0, name.lastIndexOf('/') + 1);
    return failure(
        "a file",
        "none",
        near.isEmpty()
            ? "mind the path: it starts where the command or the configuration stands"
            : "did you mean " + folder + near + "?");
  }

  private static List<String> namesIn(Path folder) {
    List<String> names = new ArrayList<>();
    try (Stream<Path> entries = Files.list(folder)) {
      entries.limit(MOST_NAMES).forEach(entry -> names.add(String.valueOf(entry.getFileName())));
    } catch (IOException | InvalidPathException e) {
      return List.of(); // It is only a hint.
    }
    return names;
  }

  private InputException tooLarge() {
    long limit = Math.min(most, MOST_KEPT);
    return failure("at most " + limit + " bytes", "more", "give a smaller file");
  }

  private InputException failure(String expected, String found, String next) {
    return new InputException(
        Finding.inFile(rule, name).expected(expected).found(found).next(next));
  }
}
