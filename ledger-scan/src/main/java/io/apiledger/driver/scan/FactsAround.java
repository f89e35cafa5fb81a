package io.apiledger.driver.scan;

import io.apiledger.model.port.Around;
import io.apiledger.model.port.FileLookup;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Files by path, and what a scanner says of them once they are asked for. For one thread. */
final class FactsAround<F> implements Around<F> {
  private final FileLookup lookup;
  private final Predicate<String> reads;
  private final Function<String, @Nullable F> facts;
  private final Map<String, Folder> folders = new HashMap<>();

  private record Folder(List<String> names, Set<String> all) {}

  /**
   * @param reads which files matter
   * @param facts reads a file that is there
   */
  FactsAround(FileLookup lookup, Predicate<String> reads, Function<String, @Nullable F> facts) {
    this.lookup = lookup;
    this.reads = reads;
    this.facts = facts;
  }

  @Override
  public boolean isFile(String path) {
    return has(path, "");
  }

  @Override
  public boolean isFolder(String path) {
    return isAbove(path) || folders.containsKey(path) || has(path, "/");
  }

  @Override
  public List<String> names(String folder) {
    return isFolder(folder) ? folder(folder).names() : List.of();
  }

  @Override
  public @Nullable F facts(String path) {
    return isFile(path) ? facts.apply(path) : null;
  }

  /** Here, or a folder that here lies in: no listing names it, and it is there. */
  private static boolean isAbove(String path) {
    return path.isEmpty() || path.equals("..") || path.endsWith("/..");
  }

  private boolean has(String path, String kind) {
    int slash = path.lastIndexOf('/');
    String parent = slash < 0 ? "" : path.substring(0, slash);
    return isFolder(parent) && folder(parent).all().contains(path.substring(slash + 1) + kind);
  }

  private Folder folder(String path) {
    return folders.computeIfAbsent(
        path,
        key -> {
          List<String> names = lookup.names(key, reads);
          return new Folder(names, new HashSet<>(names));
        });
  }
}
