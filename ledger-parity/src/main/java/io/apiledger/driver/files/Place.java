package io.apiledger.driver.files;

import static java.util.Objects.requireNonNull;

import io.apiledger.driver.files.FileOperations.Kind;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The artifact folder: resolves the paths of artifacts and never through a symbolic link.
 *
 * @param root a real, absolute path; the folder itself may not exist yet
 * @param name of the folder, as the user knows it
 */
record Place(FileOperations files, Path root, String name) {
  Place {
    requireNonNull(files, "files");
    requireNonNull(root, "root");
    requireNonNull(name, "name");
  }

  /** Where an artifact stands. */
  Path at(String path) {
    return root.resolve(path);
  }

  /** The artifact as the user knows it. */
  String named(String path) {
    return name.isEmpty() || name.equals(".") ? path : name + "/" + path;
  }

  /** What stands at the artifact's path; {@code LINK} too where a folder above it is a link. */
  Kind kind(String path) throws IOException {
    for (String folder : foldersOf(path)) {
      Kind kind = files.kind(at(folder));
      if (kind == Kind.LINK || kind == Kind.ABSENT) {
        return kind;
      }
    }
    return files.kind(at(path));
  }

  /** The content of an artifact that is a plain file; empty where there is none (any more). */
  Optional<byte[]> read(String path) throws IOException {
    try {
      return kind(path) == Kind.FILE ? Optional.of(files.read(at(path))) : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty(); // Somebody else commits meanwhile.
    }
  }

  /** The folders above an artifact, outermost first, without the artifact folder itself. */
  static List<String> foldersOf(String path) {
    List<String> folders = new ArrayList<>();
    for (int at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) {
      folders.add(path.substring(0, at));
    }
    return folders;
  }

  /** Makes the folders above an artifact that are missing; the new ones are added to a list. */
  void makeFoldersOf(String path, List<Path> made) throws IOException {
    for (String folder : foldersOf(path)) {
      Path at = at(folder);
      if (files.kind(at) == Kind.ABSENT) {
        files.makeFolder(at);
        made.add(at);
      }
    }
  }

  /** Makes the artifact folder and what is missing above it; the new ones are added to a list. */
  void makeRoot(List<Path> made) throws IOException {
    List<Path> missing = new ArrayList<>();
    for (Path at = root; at != null && files.kind(at) == Kind.ABSENT; at = at.getParent()) {
      missing.add(0, at);
    }
    for (Path at : missing) {
      files.makeFolder(at);
      made.add(at);
    }
  }
}
