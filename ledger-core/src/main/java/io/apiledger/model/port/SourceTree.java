package io.apiledger.model.port;

import io.apiledger.model.Order;
import java.io.Closeable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Source files behind one door: a folder, a jar, a git ref, memory. What reads a tree cannot tell
 * which; this is what makes {@code git:REF:PATH}, caches and base-against-head possible.
 */
public interface SourceTree extends Closeable {
  /** As the user knows it. */
  String name();

  /**
   * The files whose path passes, sorted by path as UTF-8 bytes.
   *
   * @throws io.apiledger.model.finding.InputException if the tree cannot be listed
   */
  List<SourceFile> files(Predicate<String> path);

  @Override
  default void close() {}

  /** Files in memory, by path. */
  static SourceTree of(String name, Map<String, byte[]> files) {
    return new SourceTree() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public List<SourceFile> files(Predicate<String> path) {
        return files.entrySet().stream()
            .filter(file -> path.test(file.getKey()))
            .sorted(Order.text(Map.Entry::getKey))
            .map(file -> inMemory(file.getKey(), file.getValue()))
            .toList();
      }
    };
  }

  /**
   * Whether every tree leaves a path out, so that a folder, a jar and a git ref of the same content
   * hold the same files: anything hidden (a name with a leading dot) and folders of installed
   * packages. Symbolic links and submodules are left out too, whatever they are called.
   */
  static boolean leavesOut(String path) {
    for (String part : path.split("/", -1)) {
      if (part.startsWith(".")
          || part.equals("node_modules")
          || part.equals("site-packages")
          || part.equals("__pycache__")) {
        return true;
      }
    }
    return false;
  }

  /** The order of files in every tree. */
  static Comparator<SourceFile> order() {
    return Order.text(SourceFile::path);
  }

  private static SourceFile inMemory(String path, byte[] bytes) {
    return new SourceFile() {
      @Override
      public String path() {
        return path;
      }

      @Override
      public byte[] bytes() {
        return bytes.clone();
      }
    };
  }
}
