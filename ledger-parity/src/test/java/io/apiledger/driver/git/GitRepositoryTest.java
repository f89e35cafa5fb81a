package io.apiledger.driver.git;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.apiledger.model.finding.InputException;
import io.apiledger.model.finding.UsageException;
import io.apiledger.model.port.ByteSource;
import io.apiledger.model.port.SourceFile;
import io.apiledger.model.port.SourceTree;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real repositories, the real git. */
final class GitRepositoryTest {
  @TempDir Path temporary;
  private Path repository;

  @BeforeEach
  void make() throws Exception {
    repository = Files.createDirectory(temporary.resolve("repository"));
    git("init", "-q", "-b", "main");
    write("src/a.py", "first");
    write("src/sub/b.py", "b");
    write("docs/openapi.json", "{}");
    commit("first");
    git("tag", "v1");
    write("src/a.py", "second");
    write("src/c.py", "c");
    commit("second");
  }

  @Test
  void a_folder_of_a_ref_is_a_tree_of_what_was_committed() throws IOException {
    write("src/a.py", "not committed");
    try (SourceTree old = find("git:v1:src").tree();
        SourceTree head = find("git:HEAD:src").tree()) {
      assertThat(paths(old)).containsExactly("a.py", "sub/b.py");
      assertThat(paths(head)).containsExactly("a.py", "c.py", "sub/b.py");
      assertThat(text(old, "a.py")).isEqualTo("first");
      assertThat(text(head, "a.py")).isEqualTo("second");
      assertThat(old.name()).isEqualTo("git:v1:src");
    }
  }

  @Test
  void an_empty_path_is_the_whole_commit_and_a_slash_at_the_end_is_the_folder() {
    try (SourceTree all = find("git:v1:").tree();
        SourceTree docs = find("git:v1:docs/").tree()) {
      assertThat(paths(all)).containsExactly("docs/openapi.json", "src/a.py", "src/sub/b.py");
      assertThat(paths(docs)).containsExactly("openapi.json");
    }
  }

  @Test
  void a_file_of_a_ref_can_be_read_again_even_when_the_branch_moves() throws Exception {
    GitObject object = find("git:main:src/a.py");
    ByteSource bytes = object.bytes();
    assertThat(object.isFolder()).isFalse();
    assertThat(text(bytes)).isEqualTo("second");
    write("src/a.py", "third");
    commit("third");
    assertThat(text(bytes)).isEqualTo("second");
    assertThat(bytes.name()).isEqualTo("git:main:src/a.py");
  }

  @Test
  void paths_start_at_the_top_or_where_one_stands() {
    GitRepository below = GitRepository.at(repository.resolve("src"));
    try (SourceTree top = below.find(GitAddress.parse("git:HEAD:src")).tree();
        SourceTree here = below.find(GitAddress.parse("git:HEAD:./sub")).tree();
        SourceTree beside = below.find(GitAddress.parse("git:HEAD:../docs")).tree()) {
      assertThat(paths(top)).containsExactly("a.py", "c.py", "sub/b.py");
      assertThat(paths(here)).containsExactly("b.py");
      assertThat(paths(beside)).containsExactly("openapi.json");
    }
  }

  @Test
  void unusual_names_come_as_they_are() throws Exception {
    List<String> names =
        List.of("a b.py", "quote\".py", "new\nline.py", "tab\t.py", "é.py", "-dash.py", "日本.py");
    for (String name : names) {
      write("odd/" + name, "in " + name);
    }
    commit("odd");
    try (SourceTree tree = find("git:HEAD:odd").tree()) {
      assertThat(paths(tree)).containsExactlyInAnyOrderElementsOf(names);
      for (SourceFile file : tree.files(path -> true)) {
        assertThat(new String(file.bytes(), UTF_8)).isEqualTo("in " + file.path());
      }
    }
  }

