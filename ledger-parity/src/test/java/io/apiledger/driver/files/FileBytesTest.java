package io.apiledger.driver.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.InputException;
import io.apiledger.model.finding.RuleId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileBytesTest {
  @TempDir Path folder;

  @Test
  void a_file_can_be_read_again_from_its_start() throws IOException {
    FileBytes bytes = bytes(Files.writeString(folder.resolve("openapi.json"), "{}"));
    assertThat(read(bytes)).isEqualTo("{}");
    assertThat(read(bytes)).isEqualTo("{}");
    assertThat(bytes.name()).isEqualTo("docs/openapi.json");
  }

  @Test
  void a_missing_file_names_the_one_that_was_meant() throws IOException {
    Files.writeString(folder.resolve("openapi.yaml"), "");
    Files.writeString(folder.resolve("aliases.yaml"), "");

    Finding finding = finding(bytes(folder.resolve("openapi.yml")));

    assertThat(finding.rule()).isEqualTo(RuleId.PARSE_FAILED);
    assertThat(finding.place()).isEqualTo("docs/openapi.yml");
    assertThat(finding.message()).isEqualTo("expected a file; found none");
    assertThat(finding.next()).isEqualTo("did you mean docs/openapi.yaml?");
  }

  @Test
  void a_missing_file_without_a_neighbour_names_none() {
    assertThat(finding(bytes(folder.resolve("openapi.yml"))).next()).startsWith("mind the path");
  }

  @Test
  void a_missing_folder_is_said_to_be_missing() {
    assertThat(finding(bytes(folder.resolve("no/such.json"))).found())
        .isEqualTo("no folder for it");
  }

  @Test
  void a_folder_is_no_file() throws IOException {
    Path sub = Files.createDirectory(folder.resolve("sub"));
    assertThat(finding(bytes(sub)).found()).isEqualTo("a folder");
  }

  @Test
  void a_file_over_the_limit_is_refused_with_the_limit() throws IOException {
    Path file = Files.writeString(folder.resolve("openapi.json"), "12345");
    assertThat(read(bytes(file).atMost(5))).isEqualTo("12345");
    assertThat(finding(bytes(file).atMost(4)).expected()).isEqualTo("at most 4 bytes");
  }

  @Test
  void a_file_that_grows_over_the_limit_while_it_is_read_is_refused() throws IOException {
    Path file = Files.writeString(folder.resolve("openapi.json"), "12345");
    try (InputStream in = bytes(file).atMost(5).open()) {
      Files.writeString(file, "1234567890");
      assertThatThrownBy(in::readAllBytes).isInstanceOf(InputException.class);
    }
  }

  @Test
  void an_endless_device_is_refused_at_the_limit() {
    Path zero = Path.of("/dev/zero");
    assumeTrue(Files.exists(zero), "needs /dev/zero");
    assertThat(finding(bytes(zero).atMost(1000)).expected()).isEqualTo("at most 1000 bytes");
  }

  @Test
  void a_pipe_is_read_once_and_can_be_opened_again() throws Exception {
    Path pipe = folder.resolve("pipe");
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "needs mkfifo");
    new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor(10, TimeUnit.SECONDS);
    Process writer =
        new ProcessBuilder(List.of("sh", "-c", "printf piped > \"$0\"", pipe.toString())).start();
    FileBytes bytes = bytes(pipe);
    assertThat(read(bytes)).isEqualTo("piped");
    assertThat(read(bytes)).isEqualTo("piped");
    assertThat(writer.waitFor(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void errors_carry_the_rule_that_the_reader_wants() {
    InputException refused =
        catchThrowableOfType(
            InputException.class,
            () -> bytes(folder.resolve("x")).failingAs(RuleId.SNAPSHOT_INVALID).open());
    assertThat(refused.findings().get(0).rule()).isEqualTo(RuleId.SNAPSHOT_INVALID);
  }

  private static FileBytes bytes(Path path) {
    return FileBytes.of(path, "docs/" + path.getFileName());
  }

  private static String read(FileBytes bytes) throws IOException {
    try (InputStream in = bytes.open()) {
      return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
  }

  private static Finding finding(FileBytes bytes) {
    InputException refused =
        catchThrowableOfType(InputException.class, () -> bytes.open().readAllBytes());
    assertThat(refused).isNotNull();
    return refused.findings().get(0);
  }
}
