package io.apiledger.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds that are killed, that meet each other, and that have no room. */
class KillTest {
  private static final int KILLS = 24;

  @TempDir private Path folder;

  /** What each of the two versions of the sources is built to. */
  private final List<SortedMap<String, String>> whole = new ArrayList<>();

  @BeforeEach
  void buildBoth() throws Exception {
    for (String version : List.of("0", "1")) {
      Places.write(folder.resolve(version + ".yaml"), configuration(version));
      Places.write(folder.resolve(version + ".csv"), routes(version, 800));
      Run.in(folder).of("build", "--config", version + ".yaml").exits(0);
      whole.add(Places.files(folder.resolve("api")));
    }
    assertThat(whole.get(0)).isNotEqualTo(whole.get(1)).hasSize(13);
  }

  @Test
  void a_build_killed_at_any_moment_leaves_the_old_set_or_the_new_one() throws Exception {
    Random random = new Random(5);
    for (int round = 0; round < KILLS; round++) {
      String version = Integer.toString(round % 2);
      Process build = Run.in(folder).start("build", "--config", version + ".yaml");
      if (round % 5 == 0) {
        Thread.sleep(random.nextInt(600));
      } else {
        awaitWriting(build);
        Thread.sleep(random.nextInt(160));
      }
      build.destroyForcibly();
      assertThat(build.waitFor(20, TimeUnit.SECONDS)).isTrue();

      Run.Result checked = Run.in(folder).of("build", "--check", "--config", version + ".yaml");

      SortedMap<String, String> found = Places.files(folder.resolve("api"));
      assertThat(whole).as("round " + round).contains(found);
      checked.exits(found.equals(whole.get(round % 2)) ? 0 : 1);
    }
    Run.in(folder).of("build", "--config", "0.yaml").exits(0);
    assertThat(Places.files(folder.resolve("api"))).isEqualTo(whole.get(0));
  }

  @Test
  void two_builds_at_once_leave_the_set_of_one() throws Exception {
    for (int round = 0; round < 4; round++) {
      Process one = Run.in(folder).start("build", "--config", "0.yaml");
      Process two = Run.in(folder).start("build", "--config", "1.yaml");
      assertThat(one.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(two.waitFor(60, TimeUnit.SECONDS)).isTrue();

      assertThat(List.of(one.exitValue(), two.exitValue())).containsOnly(0);
      assertThat(whole).contains(Places.files(folder.resolve("api")));
    }
  }

  @Test
  void a_full_disk_leaves_the_artifacts_as_they_were() throws Exception {
    Places.write(folder.resolve("small.csv"), routes("0", 20));
    Places.write(folder.resolve("small.yaml"), configuration("small"));
    Run.in(folder).of("build", "--config", "small.yaml").exits(0);
    SortedMap<String, String> small = Places.files(folder.resolve("api"));
    Files.move(folder.resolve("api"), folder.resolve("before"));
    Files.createDirectory(folder.resolve("api"));
    String[] apart = {"unshare", "--mount", "/bin/sh", "-c"};
    String disk = "mount -t tmpfs -o size=200k none api && cp -R before/. api";
    assumeTrue(
        succeeds(apart[0], apart[1], apart[2], apart[3], disk),
        "skipped: no file system of its own can be mounted here");

    Run.Result failed =
        Run.in(folder)
            .through(
                apart[0],
                apart[1],
                apart[2],
                apart[3],
                disk + "; \"$@\"; code=$?; cp -R api after; exit $code",
                "sh")
            .of("build", "--config", "1.yaml")
            .exits(2)
            .explains();

    assertThat(failed.err()).containsIgnoringCase("no space left");
    assertThat(Places.files(folder.resolve("after"))).isEqualTo(small);
  }

  @Test
  void a_limit_on_the_size_of_files_leaves_the_artifacts_as_they_were() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "skipped: no /bin/sh here");

    Run.in(folder)
        .shell("ulimit -f 16; exec \"$@\"")
        .jvm("-XX:-UsePerfData")
        .of("build", "--config", "0.yaml")
        .exits(2)
        .explains();

    assertThat(Places.files(folder.resolve("api"))).isEqualTo(whole.get(1));
  }

  /** Waits until a build has begun to write, or is over. */
  private void awaitWriting(Process build) throws InterruptedException {
    Path stage = folder.resolve("api/.api-ledger-KILLED");
    while (build.isAlive() && !Files.exists(stage)) {
      Thread.sleep(1);
    }
  }

  private boolean succeeds(String... command) throws IOException, InterruptedException {
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false; // There is no such command.
    }
  }

  private static String[] configuration(String source) {
    return new String[] {
      "version: 1",
      "audiences:",
      "  killed:",
      "    name: KILLED",
      "    prefix: /api/",
      "    sources: [{ id: s, ledger: " + source + ".csv }]",
      "    domains: [even, odd, both]",
      "    classify:",
      "      - { segment: even, domain: even }",
      "      - { segment: odd, domain: odd }",
      "      - { path: \"/api/**\", domain: both }",
      "    empty_domain: info",
      "artifacts: api"
    };
  }

  private static String[] routes(String version, int count) {
    List<String> lines = new ArrayList<>(List.of("method,path,summary"));
    for (int i = 0; i < count; i++) {
      String segment = i % 3 == 0 ? "both" : i % 2 == 0 ? "even" : "odd";
      lines.add("GET,/api/" + segment + "/" + i + ",Version " + version + " of route " + i);
    }
    return lines.toArray(new String[0]);
  }
}
