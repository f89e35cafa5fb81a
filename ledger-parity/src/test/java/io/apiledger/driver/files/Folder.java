package io.apiledger.driver.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.apiledger.kernel.artifact.Manifest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What is in a folder, for comparing. */
final class Folder {
  private Folder() {}

  /** Files by path with their content, hidden ones too. */
  static SortedMap<String, String> files(Path folder) {
    SortedMap<String, String> files = new TreeMap<>();
    each(
        folder,
        path -> {
          if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            files.put(name(folder, path), new String(Files.readAllBytes(path), ISO_8859_1));
          }
        });
    return files;
  }

  /** Files with their content, and folders. */
  static SortedMap<String, String> everything(Path folder) {
    SortedMap<String, String> all = files(folder);
    each(
        folder,
        path -> {
          if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            all.put(name(folder, path), "a folder or a link");
          }
        });
    return all;
  }

  /** What a folder with this set alone holds. */
  static SortedMap<String, String> of(String set, Map<String, byte[]> files) {
    SortedMap<String, String> all = new TreeMap<>();
    files.forEach((path, content) -> all.put(path, new String(content, ISO_8859_1)));
    Manifest manifest = Manifest.of(set, files);
    all.put(manifest.path(), new String(manifest.toJson(), ISO_8859_1));
    return all;
  }

  /** A set of small files: path, content, path, content … */
  static Map<String, byte[]> set(String... pathsAndContents) {
    Map<String, byte[]> files = new TreeMap<>();
    for (int i = 0; i < pathsAndContents.length; i += 2) {
      files.put(pathsAndContents[i], pathsAndContents[i + 1].getBytes(UTF_8));
    }
    return files;
  }

  static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
      }
    }
  }

  private interface Look {
    void at(Path path) throws IOException;
  }

  private static void each(Path folder, Look look) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted().toList()) {
        look.at(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Path folder, Path path) {
    return folder.relativize(path).toString().replace('\\', '/');
  }
}