  @Test
  void links_submodules_and_hidden_files_are_left_out() throws Exception {
    write("mixed/plain.py", "x");
    write("mixed/.hidden/h.py", "x");
    Files.createSymbolicLink(repository.resolve("mixed/link.py"), Path.of("/etc/passwd"));
    commit("links");
    String head = out("rev-parse", "HEAD");
    git("update-index", "--add", "--cacheinfo", "160000," + head + ",mixed/module");
    git("commit", "-q", "-m", "module");

    try (SourceTree tree = find("git:HEAD:mixed").tree()) {
      assertThat(paths(tree)).containsExactly("plain.py");
    }
    assertThatThrownBy(() -> find("git:HEAD:mixed/module"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("git:HEAD:mixed/module");
  }

  @Test
  void several_threads_read_one_tree() throws Exception {
    for (int i = 0; i < 60; i++) {
      write("many/f" + i + ".py", ("content " + i + "\n").repeat(i * 50 + 1));
    }
    write("many/empty.py", "");
    commit("many");
    try (SourceTree tree = find("git:HEAD:many").tree()) {
      List<SourceFile> files = tree.files(path -> true);
      assertThat(files).hasSize(61);
      files.parallelStream()
          .forEach(
              file -> {
                try {
                  Path same = repository.resolve("many").resolve(file.path());
                  assertThat(file.bytes()).isEqualTo(Files.readAllBytes(same));
                } catch (IOException e) {
                  throw new java.io.UncheckedIOException(e);
                }
              });
    }
  }

  @Test
  void variables_that_a_hook_sets_do_not_lead_astray() throws Exception {
    // What a pre-commit hook sees, as far as a child can show it: git is asked inside one.
    Path other = Files.createDirectory(temporary.resolve("other"));
    Process hook =
        java(
            other,
            List.of("GIT_DIR=" + other.resolve("nowhere"), "GIT_INDEX_FILE=nowhere"),
            repository.toString(),
            "git:v1:src/a.py");
    assertThat(new String(hook.getInputStream().readAllBytes(), UTF_8)).isEqualTo("first");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "git:-rf:src",
        "git:--upload-pack=x:src",
        "git::src",
        "git:main",
        "git:a b:src",
        "git:main:/abs",
        "git:a\nb:src",
        "main:src"
      })
  void an_address_that_is_none_or_would_be_an_option_is_refused(String address) {
    assertThatThrownBy(() -> GitAddress.parse(address))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("git:REF:PATH");
  }

  @Test
  void an_unknown_ref_is_said_to_be_unknown() {
    assertThatThrownBy(() -> find("git:nope:src"))
        .isInstanceOf(InputException.class)
        .hasMessage(
            "PARSE_FAILED git:nope:src: expected a commit, branch or tag; found none called nope");
  }

  @Test
  void an_unknown_ref_of_a_shallow_clone_says_what_to_fetch() throws Exception {
    Path shallow = temporary.resolve("shallow");
    git("clone", "-q", "--depth", "1", repository.toUri().toString(), shallow.toString());
    assertThatThrownBy(() -> GitRepository.at(shallow).find(GitAddress.parse("git:v0:src")))
        .isInstanceOfSatisfying(
            InputException.class,
            e -> assertThat(e.findings().get(0).next()).contains("git fetch origin v0"));
  }

  @Test
  void an_unknown_path_and_the_wrong_kind_are_refused() {
    assertThatThrownBy(() -> find("git:v1:src/c.py"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("expected a file or folder in v1; found none");
    assertThatThrownBy(() -> find("git:v1:src").bytes())
        .isInstanceOf(InputException.class)
        .hasMessageContaining("expected a file; found a folder");
    assertThatThrownBy(() -> find("git:v1:src/a.py").tree())
        .isInstanceOf(InputException.class)
        .hasMessageContaining("expected a folder; found a file");
  }

  @Test
  void a_folder_without_a_repository_is_refused() {
    assertThatThrownBy(() -> GitRepository.at(temporary).find(GitAddress.parse("git:HEAD:src")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("expected a git repository; found not a git repository");
  }

  @Test
  void a_machine_without_git_is_told_so() {
    GitRepository none = GitRepository.at("no-git-here", repository, GitLimits.DEFAULT);
    assertThatThrownBy(() -> none.find(GitAddress.parse("git:HEAD:src")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("expected the git command; found none");
  }

  @Test
  void a_file_over_the_limit_is_refused_and_the_next_one_is_read() throws Exception {
    write("src/large.py", "x".repeat(100));
    commit("large");
    GitRepository small =
        GitRepository.at(repository, new GitLimits(Duration.ofSeconds(30), 100_000, 99));
    try (SourceTree tree = small.find(GitAddress.parse("git:HEAD:src")).tree()) {
      assertThatThrownBy(() -> text(tree, "large.py"))
          .isInstanceOf(IOException.class)
          .hasMessage("more than 99 bytes");
      assertThat(text(tree, "a.py")).isEqualTo("second");
    }
  }

  @Test
  void a_listing_over_the_limit_is_refused() {
    GitRepository small =
        GitRepository.at(repository, new GitLimits(Duration.ofSeconds(30), 60, 60));
    assertThatThrownBy(
            () -> small.find(GitAddress.parse("git:HEAD:src")).tree().files(path -> true))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("more than 60 bytes");
  }

  @Test
  void a_git_that_hangs_is_ended() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs a POSIX shell");
    Path hanging = Files.writeString(temporary.resolve("git"), "#!/bin/sh\nsleep 60\n");
    Files.setPosixFilePermissions(hanging, PosixFilePermissions.fromString("rwxr-xr-x"));
    GitRepository slow =
        GitRepository.at(
            hanging.toString(), repository, new GitLimits(Duration.ofMillis(200), 100, 100));
    assertThatThrownBy(() -> slow.find(GitAddress.parse("git:HEAD:src")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("git took more than 0.2 s");
  }

  @Test
  void a_closed_tree_reads_nothing() {
    SourceTree tree = find("git:v1:src").tree();
    SourceFile file = tree.files(path -> true).get(0);
    tree.close();
    assertThatThrownBy(file::bytes).isInstanceOf(IOException.class);
  }

  private GitObject find(String address) {
    return GitRepository.at(repository).find(GitAddress.parse(address));
  }

  private static List<String> paths(SourceTree tree) {
    return tree.files(path -> true).stream().map(SourceFile::path).toList();
  }

  private static String text(SourceTree tree, String path) throws IOException {
    return new String(tree.files(path::equals).get(0).bytes(), UTF_8);
  }

  private static String text(ByteSource bytes) throws IOException {
    try (InputStream in = bytes.open()) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  private void write(String path, String content) throws IOException {
    Path file = repository.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private void commit(String message) throws Exception {
    git("add", "-A");
    git("commit", "-q", "-m", message);
  }

  private void git(String... words) throws Exception {
    out(words);
  }

  private String out(String... words) throws Exception {
    List<String> command = new ArrayList<>(List.of("git", "-c", "user.name=Test"));
    command.addAll(List.of("-c", "user.email=test@example.org", "-c", "commit.gpgsign=false"));
    command.addAll(List.of(words));
    Process process =
        new ProcessBuilder(command)
            .directory(repository.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    return said.strip();
  }

  private static Process java(Path directory, List<String> variables, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Reader.class.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    for (String variable : variables) {
      int equals = variable.indexOf('=');
      builder.environment().put(variable.substring(0, equals), variable.substring(equals + 1));
    }
    return builder.redirectErrorStream(true).start();
  }

  /** Prints one file of a repository. */
  static final class Reader {
    @SuppressWarnings("SystemOut")
    public static void main(String[] args) throws IOException {
      GitRepository repository = GitRepository.at(Path.of(args[0]));
      System.out.print(text(repository.find(GitAddress.parse(args[1])).bytes()));
    }
  }
}
