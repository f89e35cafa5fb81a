package io.apiledger.driver.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.apiledger.driver.files.FaultyFiles.Fault;
import io.apiledger.driver.files.FaultyFiles.Kill;
import io.apiledger.model.finding.UsageException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Something goes wrong at every single file operation of a commit. */
final class CrashTest {
  private static final Map<String, byte[]> OLD =
      Folder.set("X.json", "old", "cus/a.json", "a", "cus/gone.json", "g", "cus/same.json", "s");
  private static final Map<String, byte[]> NEW =
      Folder.set("X.json", "new", "cus/a.json", "b", "cus/same.json", "s", "fdr/deep/n.json", "n");

  @TempDir Path temporary;

  @ParameterizedTest
  @EnumSource(Fault.class)
  void the_old_set_or_the_new_one_is_found_whatever_operation_fails(Fault fault)
      throws IOException {
    int operations = 0;
    for (boolean struck = true; struck; ) {
      operations++;
      struck = replaceAndRecover(fault, operations);
    }
    assertThat(operations).as("operations in a commit").isGreaterThan(30);
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void nothing_or_the_first_set_is_found_whatever_operation_fails(Fault fault) throws IOException {
    for (int at = 1; ; at++) {
      Path folder = temporary.resolve(fault + "-first-" + at);
      FaultyFiles files = new FaultyFiles(fault, at);
      boolean failed = fails(files, folder);
      store(folder).recover("X");
      if (failed) {
        assertThat(Folder.files(folder)).isIn(Map.of(), Folder.of("X", NEW));
      } else {
        assertThat(Folder.files(folder)).isEqualTo(Folder.of("X", NEW));
      }
      if (!files.struck()) {
        return;
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void a_recovery_that_dies_itself_is_recovered_from(Fault fault) throws IOException {
    for (int killed = 30; killed < 60; killed += 12) {
      for (int at = 1; ; at++) {
        Path folder = temporary.resolve(fault + "-again-" + killed + "-" + at);
        store(folder).commit("X", OLD);
        fails(new FaultyFiles(Fault.KILLED_AFTER, killed), folder);
        FaultyFiles files = new FaultyFiles(fault, at);
        try {
          ArtifactStore.at(folder, "api", files).recover("X");
        } catch (Kill | UsageException expected) {
          // The next one completes it.
        }
        store(folder).recover("X");
        assertThat(Folder.files(folder)).isIn(Folder.of("X", OLD), Folder.of("X", NEW));
        Folder.delete(folder);
        if (!files.struck()) {
          break;
        }
      }
    }
  }

  private boolean replaceAndRecover(Fault fault, int at) throws IOException {
    Path folder = temporary.resolve(fault + "-" + at);
    store(folder).commit("X", OLD);
    SortedMap<String, String> before = Folder.everything(folder);
    FaultyFiles files = new FaultyFiles(fault, at);

    boolean failed = fails(files, folder);

    if (failed && fault == Fault.DISK_FULL) {
      assertThat(Folder.everything(folder)).as("operation " + at).isEqualTo(before);
    }
    store(folder).recover("X");
    if (failed) {
      assertThat(Folder.files(folder)).isIn(Folder.of("X", OLD), Folder.of("X", NEW));
    } else {
      assertThat(Folder.files(folder)).isEqualTo(Folder.of("X", NEW));
    }
    StoredSet stored = store(folder).read("X").orElseThrow();
    assertThat(stored.edited()).isEmpty();
    assertThat(stored.missing()).isEmpty();
    return files.struck();
  }

  private static ArtifactStore store(Path folder) {
    return ArtifactStore.at(folder, "api", FaultyFiles.none());
  }

  private static boolean fails(FaultyFiles files, Path folder) {
    try {
      ArtifactStore.at(folder, "api", files).commit("X", NEW);
      return false;
    } catch (Kill | UsageException e) {
      return true;
    }
  }
}
