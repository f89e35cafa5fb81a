package io.apiledger.driver.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileStampTest {
  private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

  @TempDir private Path folder;
  private Path file;
  private FileStamp stamp;

  @BeforeEach
  void layOut() throws IOException {
    file = Files.createDirectories(folder.resolve("src/deep")).resolve("A.java");
    write(file, "class A {}");
    stamp = FileStamp.of(List.of(folder.resolve("src"), folder.resolve("absent.yaml")));
  }

  @Test
  void files_that_nobody_touched_look_the_same() {
    assertThat(stamp.again().isSameAs(stamp)).isTrue();
  }

  @Test
  void a_file_that_changes_comes_or_goes_is_seen() throws IOException {
    Files.writeString(file, "class B {}");
    assertThat(stamp.again().isSameAs(stamp)).as("changed").isFalse();
    write(file, "class A {}");
    assertThat(stamp.again().isSameAs(stamp)).as("changed back").isTrue();
    Path added = folder.resolve("src/B.java");
    write(added, "");
    assertThat(stamp.again().isSameAs(stamp)).as("added").isFalse();
    Files.delete(added);
    Files.delete(file);
    assertThat(stamp.again().isSameAs(stamp)).as("deleted").isFalse();
  }

  @Test
  void a_file_that_was_not_there_is_seen_when_it_comes() throws IOException {
    write(folder.resolve("absent.yaml"), "version: 1");
    assertThat(stamp.again().isSameAs(stamp)).isFalse();
  }

  @Test
  void what_is_hidden_does_not_count() throws IOException {
    Files.createDirectories(folder.resolve("src/.git"));
    write(folder.resolve("src/.git/index"), "x");
    assertThat(stamp.again().isSameAs(stamp)).isTrue();
  }

  @Test
  void what_changed_while_it_was_read_is_like_nothing() {
    FileStamp read = FileStamp.of(List.of(file), LONG_AGO);
    assertThat(read.isSameAs(read.again())).isFalse();
    assertThat(
            FileStamp.of(List.of(file), Instant.now())
                .again()
                .isSameAs(FileStamp.of(List.of(file))))
        .isTrue();
  }

  private static void write(Path file, String text) throws IOException {
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, FileTime.from(LONG_AGO.plusSeconds(1)));
  }
}
