package io.apiledger.driver.scan.python.run;

import io.apiledger.model.Text;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The folders where imports may start, by the names that are directly in them, the outermost first.
 */
final class ImportRoots {
  private static final Comparator<String> OUTERMOST =
      (one, other) -> {
        int deeper = Integer.compare(depth(one), depth(other));
        return deeper != 0 ? deeper : Text.compareUtf8(one, other);
      };

  private final Map<String, List<String>> free;
  private final Map<String, List<String>> packages;

  ImportRoots(Iterable<String> keys, Predicate<String> isPackage) {
    Map<String, SortedSet<String>> free = new HashMap<>();
    Map<String, SortedSet<String>> packages = new HashMap<>();
    for (String key : keys) {
      int start = 0;
      while (start >= 0) {
        String root = start == 0 ? "" : key.substring(0, start - 1);
        int slash = key.indexOf('/', start);
        if (slash < 0) {
          break;
        }
        boolean ends = !root.isEmpty() && isPackage.test(root);
        (ends ? packages : free)
            .computeIfAbsent(key.substring(start, slash), any -> new TreeSet<>(OUTERMOST))
            .add(root);
        start = ends ? -1 : slash + 1;
      }
    }
    this.free = listed(free);
    this.packages = listed(packages);
  }

  private static Map<String, List<String>> listed(Map<String, SortedSet<String>> found) {
    Map<String, List<String>> listed = new HashMap<>();
    found.forEach((first, all) -> listed.put(first, List.copyOf(all)));
    return listed;
  }

  /** Those that are in no package. */
  List<String> free(String first) {
    return free.getOrDefault(first, List.of());
  }

  /** Packages that are in no other: imports start there only if they are no real ones. */
  List<String> packages(String first) {
    return packages.getOrDefault(first, List.of());
  }

  private static int depth(String root) {
    return root.isEmpty() ? 0 : root.split("/", -1).length;
  }
}
