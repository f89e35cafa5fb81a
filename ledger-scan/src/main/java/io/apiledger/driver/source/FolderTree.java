package io.apiledger.driver.source;

import static java.util.Objects.requireNonNull;

import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.InputException;
import io.apiledger.model.port.SourceFile;
import io.apiledger.model.port.SourceTree;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

/**
 * The files of a folder, or one file as a tree of itself. Symbolic links inside are not followed:
 * what they lead to inside the folder is found at its own place, and what is outside is not part of
 * it; so loops are harmless. The folder itself may be reached by a link. Safe for use by several
 * threads.
 *
 * <pre>{@code
 * SourceTree tree = FolderTree.at(directory.resolve("backend/app"), "backend/app");
 * }</pre>
 */
public final class FolderTree implements SourceTree {
  private final Path root;
  private final String name;
  private final TreeLimits limits;

  private FolderTree(Path root, String name, TreeLimits limits) {
    this.root = requireNonNull(root, "root");
    this.name = requireNonNull(name, "name");
    this.limits = requireNonNull(limits, "limits");
  }

  /**
   * The tree of a folder or of a single file.
   *
   * @param name as the user knows it: relative, with {@code /}
   */
  public static FolderTree at(Path root, String name) {
    return at(root, name, TreeLimits.DEFAULT);
  }

  /** The same with other limits. */
  public static FolderTree at(Path root, String name, TreeLimits limits) {
    return new FolderTree(root, name, limits);
  }

  @Override
  public String name() {
    return name;
  }

  /**
   * @throws InputException {@code PARSE_FAILED} if there is no such folder, or with every folder in
   *     it that cannot be read
   */
  @Override
  public List<SourceFile> files(Predicate<String> path) {
    if (Files.isRegularFile(root)) {
      String file = String.valueOf(root.getFileName());
      return path.test(file) ? List.of(new FileOnDisk(root, file, limits)) : List.of();
    }
    if (!Files.isDirectory(root)) {
      String found = Files.exists(root) ? "something else" : "none";
      throw new InputException(
          Unreadable.of(name, "a folder of source files", found, "mind the path"));
    }
    Walk walk = new Walk(path);
    walk.run();
    if (!walk.unreadable.isEmpty()) {
      throw new InputException(walk.unreadable);
    }
    walk.files.sort(SourceTree.order());
    return List.copyOf(walk.files);
  }

  /** One look through the folder; a list of folders to do, so that depth costs no stack. */
  private final class Walk {
    private final Predicate<String> wanted;
    private final Deque<String> folders = new ArrayDeque<>();
    private final List<SourceFile> files = new ArrayList<>();
    private final List<Finding> unreadable = new ArrayList<>();
    private int seen;

    Walk(Predicate<String> wanted) {
      this.wanted = wanted;
    }

    void run() {
      folders.add("");
      while (!folders.isEmpty()) {
        String folder = folders.remove();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(root.resolve(folder))) {
          for (Path entry : entries) {
            entry(folder, entry);
          }
        } catch (DirectoryIteratorException e) {
          IOException cause = e.getCause();
          unreadable.add(
              Unreadable.folder(named(folder), cause == null ? new IOException(e) : cause));
        } catch (IOException e) {
          unreadable.add(Unreadable.folder(named(folder), e));
        }
      }
    }

    private void entry(String folder, Path entry) throws IOException {
      String own = String.valueOf(entry.getFileName());
      if (SourceTree.leavesOut(own)) {
        return;
      }
      if (++seen > limits.files()) {
        throw new InputException(
            Unreadable.of(
                name,
                "at most " + limits.files() + " files and folders",
                "more",
                "name a smaller folder"));
      }
      String path = folder.isEmpty() ? own : folder + "/" + own;
      BasicFileAttributes kind;
      try {
        kind = Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      } catch (NoSuchFileException e) {
        return; // Deleted while we look: as if it had been before.
      }
      if (kind.isDirectory()) {
        folders.add(path);
      } else if (kind.isRegularFile() && wanted.test(path)) {
        files.add(new FileOnDisk(entry, path, limits));
      }
    }

    private String named(String folder) {
      return folder.isEmpty() ? name : name + "/" + folder;
    }
  }

  record FileOnDisk(Path file, String path, TreeLimits limits) implements SourceFile {
    @Override
    public byte[] bytes() throws IOException {
      try (var channel = Files.newByteChannel(file)) {
        return Bytes.read(channel, limits.fileBytes());
      }
    }
  }
}
