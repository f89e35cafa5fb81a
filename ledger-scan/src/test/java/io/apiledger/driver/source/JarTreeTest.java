package io.apiledger.driver.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.apiledger.model.finding.InputException;
import io.apiledger.model.port.SourceFile;
import io.apiledger.model.port.SourceTree;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JarTreeTest {
  @TempDir Path folder;

  @Test
  void entries_come_sorted_and_are_read() throws IOException {
    Path jar = jar(10, "b/B.java", "a/A.java", "a/", ".git/x.java", "a/A.txt");
    try (SourceTree tree = JarTree.open(jar, "libs/x.jar")) {
      List<SourceFile> files = tree.files(path -> path.endsWith(".java"));
      assertThat(files).extracting(SourceFile::path).containsExactly("a/A.java", "b/B.java");
      assertThat(files.get(0).bytes()).hasSize(10);
      assertThat(files.get(0).bytes()).hasSize(10);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"../up.java", "/abs.java", "a/../../b.java", "a\\b.java", "C:/x.java"})
  void a_name_that_leads_out_of_the_archive_is_refused(String name) throws IOException {
    Path jar = jar(1, "ok.java", name);
    assertThatThrownBy(() -> JarTree.open(jar, "libs/x.jar"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("PARSE_FAILED libs/x.jar: expected names inside the archive");
  }

  @Test
  void two_entries_of_one_name_are_refused_where_they_are_wanted() throws IOException {
    Path jar = jar(1, "a/A.java", "a/B.java");
    String bytes = Files.readString(jar, ISO_8859_1).replace("a/B.java", "a/A.java");
    Files.writeString(jar, bytes, ISO_8859_1);
    try (SourceTree tree = JarTree.open(jar, "x.jar")) {
      assertThatThrownBy(() -> tree.files(path -> true))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("x.jar!/a/A.java: expected each entry once");
      assertThat(tree.files(path -> path.endsWith(".class"))).isEmpty();
    }
  }

  @Test
  void an_entry_that_unpacks_to_more_than_the_limit_is_refused() throws IOException {
    Path bomb = jar(50 << 20, "a.java");
    assertThat(Files.size(bomb)).isLessThan(100_000);
    try (SourceTree tree = JarTree.open(bomb, "x.jar")) {
      SourceFile file = tree.files(path -> true).get(0);
      assertThatThrownBy(file::bytes).isInstanceOf(IOException.class).hasMessageContaining("more");
    }
  }

  @Test
  void entries_that_unpack_to_too_much_together_are_refused() throws IOException {
    Path jar = jar(60, "a.java", "b.java");
    try (SourceTree tree = JarTree.open(jar, "x.jar", new TreeLimits(60, 100, 10))) {
      List<SourceFile> files = tree.files(path -> true);
      assertThat(files.get(0).bytes()).hasSize(60);
      assertThatThrownBy(() -> files.get(1).bytes()).isInstanceOf(IOException.class);
    }
  }

  @Test
  void too_many_entries_are_refused() throws IOException {
    Path jar = jar(1, "a.java", "b.java", "c.java");
    assertThatThrownBy(() -> JarTree.open(jar, "x.jar", new TreeLimits(9, 9, 2)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("at most 2 entries; found 3");
  }

  @Test
  void what_is_no_archive_is_refused() throws IOException {
    Path text = Files.writeString(folder.resolve("x.jar"), "no zip at all");
    Path cut = jar(1000, "a.java");
    byte[] whole = Files.readAllBytes(cut);
    Files.write(cut, java.util.Arrays.copyOf(whole, whole.length / 2));
    for (Path file : List.of(text, cut, folder, folder.resolve("none.jar"))) {
      assertThatThrownBy(() -> JarTree.open(file, "libs/x.jar"))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("libs/x.jar: expected a jar");
    }
  }

  @Test
  void a_closed_archive_is_an_error_of_the_file() throws IOException {
    SourceTree tree = JarTree.open(jar(1, "a.java"), "x.jar");
    SourceFile file = tree.files(path -> true).get(0);
    tree.close();
    assertThatThrownBy(file::bytes).isInstanceOf(IOException.class);
  }

  private Path jar(int size, String... names) throws IOException {
    Path jar = folder.resolve("made.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        if (!name.endsWith("/")) {
          zip.write(new byte[size]);
        }
        zip.closeEntry();
      }
    }
    return jar;
  }
}
