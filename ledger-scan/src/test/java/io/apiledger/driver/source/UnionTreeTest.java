package io.apiledger.driver.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.apiledger.driver.source.UnionTree.Root;
import io.apiledger.model.finding.InputException;
import io.apiledger.model.port.SourceFile;
import io.apiledger.model.port.SourceTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UnionTreeTest {
  @TempDir Path folder;

  @Test
  void files_of_all_trees_come_sorted_each_with_its_place() throws IOException {
    SourceTree tree =
        new UnionTree(
            List.of(
                Root.of("libs/x.jar!", memory("b/B.java", "in jar")),
                Root.of("api/src", memory("b/B.java", "in folder")),
                Root.of(".", memory("Z.java", "here"))));

    List<SourceFile> files = tree.files(path -> true);

    assertThat(files)
        .extracting(SourceFile::path, SourceFile::root)
        .containsExactly(
            tuple("Z.java", ""),
            tuple("api/src/b/B.java", "api/src/"),
            tuple("libs/x.jar!/b/B.java", "libs/x.jar!/"));
    assertThat(new String(files.get(1).bytes(), UTF_8)).isEqualTo("in folder");
    assertThat(tree.name()).isEqualTo("memory, memory, memory");
  }

  @Test
  void a_file_that_is_in_two_trees_is_there_once() {
    SourceTree tree =
        new UnionTree(
            List.of(
                Root.of("api", memory("src/B.java", "same")),
                Root.of("api/src", memory("B.java", "same"))));

    assertThat(tree.files(path -> true))
        .extracting(SourceFile::path, SourceFile::root)
        .containsExactly(tuple("api/src/B.java", "api/"));
  }

  @Test
  void files_are_asked_for_by_their_whole_path() {
    SourceTree tree = new UnionTree(List.of(Root.of("a", memory("B.java", ""))));
    assertThat(tree.files(path -> path.equals("a/B.java"))).hasSize(1);
  }

  @Test
  void every_tree_that_cannot_be_listed_is_reported() {
    SourceTree tree =
        new UnionTree(
            List.of(
                Root.of("one", FolderTree.at(folder.resolve("one"), "one")),
                Root.of("here", FolderTree.at(folder, "here")),
                Root.of("two", FolderTree.at(folder.resolve("two"), "two"))));

    assertThatThrownBy(() -> tree.files(path -> true))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("one: expected a folder of source files")
        .hasMessageContaining("two: expected a folder of source files");
  }

  @Test
  void closing_closes_all() {
    List<String> closed = new ArrayList<>();
    new UnionTree(List.of(Root.of("a", closing("a", closed)), Root.of("b", closing("b", closed))))
        .close();
    assertThat(closed).containsExactly("a", "b");
  }

  private static SourceTree memory(String path, String content) {
    return SourceTree.of("memory", Map.of(path, content.getBytes(UTF_8)));
  }

  private static SourceTree closing(String name, List<String> closed) {
    return new SourceTree() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public List<SourceFile> files(Predicate<String> path) {
        return List.of();
      }

      @Override
      public void close() {
        closed.add(name);
      }
    };
  }
}
