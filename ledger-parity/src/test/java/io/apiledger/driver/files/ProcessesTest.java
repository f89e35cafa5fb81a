package io.apiledger.driver.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.apiledger.model.finding.UsageException;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several processes and threads, some of which are killed. */
final class ProcessesTest {
  @TempDir Path folder;

  @Test
  void a_process_killed_at_any_moment_leaves_a_whole_set() throws Exception {
    Random random = new Random(11);
    ArtifactStore.at(folder, "api").commit("S", Child.set(0));
    int next = 1;
    for (int round = 0; round < 10; round++) {
      try (Child child = Child.start(List.of(), "forever", folder, next)) {
        Thread.sleep(random.nextInt(80));
        child.kill();
      }
      StoredSet stored = ArtifactStore.at(folder, "api").read("S").orElseThrow();
      int number = Child.numberOf(stored);
      assertThat(number).isGreaterThanOrEqualTo(next);
      assertThat(Folder.files(folder)).isEqualTo(Folder.of("S", Child.set(number)));
      next = number + 1;
    }
  }

  @Test
  void two_processes_at_once_leave_the_set_of_one_and_a_reader_never_sees_a_mixture()
      throws Exception {
    ArtifactStore store = ArtifactStore.at(folder, "api");
    store.commit("S", Child.set(0));
    try (Child one = Child.start(List.of(), "some", folder, 1000);
        Child two = Child.start(List.of(), "some", folder, 2000)) {
      for (int i = 0; i < 10; i++) {
        Child.numberOf(store.read("S").orElseThrow());
      }
      one.join();
      two.join();
    }
    int number = Child.numberOf(store.read("S").orElseThrow());
    assertThat(number).isIn(1024, 2024);
    assertThat(Folder.files(folder)).isEqualTo(Folder.of("S", Child.set(number)));
  }

  @Test
  void threads_at_once_leave_the_set_of_one() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<Committed>> commits = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        int number = i;
        ArtifactStore store = ArtifactStore.at(folder, "api", FaultyFiles.none());
        commits.add(threads.submit(() -> store.commit("S", Child.set(number))));
      }
      for (Future<Committed> commit : commits) {
        commit.get(30, TimeUnit.SECONDS);
      }
    } finally {
      threads.shutdownNow();
    }
    int number = Child.numberOf(ArtifactStore.at(folder, "api").read("S").orElseThrow());
    assertThat(Folder.files(folder)).isEqualTo(Folder.of("S", Child.set(number)));
  }

  @Test
  void a_hidden_folder_that_goes_away_between_two_looks_is_in_nobodys_way() throws Exception {
    Path hidden = folder.toRealPath().resolve(".api-ledger-S");
    FileOperations real = new RealFiles();
    InvocationHandler others =
        (proxy, method, args) -> {
          if (args[0].equals(hidden) && method.getName().equals("kind")) {
            Files.createDirectories(hidden);
          }
          boolean ours = Files.exists(hidden.resolve(SetLock.NAME));
          if (args[0].equals(hidden) && method.getName().equals("isWritable") && !ours) {
            Files.deleteIfExists(hidden);
          }
          try {
            return method.invoke(real, args);
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        };
    Class<?>[] types = {FileOperations.class};
    FileOperations shared =
        (FileOperations) Proxy.newProxyInstance(getClass().getClassLoader(), types, others);

    ArtifactStore.at(folder, "api", shared).commit("S", Child.set(1));

    assertThat(Folder.files(folder)).isEqualTo(Folder.of("S", Child.set(1)));
  }

  @Test
  void whoever_waits_too_long_is_told_and_a_lock_of_the_dead_does_not_block() throws Exception {
    ArtifactStore store = ArtifactStore.at(folder, "docs/api").waiting(Duration.ofMillis(150));
    try (Child child = Child.start(List.of(), "lock", folder, 0)) {
      assertThatThrownBy(() -> store.commit("S", Child.set(1)))
          .isInstanceOf(UsageException.class)
          .hasMessageContaining("docs/api: expected artifacts that nobody else is writing");
      assertThatThrownBy(() -> store.read("S")).isInstanceOf(UsageException.class);
      child.kill();
    }
    store.commit("S", Child.set(1));
    assertThat(Folder.files(folder)).isEqualTo(Folder.of("S", Child.set(1)));
  }

  @Test
  void the_umask_decides_permissions_and_nothing_else() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs a POSIX shell");
    SortedMap<String, String> shared = committedUnder("022", "rw-r--r--", "rwxr-xr-x");
    SortedMap<String, String> secret = committedUnder("077", "rw-------", "rwx------");

    assertThat(secret).isEqualTo(shared);
  }

  private SortedMap<String, String> committedUnder(String umask, String file, String directory)
      throws IOException, InterruptedException {
    Path target = folder.resolve(umask).resolve("api");
    List<String> shell = List.of("/bin/sh", "-c", "umask " + umask + "; exec \"$@\"", "sh");
    try (Child child = Child.start(shell, "once", target, 2)) {
      child.join();
    }
    assertThat(permissions(target)).isEqualTo(directory);
    assertThat(permissions(target.resolve("even"))).isEqualTo(directory);
    assertThat(permissions(target.resolve("even/e3.json"))).isEqualTo(file);
    assertThat(permissions(target.resolve("S.manifest.json"))).isEqualTo(file);
    return Folder.files(target);
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
