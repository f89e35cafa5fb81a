package io.apiledger.model.port;

import java.io.Closeable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Files that are asked for one by one: what lies around a source, such as the project that it is a
 * part of, which may be far too large to be listed. For one thread.
 */
public interface FileLookup extends Closeable {
  /** There are none. */
  FileLookup NOTHING =
      new FileLookup() {
        @Override
        public List<String> names(String folder, Predicate<String> wanted) {
          return List.of();
        }

        @Override
        public SourceFile file(String path) {
          throw new IllegalArgumentException("no file " + path);
        }
      };

  /**
   * The names of what is directly in a folder, sorted; that of a folder ends with {@code /}. Empty
   * where it cannot be listed.
   *
   * @param folder one that was found by its name before, or empty for the outermost
   * @param wanted which files matter, by name
   */
  List<String> names(String folder, Predicate<String> wanted);

  /** A file that was found by its name. */
  SourceFile file(String path);

  @Override
  default void close() {}

  /** The files of a tree, which is listed when the first one is asked for, and closed with this. */
  static FileLookup of(SourceTree tree) {
    return new FileLookup() {
      private final Map<String, SourceFile> files = new TreeMap<>();
      private final Map<String, SortedSet<String>> folders = new HashMap<>();

      @Override
      public List<String> names(String folder, Predicate<String> wanted) {
        if (folders.isEmpty()) {
          list();
        }
        List<String> names = new ArrayList<>();
        for (String name : folders.getOrDefault(folder, new TreeSet<>())) {
          if (name.endsWith("/") || wanted.test(name)) {
            names.add(name);
          }
        }
        return names;
      }

      private void list() {
        folders.put("", new TreeSet<>());
        for (SourceFile file : tree.files(path -> true)) {
          files.put(file.path(), file);
          String rest = file.path();
          String name = "";
          while (!rest.isEmpty()) {
            int slash = rest.lastIndexOf('/');
            name = rest.substring(slash + 1) + name;
            rest = slash < 0 ? "" : rest.substring(0, slash);
            folders.computeIfAbsent(rest, key -> new TreeSet<>()).add(name);
            name = "/";
          }
        }
      }

      @Override
      public SourceFile file(String path) {
        SourceFile file = files.get(path);
        if (file == null) {
          throw new IllegalArgumentException("no file " + path);
        }
        return file;
      }

      @Override
      public void close() {
        tree.close();
      }
    };
  }
}
