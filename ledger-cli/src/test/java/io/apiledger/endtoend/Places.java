package io.apiledger.endtoend;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Where the tests find things, and what a folder holds. */
public final class Places {
  private Places() {}

  /** A file of the repository that the tests run in. */
  public static Path repository(String path) {
    String told = System.getProperty("apiledger.repository");
    Path root = Path.of(told == null ? "" : told).toAbsolutePath();
    while (!Files.exists(root.resolve("api-ledger"))) {
      Path parent = root.getParent();
      if (parent == null) {
        throw new IllegalStateException("no repository around " + Path.of("").toAbsolutePath());
      }
      root = parent;
    }
    return root.resolve(path);
  }

  /** A real input; the test is skipped where there are none. */
  static Path corpus(String path) {
    Path file = repository("../shared/corpus").normalize().resolve(path);
    assumeTrue(Files.isReadable(file), () -> "skipped: no ../shared/corpus/" + path + " here");
    return file;
  }

  static void copy(Path from, Path to, String... names) throws IOException {
    Files.createDirectories(to);
    for (String name : names) {
      try (Stream<Path> below = Files.walk(from.resolve(name))) {
        for (Path file : below.filter(Files::isRegularFile).toList()) {
          Path copy = to.resolve(from.relativize(file).toString());
          Files.createDirectories(copy.getParent());
          Files.copy(file, copy);
        }
      }
    }
  }

  /** The sample of the documentation, without what it builds. */
  static void layOutSample(Path folder) throws IOException {
    copy(
        repository("docs/sample"),
        folder,
        "api-ledger.yaml",
        "inventory.csv",
        "openapi.yaml",
        "src");
  }

  static void write(Path file, String... lines) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, String.join("\n", lines) + "\n");
  }

  /** Every file below a folder by its path, hidden ones too; bytes are one character each. */
  static SortedMap<String, String> files(Path folder) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    if (Files.exists(folder)) {
      for (Path file : below(folder)) {
        if (!Files.isDirectory(file)) {
          String name = folder.relativize(file).toString().replace('\\', '/');
          files.put(name, new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        }
      }
    }
    return files;
  }

  /** What a file holds; empty where there is none. */
  static String text(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      return e.toString();
    }
  }

  /** Every file and folder below a folder by its path. */
  static List<String> names(Path folder) throws IOException {
    return below(folder).stream().map(p -> folder.relativize(p).toString()).sorted().toList();
  }

  private static List<Path> below(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(path -> !path.equals(folder)).toList();
    }
  }
}
