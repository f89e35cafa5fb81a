package io.apiledger.surface.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher with a Java and a Maven that only tell how they were called. */
class LauncherTest {
  private static final String BUILDS =
      """
      echo built >> ../maven.log
      mkdir -p ledger-cli/target
      echo jar > ledger-cli/target/api-ledger.jar""";

  private static final String ARCHIVES =
      """
      for word; do
        case $word in
          -XX:DumpLoadedClassList=*)
            echo "a.Class id: 7" >> "${word#*=}"
            exit ;;
          -XX:SharedClassListFile=*)
            grep -qx a.Class "${word#*=}" && ! grep -q id: "${word#*=}" || exit 1 ;;
          -Xshare:dump)
            dumps=true ;;
          -XX:SharedArchiveFile=*)
            [ -z "${dumps:-}" ] && break
            echo made >> archive.log
            echo classes > "${word#*=}"
            exit ;;
        esac
      done
      printf '<%s>\\n' "$@\"""";

  @TempDir Path temporary;

  private Launch launch;

  @BeforeEach
  void prepare() throws IOException {
    launch = Launch.in(temporary);
  }

  @Test
  void it_runs_what_is_built_with_every_word_as_it_was_given() throws Exception {
    Launch.Result result = launch.built(Path.of("none")).run("diff", "a b", "*", "", "$HOME");

    assertThat(result.exitCode()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .contains("<-XX:+UseSerialGC>", "<-XX:TieredStopAtLevel=1>")
        .contains("<-Dapiledger.stdout.terminal=false>", "<-Dapiledger.stderr.terminal=false>")
        .endsWith(
            "<-Xbootclasspath/a:"
                + real(launch.jar())
                + ">\n<io.apiledger.surface.cli.Main>\n<diff>\n<a b>\n<*>\n<>\n<$HOME>\n");
  }

  @Test
  void it_is_found_through_links_and_from_any_folder() throws Exception {
    launch.built(Path.of("none"));
    Path bin = Files.createDirectories(temporary.resolve("my bin"));
    Path link =
        Files.createSymbolicLink(bin.resolve("ledger"), Path.of("../a checkout/api-ledger"));
    Path twice = Files.createSymbolicLink(temporary.resolve("twice"), link);

    assertThat(launch.run(link).out()).contains(":" + real(launch.jar()) + ">");
    assertThat(launch.run(twice).out()).contains(":" + real(launch.jar()) + ">");
  }

  @Test
  void on_first_use_it_keeps_the_classes_of_a_run_and_shares_them_from_then_on() throws Exception {
    launch.built(Path.of("none")).java(ARCHIVES, "JAVA_VERSION=\"17\"");
    String archive =
        "<-XX:SharedArchiveFile=" + real(launch.jar()).replace(".jar", "-17.jsa") + ">";

    Launch.Result first = launch.run("rules");
    Launch.Result second = launch.run("rules");

    assertThat(first.err()).isEmpty();
    assertThat(first.out()).contains("<-Xlog:disable>\n" + archive).endsWith("<rules>\n");
    assertThat(second.out()).isEqualTo(first.out());
    assertThat(temporary.resolve("archive.log")).content().hasLineCount(1);
    assertThat(launch.jar().getParent()).isDirectoryContaining("glob:**.jsa");
    assertThat(launch.jar().getParent()).isDirectoryNotContaining("glob:**.jsa.*");
  }

  @Test
  void it_keeps_them_again_for_another_build() throws Exception {
    launch.built(Path.of("none")).java(ARCHIVES, "JAVA_VERSION=\"17\"").run();
    FileTime later = FileTime.fromMillis(Files.getLastModifiedTime(launch.jar()).toMillis() + 5000);
    Files.setLastModifiedTime(launch.jar(), later);

    launch.run();

    assertThat(temporary.resolve("archive.log")).content().hasLineCount(2);
  }

  @Test
  void a_java_that_keeps_no_classes_is_asked_once_and_runs_all_the_same() throws Exception {
    launch.built(Path.of("none"));
    launch.java(ARCHIVES.replace("echo classes >", "exit 1;"), "JAVA_VERSION=\"17\"");

    assertThat(launch.run("rules").out()).doesNotContain("Shared").endsWith("<rules>\n");
    assertThat(launch.run("rules").exitCode()).isZero();
    assertThat(temporary.resolve("archive.log")).content().hasLineCount(1);
  }

  @Test
  void the_exit_code_is_the_program_s() throws Exception {
    launch.built(Path.of("none")).java("exit 3", "JAVA_VERSION=\"25\"");

    assertThat(launch.run("diff").exitCode()).isEqualTo(3);
  }

  @Test
  void more_options_for_java_come_from_the_environment() throws Exception {
    launch.built(Path.of("none")).with("API_LEDGER_JAVA_OPTS", "-Xmx64m -XX:+UseParallelGC");

    assertThat(launch.run().out())
        .contains("<-Xmx64m>\n<-XX:+UseParallelGC>")
        .doesNotContain("Serial");
  }

  @Test
  void a_server_and_whoever_chooses_a_compiler_get_no_other_one() throws Exception {
    launch.built(Path.of("none"));

    assertThat(launch.run("rules").out()).contains("<-XX:CICompilerCount=1>");
    assertThat(launch.run("serve").out()).doesNotContain("Tiered", "CICompilerCount");
    launch.with("API_LEDGER_JAVA_OPTS", "-XX:TieredStopAtLevel=4");
    assertThat(launch.run("rules").out()).doesNotContain("=1>", "CICompilerCount");
  }

  @Test
  void file_names_are_utf_8_whatever_the_locale_says() throws Exception {
    launch.built(Path.of("none")).java("echo \"${LC_ALL:-}\"", "JAVA_VERSION=\"17\"");

    assertThat(launch.with("LC_ALL", "C").run().out()).isEqualTo("C.UTF-8\n");
    assertThat(launch.with("LC_ALL", "de_DE.utf8").run().out()).isEqualTo("de_DE.utf8\n");
    assertThat(launch.without("LC_ALL").with("LANG", "fr_FR.UTF-8").run().out()).isEqualTo("\n");
  }

  @Test
  void on_first_use_it_builds_and_says_so_in_one_line() throws Exception {
    Launch.Result result = launch.maven(BUILDS).run("rules");

    assertThat(result.exitCode()).isZero();
    assertThat(result.err()).startsWith("api-ledger: building").hasLineCount(1);
    assertThat(result.out()).endsWith("<rules>\n");
    assertThat(launch.run("rules").err()).isEmpty();
    assertThat(builds()).isEqualTo(1);
  }

  @Test
  void it_builds_again_where_a_source_is_newer() throws Exception {
    launch.maven(BUILDS).run();
    Path source = launch.home().resolve("ledger-cli/src/main/Main.java");
    FileTime later = FileTime.fromMillis(Files.getLastModifiedTime(launch.jar()).toMillis() + 5000);
    Files.setLastModifiedTime(source, later);

    launch.run();

    assertThat(builds()).isEqualTo(2);
  }

  @Test
  void a_failed_build_shows_the_end_of_its_log_and_where_the_rest_is() throws Exception {
    Launch.Result result =
        launch.maven("seq 100; echo '[ERROR] no such thing' >&2; exit 1").run("rules");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).contains("99\n100\n[ERROR] no such thing").doesNotContain("\n50\n");
    assertThat(result.err()).endsWith(".api-ledger/build.log\n");
    assertThat(launch.home().resolve(".api-ledger/lock")).doesNotExist();
  }

