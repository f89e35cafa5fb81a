package io.apiledger.driver.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Another JVM that uses the store, and what it runs. */
final class Child implements AutoCloseable {
  private final Process process;
  private final BufferedReader out;
  private final Path complaints;

  private Child(Process process, Path complaints) {
    this.process = process;
    this.complaints = complaints;
    this.out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /**
   * Starts one and waits until it says that it is ready.
   *
   * @param before words that go before the JVM's own command
   */
  static Child start(List<String> before, String what, Path folder, int seed) throws IOException {
    List<String> command = new ArrayList<>(before);
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xshare:auto",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Child.class.getName(),
            what,
            folder.toString(),
            Integer.toString(seed)));
    Path complaints = Files.createTempFile("child", ".txt");
    Child child =
        new Child(
            new ProcessBuilder(command).redirectError(complaints.toFile()).start(), complaints);
    assertThat(child.out.readLine()).isEqualTo("ready");
    return child;
  }

  void kill() throws InterruptedException {
    process.destroyForcibly();
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
  }

  /** Waits for its end, which must be a good one. */
  void join() throws IOException, InterruptedException {
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("the child ends").isTrue();
    assertThat(process.exitValue()).as(Files.readString(complaints)).isZero();
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly();
    out.close();
    Files.deleteIfExists(complaints);
  }

  /** A set whose files tell its number; odd and even numbers have other files. */
  static Map<String, byte[]> set(int number) {
    Map<String, byte[]> files = new TreeMap<>();
    for (int i = 0; i < 6; i++) {
      String name = i < 3 ? "cus/both" + i : (number % 2 == 0 ? "even/e" : "cus/odd") + i;
      byte[] content = ("set " + number + " ").repeat(500 * i + 1).getBytes(StandardCharsets.UTF_8);
      files.put(name + ".json", content);
    }
    return files;
  }

  /** The number of a set on disk, which must be whole. */
  static int numberOf(StoredSet stored) {
    assertThat(stored.missing()).isEmpty();
    assertThat(stored.edited()).isEmpty();
    byte[] first = stored.files().get("cus/both0.json");
    assertThat(first).isNotNull();
    String number = new String(first, StandardCharsets.UTF_8).strip().substring("set ".length());
    return Integer.parseInt(number);
  }

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[1]);
    int seed = Integer.parseInt(args[2]);
    ArtifactStore store = ArtifactStore.at(folder, "api");
    switch (args[0]) {
      case "forever" -> {
        store.commit("S", set(seed));
        ready();
        for (int number = seed + 1; ; number++) {
          store.commit("S", set(number));
        }
      }
      case "some" -> {
        ready();
        for (int number = seed; number < seed + 25; number++) {
          store.commit("S", set(number));
        }
      }
      case "once" -> {
        store.commit("S", set(seed));
        ready();
      }
      case "lock" -> {
        FileOperations files = new RealFiles();
        Path hidden = folder.toRealPath().resolve(".api-ledger-S");
        try (SetLock lock = SetLock.acquire(files, hidden, java.time.Duration.ofSeconds(5))) {
          ready();
          Thread.sleep(lock.folder().getNameCount() * 60_000L);
        }
      }
      default -> throw new IllegalArgumentException(args[0]);
    }
  }

  @SuppressWarnings("SystemOut")
  private static void ready() {
    System.out.println("ready");
    System.out.flush();
  }
}
