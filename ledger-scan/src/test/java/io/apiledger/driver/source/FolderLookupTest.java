package io.apiledger.driver.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.apiledger.model.port.FileLookup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FolderLookupTest {
  @TempDir Path folder;

  @BeforeEach
  void files() throws IOException {
    write("app/main.py");
    write("app/api/orders.py");
    write("app/notes.txt");
    write("app/.hidden/secret.py");
    write("app/__pycache__/main.py");
    Files.createSymbolicLink(folder.resolve("app/linked.py"), folder.resolve("app/main.py"));
    Files.createSymbolicLink(folder.resolve("app/round"), folder);
  }

  @Test
  void a_folder_on_disk_and_a_listed_tree_hold_the_same() throws IOException {
    try (FileLookup asked = FolderLookup.at(folder);
        FileLookup listed = FileLookup.of(FolderTree.at(folder, "project"))) {
      for (FileLookup lookup : List.of(asked, listed)) {
        assertThat(lookup.names("", FolderLookupTest::isPython)).containsExactly("app/");
        assertThat(lookup.names("app", FolderLookupTest::isPython))
            .containsExactly("api/", "main.py");
        assertThat(lookup.file("app/api/orders.py").bytes()).asString().isEqualTo("orders.py");
      }
    }
  }

  @Test
  void what_is_not_there_has_no_names() {
    assertThat(FolderLookup.at(folder).names("nowhere", name -> true)).isEmpty();
    assertThat(FileLookup.of(FolderTree.at(folder, "project")).names("nowhere", name -> true))
        .isEmpty();
    assertThat(FileLookup.NOTHING.names("", name -> true)).isEmpty();
    assertThatThrownBy(() -> FileLookup.NOTHING.file("a.py"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static boolean isPython(String name) {
    return name.endsWith(".py");
  }

  private void write(String path) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, String.valueOf(file.getFileName()));
  }
}
