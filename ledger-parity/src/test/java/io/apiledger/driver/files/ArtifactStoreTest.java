package io.apiledger.driver.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.apiledger.model.finding.InputException;
import io.apiledger.model.finding.Problem;
import io.apiledger.model.finding.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ArtifactStoreTest {
  private static final Map<String, byte[]> OLD =
      Folder.set("X.json", "old", "cus/a.json", "a", "cus/gone.json", "g", "cus/same.json", "s");
  private static final Map<String, byte[]> NEW =
      Folder.set("X.json", "new", "cus/a.json", "b", "cus/same.json", "s", "fdr/new.json", "n");

  @TempDir Path temporary;

  private ArtifactStore store() {
    return ArtifactStore.at(folder(), "docs/api");
  }

  private Path folder() {
    return temporary.resolve("docs/api");
  }

  @Test
  void a_set_is_written_with_its_manifest_into_a_folder_that_did_not_exist() {
    Committed done = store().commit("X", OLD);

    assertThat(Folder.files(folder())).isEqualTo(Folder.of("X", OLD));
    assertThat(done.written())
        .containsExactly(
            "X.json", "X.manifest.json", "cus/a.json", "cus/gone.json", "cus/same.json");
    assertThat(done.changed()).isTrue();
  }

  @Test
  void what_the_set_no_longer_has_is_deleted_and_nothing_else_is() throws IOException {
    store().commit("X", OLD);
    Files.writeString(folder().resolve("cus/README.md"), "by hand");

    Committed done = store().commit("X", NEW);

    SortedMap<String, String> expected = Folder.of("X", NEW);
    expected.put("cus/README.md", "by hand");
    assertThat(Folder.files(folder())).isEqualTo(expected);
    assertThat(done.deleted()).containsExactly("cus/gone.json");
    assertThat(done.unchanged()).containsExactly("cus/same.json");
    assertThat(done.written())
        .containsExactly("X.json", "X.manifest.json", "cus/a.json", "fdr/new.json");
  }

  @Test
  void the_same_set_again_touches_nothing() throws IOException {
    store().commit("X", OLD);
    FileTime before = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(folder().resolve("X.json"), before);
    Files.setLastModifiedTime(folder(), before);

    Committed done = store().commit("X", OLD);

    assertThat(done.changed()).isFalse();
    assertThat(Files.getLastModifiedTime(folder().resolve("X.json"))).isEqualTo(before);
    assertThat(Files.getLastModifiedTime(folder())).isEqualTo(before);
  }

  @Test
  void an_unchanged_file_keeps_its_time_when_others_change() throws IOException {
    store().commit("X", OLD);
    FileTime before = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(folder().resolve("cus/same.json"), before);

    store().commit("X", NEW);

    assertThat(Files.getLastModifiedTime(folder().resolve("cus/same.json"))).isEqualTo(before);
  }

  @Test
  void a_file_edited_by_hand_is_found_and_the_next_commit_mends_it() throws IOException {
    store().commit("X", OLD);
    Files.writeString(folder().resolve("X.json"), "edited");
    Files.delete(folder().resolve("cus/a.json"));

    StoredSet stored = store().read("X").orElseThrow();
    assertThat(stored.edited()).containsExactly("X.json");
    assertThat(stored.missing()).containsExactly("cus/a.json");

    assertThat(store().commit("X", OLD).written()).containsExactly("X.json", "cus/a.json");
    assertThat(store().read("X").orElseThrow().edited()).isEmpty();
  }

  @Test
  void two_sets_live_side_by_side() {
    Map<String, byte[]> other = Folder.set("Y.json", "y", "fdr/a.json", "a");
    store().commit("X", OLD);
    store().commit("Y", other);
    store().commit("X", NEW);

    SortedMap<String, String> expected = Folder.of("X", NEW);
    expected.putAll(Folder.of("Y", other));
    assertThat(Folder.files(folder())).isEqualTo(expected);
  }

  @Test
  void a_set_that_was_never_committed_is_absent() {
    assertThat(store().read("X")).isEmpty();
    store().recover("X");
    assertThat(folder()).doesNotExist();
  }

  @Test
  void a_manifest_with_marks_of_a_merge_is_replaced_and_deletes_nothing() throws IOException {
    store().commit("X", OLD);
    Files.writeString(folder().resolve("X.manifest.json"), "<<<<<<< HEAD\n");

    assertThatThrownBy(() -> store().read("X"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("docs/api/X.manifest.json");
    Committed done = store().commit("X", NEW);

    assertThat(done.manifestWasUnreadable()).isTrue();
    assertThat(folder().resolve("cus/gone.json")).exists();
    assertThat(store().read("X").orElseThrow().edited()).isEmpty();
  }

  @Test
  void a_manifest_that_lists_a_file_outside_deletes_nothing() throws IOException {
    Path precious = Files.writeString(temporary.resolve("precious"), "keep");
    store().commit("X", OLD);
    String sum = "ab".repeat(32);
    Files.writeString(
        folder().resolve("X.manifest.json"),
        "{\"format\":\"api-ledger-manifest/1\",\"set\":\"X\",\"files\":[{\"path\":\"../../precious\","
            + "\"sha256\":\""
            + sum
            + "\"}]}");

    assertThat(store().commit("X", NEW).manifestWasUnreadable()).isTrue();
    assertThat(precious).hasContent("keep");
  }

  @Test
  void links_out_of_the_folder_are_refused_all_at_once_and_before_anything_is_written()
      throws IOException {
    Path outside = Files.createDirectory(temporary.resolve("outside"));
    Files.createDirectories(folder());
    Files.createSymbolicLink(folder().resolve("cus"), outside);
    Files.createSymbolicLink(folder().resolve("X.json"), outside.resolve("X.json"));
    Files.createDirectory(folder().resolve("X.manifest.json"));
    Files.writeString(folder().resolve("fdr"), "a file");
    SortedMap<String, String> before = Folder.everything(folder());

    UsageException refused =
        catchThrowableOfType(UsageException.class, () -> store().commit("X", NEW));

    assertThat(refused.problems())
        .extracting(Problem::place, Problem::found)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("docs/api/X.json", "a symbolic link"),
            org.assertj.core.groups.Tuple.tuple("docs/api/X.manifest.json", "a folder"),
            org.assertj.core.groups.Tuple.tuple("docs/api/cus", "a symbolic link"),
            org.assertj.core.groups.Tuple.tuple("docs/api/fdr", "a file"));
    assertThat(Folder.everything(folder())).isEqualTo(before);
    assertThat(outside).isEmptyDirectory();
  }

  @Test
  void a_deletion_never_goes_through_a_link() throws IOException {
    store().commit("X", OLD);
    Path outside = Files.createDirectory(temporary.resolve("outside"));
    Path precious = Files.writeString(outside.resolve("gone.json"), "keep");
    Folder.delete(folder().resolve("cus"));
    Files.createSymbolicLink(folder().resolve("cus"), outside);

    store().commit("X", Folder.set("X.json", "new"));

    assertThat(precious).hasContent("keep");
  }

  @Test
  void a_hidden_folder_that_is_a_link_is_refused() throws IOException {
    Path outside = Files.createDirectory(temporary.resolve("outside"));
    Files.createDirectories(folder());
    Files.createSymbolicLink(folder().resolve(".api-ledger-X"), outside);

    assertThatThrownBy(() -> store().commit("X", NEW))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("docs/api/.api-ledger-X")
        .hasMessageContaining("a symbolic link");
    assertThat(outside).isEmptyDirectory();
  }

  @Test
  void the_folder_itself_may_be_reached_through_a_link() throws IOException {
    Files.createDirectories(folder());
    Path link = Files.createSymbolicLink(temporary.resolve("link"), folder());

    ArtifactStore.at(link, "link").commit("X", OLD);

    assertThat(Folder.files(folder())).isEqualTo(Folder.of("X", OLD));
  }

  @Test
  void a_file_where_the_folder_is_needed_is_refused() throws IOException {
    Files.writeString(temporary.resolve("docs"), "a file");

    assertThatThrownBy(() -> store().commit("X", NEW))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("docs/api: expected a folder; found a file");
    assertThat(temporary.resolve("docs")).hasContent("a file");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../up", "/abs", "a/../b", "a\\b", ".git/config", "a\nb", "a//b", "", "C:/x"})
  void names_that_leave_the_folder_are_refused(String path) {
    assertThatThrownBy(() -> store().commit("X", Folder.set(path, "x")))
        .isInstanceOf(UsageException.class);
    assertThatThrownBy(() -> store().commit(path, Folder.set("a", "x")))
        .isInstanceOf(UsageException.class);
    assertThat(folder()).doesNotExist();
  }

  @Test
  void names_that_cannot_stand_side_by_side_everywhere_are_refused() {
    assertThatThrownBy(() -> store().commit("X", Folder.set("cus/a", "1", "cus/A", "2")))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("the same name as cus/A");
    assertThatThrownBy(() -> store().commit("X", Folder.set("cus", "1", "cus/a", "2")))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("a folder with the name of the artifact cus");
    assertThatThrownBy(() -> store().commit("X", Folder.set("X.manifest.json", "1")))
        .isInstanceOf(UsageException.class);
  }

  @Test
  void a_journal_from_a_stranger_neither_leaves_the_folder_nor_deletes_what_no_manifest_lists()
      throws IOException {
    store().commit("X", OLD);
    Path hidden = Files.createDirectory(folder().resolve(".api-ledger-X"));
    Files.writeString(folder().resolve("notes.md"), "keep");
    Files.writeString(hidden.resolve("journal"), "api-ledger-journal/1\ndelete notes.md\nend 1\n");
    store().recover("X");
    assertThat(folder().resolve("notes.md")).hasContent("keep");

    Path again = Files.createDirectory(folder().resolve(".api-ledger-X"));
    Files.writeString(again.resolve("journal"), "api-ledger-journal/1\ndelete ../../up\nend 1\n");
    assertThatThrownBy(() -> store().recover("X"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("docs/api/.api-ledger-X");
    store().commit("X", NEW);
    assertThat(store().read("X").orElseThrow().edited()).isEmpty();
  }
}