  @Test
  void of_two_at_once_one_builds_and_the_other_waits() throws Exception {
    launch.maven("sleep 1\n" + BUILDS);
    Path launcher = launch.home().resolve("api-ledger");
    Launch.Running first = launch.start(launcher, "one");
    Launch.Running second = launch.start(launcher, "two");

    assertThat(first.result().out()).endsWith("<one>\n");
    assertThat(second.result().out()).endsWith("<two>\n");
    assertThat(builds()).isEqualTo(1);
    assertThat(first.result().err() + second.result().err()).contains("waiting");
  }

  @Test
  void a_lock_whose_process_is_gone_stops_nobody() throws Exception {
    Path lock = Files.createDirectories(launch.home().resolve(".api-ledger/lock"));
    Process gone = new ProcessBuilder("/bin/sh", "-c", "exit 0").start();
    gone.waitFor();
    Files.writeString(lock.resolve("owner"), gone.pid() + "\n");

    assertThat(launch.maven(BUILDS).run().exitCode()).isZero();
    assertThat(lock).doesNotExist();
  }

  @Test
  void what_is_missing_is_told() throws Exception {
    Path bin = tools();

    assertThat(launch.with("PATH", bin.toString()).run().err())
        .contains("found no mvn on PATH", "Install Maven");
    assertThat(launch.with("JAVA_HOME", "/no/such/jdk").run().err())
        .contains("expected a Java in JAVA_HOME; found no /no/such/jdk/bin/java");
    Launch.Result nothing = launch.without("JAVA_HOME").run();
    assertThat(nothing.exitCode()).isEqualTo(2);
    assertThat(nothing.err()).contains("expected Java 17 or later; found no java on PATH");
  }

  @Test
  void a_java_that_is_too_old_is_told() throws Exception {
    launch.built(Path.of("none"));

    for (String version : new String[] {"1.8.0_292", "11.0.2", "16"}) {
      Launch.Result result = launch.java("exit 0", "JAVA_VERSION=\"" + version + "\"").run("rules");
      assertThat(result.exitCode()).as(version).isEqualTo(2);
      assertThat(result.err()).contains("expected Java 17 or later; found an older one at");
    }
    assertThat(launch.java("exit 0", "JAVA_VERSION=\"25\"").run("rules").exitCode()).isZero();
    assertThat(launch.java("exit 0", "").run("rules").exitCode()).isZero();
  }

  private long builds() throws IOException {
    try (var lines = Files.lines(temporary.resolve("maven.log"))) {
      return lines.count();
    }
  }

  /** A folder with the few programs that the launcher needs, and neither Java nor Maven. */
  private Path tools() throws IOException {
    Path bin = Files.createDirectories(temporary.resolve("few"));
    for (String name : new String[] {"find", "mkdir", "rm", "readlink"}) {
      Path tool = Path.of("/usr/bin", name);
      Path there = Files.exists(tool) ? tool : Path.of("/bin", name);
      Files.copy(there, bin.resolve(name));
    }
    return bin;
  }

  private static String real(Path path) throws IOException {
    return path.toRealPath().toString();
  }
}
