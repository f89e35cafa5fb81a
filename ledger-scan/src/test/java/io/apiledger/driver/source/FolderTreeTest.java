package io.apiledger.driver.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.apiledger.model.finding.InputException;
import io.apiledger.model.port.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

final class FolderTreeTest {
  @TempDir Path folder;

  @AfterEach
  void unlock() throws IOException {
    Path locked = folder.resolve("src/locked");
    if (Files.exists(locked)) {
      Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  @Test
  void files_come_sorted_by_their_utf8_bytes_with_slashes() throws IOException {
    write("src/b.py", "src/a/c.py", "src/a-b.py", "src/a.py", "src/Z.py", "src/x.txt");

    assertThat(paths(tree())).containsExactly("Z.py", "a-b.py", "a.py", "a/c.py", "b.py");
  }

  @Test
  void hidden_files_and_installed_packages_are_left_out() throws IOException {
    write("src/.git/a.py", "src/._b.py", "src/web/node_modules/c.py", "src/d.py");
    write("src/venv/lib/site-packages/e.py", "src/f/__pycache__/g.py", "src/target/h.py");

    assertThat(paths(tree())).containsExactly("d.py", "target/h.py");
  }

  @Test
  @Timeout(20)
  void links_are_not_followed_and_loops_are_harmless() throws IOException {
    write("src/a/real.py", "outside/secret.py");
    Files.createSymbolicLink(folder.resolve("src/a/loop"), folder.resolve("src"));
    Files.createSymbolicLink(folder.resolve("src/self"), Path.of("self"));
    Files.createSymbolicLink(folder.resolve("src/out"), folder.resolve("outside"));
    Files.createSymbolicLink(folder.resolve("src/l.py"), folder.resolve("outside/secret.py"));
    Files.createSymbolicLink(folder.resolve("src/dangling.py"), Path.of("nowhere"));

    assertThat(paths(tree())).containsExactly("a/real.py");
  }

  @Test
  void the_folder_itself_may_be_a_link() throws IOException {
    write("src/a.py");
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("src"));
    assertThat(paths(FolderTree.at(link, "link"))).containsExactly("a.py");
  }

  @Test
  void a_single_file_is_a_tree_of_itself() throws IOException {
    write("src/a.py", "src/b.py");
    assertThat(paths(FolderTree.at(folder.resolve("src/a.py"), "src/a.py")))
        .containsExactly("a.py");
  }

  @Test
  void a_missing_folder_is_an_input_that_cannot_be_read() {
    assertThatThrownBy(() -> paths(FolderTree.at(folder.resolve("no"), "backend/no")))
        .isInstanceOf(InputException.class)
        .hasMessage("PARSE_FAILED backend/no: expected a folder of source files; found none");
  }

  @Test
  void an_unreadable_folder_is_an_error_with_its_path() throws IOException {
    write("src/a.py", "src/locked/b.py");
    Path locked = folder.resolve("src/locked");
    Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
    assumeTrue(!Files.isReadable(locked), "skipped: this user may read everything");

    assertThatThrownBy(() -> paths(tree()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("src/locked: expected a folder that can be read; found one without");
  }

  @Test
  void an_unreadable_folder_is_an_error_for_another_user_too() throws Exception {
    assumeTrue(
        Files.isExecutable(Path.of("/usr/bin/setpriv")) && Files.isReadable(Path.of("/etc/shadow")),
        "skipped: only root can become somebody else");
    write("src/a.py", "src/locked/b.py");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path locked = folder.resolve("src/locked");
    Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));

    Process child =
        new ProcessBuilder(
                "/usr/bin/setpriv",
                "--reuid=65534",
                "--clear-groups",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                classPath(),
                Lister.class.getName(),
                folder.resolve("src").toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(child.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assumeTrue(!said.contains("ClassNotFoundException"), "skipped: classes not readable by all");
    assertThat(said)
        .contains("src/locked: expected a folder that can be read; found one without permission");
  }

  /** Only places of our own classes: another user may not read the rest. */
  private static String classPath() {
    return List.of(Lister.class, FolderTree.class, SourceFile.class).stream()
        .map(type -> type.getProtectionDomain().getCodeSource().getLocation().getPath())
        .distinct()
        .reduce((a, b) -> a + java.io.File.pathSeparator + b)
        .orElseThrow();
  }

  /** Lists a folder as whoever runs it. */
  static final class Lister {
    @SuppressWarnings("SystemOut")
    public static void main(String[] args) {
      try {
        System.out.println(paths(FolderTree.at(Path.of(args[0]), "src")));
      } catch (InputException e) {
        System.out.println(e.getMessage());
      }
    }
  }

  @Test
  void a_file_over_the_limit_is_refused_when_it_is_read() throws IOException {
    write("src/a.py");
    TreeLimits limits = new TreeLimits(4, 100, 100);
    SourceFile file = FolderTree.at(folder.resolve("src"), "src", limits).files(p -> true).get(0);
    assertThatThrownBy(file::bytes).isInstanceOf(IOException.class).hasMessage("more than 4 bytes");
    assertThat(tree().files(p -> true).get(0).bytes()).hasSize(5);
  }

  @Test
  void more_files_than_the_limit_are_refused() throws IOException {
    write("src/a.py", "src/b.py", "src/c.py");
    FolderTree tree = FolderTree.at(folder.resolve("src"), "src", new TreeLimits(9, 9, 2));
    assertThatThrownBy(() -> paths(tree))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("at most 2 files");
  }

  private FolderTree tree() {
    return FolderTree.at(folder.resolve("src"), "src");
  }

  private static List<String> paths(FolderTree tree) {
    return tree.files(path -> path.endsWith(".py")).stream().map(SourceFile::path).toList();
  }

  private void write(String... paths) throws IOException {
    for (String path : paths) {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "x = 1");
    }
  }
}
