package io.apiledger.driver.source;

import static java.util.Objects.requireNonNull;

import io.apiledger.model.Text;
import io.apiledger.model.port.FileLookup;
import io.apiledger.model.port.SourceFile;
import io.apiledger.model.port.SourceTree;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Files of a folder, asked for one by one; no folder is listed that nobody asks for. Leaves out
 * what a {@link FolderTree} leaves out, symbolic links among it; a folder that cannot be listed has
 * nothing in it. For one thread.
 *
 * <pre>{@code
 * FileLookup project = FolderLookup.at(directory);
 * project.names("", name -> name.endsWith(".py"));   // backend/, setup.py
 * }</pre>
 */
public final class FolderLookup implements FileLookup {
  private final Path root;

  private FolderLookup(Path root) {
    this.root = requireNonNull(root, "root");
  }

  /** The files below a folder. */
  public static FolderLookup at(Path root) {
    return new FolderLookup(root);
  }

  @Override
  public List<String> names(String folder, Predicate<String> wanted) {
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(root.resolve(folder))) {
      for (Path entry : entries) {
        String name = String.valueOf(entry.getFileName());
        if (!SourceTree.leavesOut(name)) {
          BasicFileAttributes kind =
              Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
          if (kind.isDirectory()) {
            names.add(name + "/");
          } else if (kind.isRegularFile() && wanted.test(name)) {
            names.add(name);
          }
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      return List.of(); // Nobody may need it; who does is told that the module is not there.
    }
    names.sort(Text.BY_UTF8);
    return names;
  }

  @Override
  public SourceFile file(String path) {
    return new FolderTree.FileOnDisk(root.resolve(path), path, TreeLimits.DEFAULT);
  }
}
