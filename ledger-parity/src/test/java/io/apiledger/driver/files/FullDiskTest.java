package io.apiledger.driver.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.apiledger.model.finding.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk of 256 KiB. */
final class FullDiskTest {
  private static final Map<String, byte[]> OLD = Folder.set("X.json", "old", "cus/gone.json", "g");

  @TempDir Path temporary;
  private boolean mounted;

  @BeforeEach
  void mount() throws Exception {
    mounted =
        Files.isExecutable(Path.of("/bin/mount"))
            && run("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", temporary.toString());
    assumeTrue(mounted, "skipped: this user may not mount a small disk");
  }

  @AfterEach
  void unmount() throws Exception {
    if (mounted) {
      run("umount", temporary.toString());
    }
  }

  @Test
  void a_full_disk_leaves_the_old_set_and_says_so() {
    ArtifactStore store = ArtifactStore.at(temporary.resolve("api"), "docs/api");
    store.commit("X", OLD);
    SortedMap<String, String> before = Folder.everything(temporary);
    int refused = 0;
    for (int kilobytes = 100; kilobytes < 280; kilobytes += 4) {
      Map<String, byte[]> files =
          Map.of("X.json", new byte[kilobytes * 1024], "fdr/deep/n.json", new byte[kilobytes]);
      try {
        store.commit("X", files);
        store.commit("X", OLD);
      } catch (UsageException e) {
        refused++;
        assertThat(e).hasMessageContaining("docs/api: expected a folder that can be written");
        assertThat(e).hasMessageContaining("no space left on device");
        assertThat(store.read("X").orElseThrow().files()).containsOnlyKeys(OLD.keySet());
      }
    }
    assertThat(refused).isBetween(5, 40);
    assertThat(Folder.files(temporary)).isEqualTo(files(before));
  }

  @Test
  void a_disk_that_can_only_be_read_is_refused_and_read() throws Exception {
    ArtifactStore store = ArtifactStore.at(temporary.resolve("api"), "docs/api");
    store.commit("X", OLD);
    Files.createDirectory(temporary.resolve("api/.api-ledger-X"));
    assertThat(run("mount", "-o", "remount,ro", temporary.toString())).isTrue();

    assertThatThrownBy(() -> store.commit("X", Folder.set("X.json", "new")))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("docs/api: expected a folder that can be written");
    assertThat(store.commit("X", OLD).changed()).isFalse();
    assertThat(store.read("X").orElseThrow().edited()).isEmpty();
  }

  private static SortedMap<String, String> files(SortedMap<String, String> everything) {
    everything.values().removeIf("a folder or a link"::equals);
    return everything;
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getInputStream().readAllBytes();
    return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
  }
}
