package io.apiledger.driver.source;

import static java.util.Objects.requireNonNull;

import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.InputException;
import io.apiledger.model.port.SourceFile;
import io.apiledger.model.port.SourceTree;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Several trees as one, each at its place: the paths of all are relative to one folder. A file that
 * is in two of them, because one lies in another, is there once. Safe for use by several threads;
 * closing closes them all.
 *
 * <pre>{@code
 * SourceTree tree =
 *     new UnionTree(List.of(Root.of("api/src", folder), Root.of("libs/impl.jar!", jar)));
 * tree.files(path -> true);   // api/src/com/acme/Api.java, libs/impl.jar!/com/acme/Impl.java
 * }</pre>
 */
public final class UnionTree implements SourceTree {
  private final List<Root> roots;

  /**
   * @param roots where two hold one file, the first wins
   */
  public UnionTree(List<Root> roots) {
    this.roots = List.copyOf(roots);
  }

  /**
   * A tree and its place.
   *
   * @param prefix what its paths are put behind: empty, or with a final slash
   */
  public record Root(String prefix, SourceTree tree) {
    public Root {
      requireNonNull(prefix, "prefix");
      requireNonNull(tree, "tree");
    }

    /**
     * A tree in a folder.
     *
     * @param folder relative, with {@code /}; empty or {@code .} where paths stay as they are
     */
    public static Root of(String folder, SourceTree tree) {
      boolean here = folder.isEmpty() || folder.equals(".");
      return new Root(here ? "" : folder.endsWith("/") ? folder : folder + "/", tree);
    }
  }

  @Override
  public String name() {
    List<String> names = new ArrayList<>();
    for (Root root : roots) {
      names.add(root.tree().name());
    }
    return String.join(", ", names);
  }

  /**
   * @throws InputException with the findings about every tree that cannot be listed
   */
  @Override
  public List<SourceFile> files(Predicate<String> path) {
    Map<String, SourceFile> files = new LinkedHashMap<>();
    List<Finding> unreadable = new ArrayList<>();
    for (Root root : roots) {
      try {
        for (SourceFile file : root.tree().files(inner -> path.test(root.prefix() + inner))) {
          files.putIfAbsent(root.prefix() + file.path(), new Placed(root.prefix(), file));
        }
      } catch (InputException e) {
        unreadable.addAll(e.findings());
      }
    }
    if (!unreadable.isEmpty()) {
      throw new InputException(unreadable);
    }
    List<SourceFile> sorted = new ArrayList<>(files.values());
    sorted.sort(SourceTree.order()); // Those of each tree are sorted, so that this takes few steps.
    return List.copyOf(sorted);
  }

  @Override
  public void close() {
    roots.forEach(root -> root.tree().close());
  }

  private record Placed(String prefix, SourceFile file) implements SourceFile {
    @Override
    public String path() {
      return prefix + file.path();
    }

    @Override
    public String root() {
      return prefix + file.root();
    }

    @Override
    public byte[] bytes() throws IOException {
      return file.bytes();
    }
  }
}
