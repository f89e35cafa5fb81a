package io.apiledger.surface.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.apiledger.endtoend.Places;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** The launcher in a real process, in a copy of its surroundings. */
final class Launch {
  private final Path folder;
  private final Map<String, String> variables = new TreeMap<>();

  private Launch(Path folder) {
    this.folder = folder;
  }

  /** A checkout in a folder whose name has spaces, without a program built yet. */
  static Launch in(Path temporary) throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no /bin/sh here");
    Path home = Files.createDirectories(temporary.resolve("a checkout/ledger-cli/src/main"));
    Launch launch = new Launch(temporary);
    Files.writeString(launch.home().resolve("pom.xml"), "<project/>");
    Files.writeString(home.resolve("Main.java"), "class Main {}");
    launch.script(launch.home().resolve("api-ledger"), read(Places.repository("api-ledger")));
    return launch
        .java("printf '<%s>\\n' \"$@\"", "JAVA_VERSION=\"17.0.1\"")
        .with("PATH", System.getenv("PATH"));
  }

  Path home() {
    return folder.resolve("a checkout");
  }

  Path jar() {
    return home().resolve("ledger-cli/target/api-ledger.jar");
  }

  /** Puts a program there that is newer than its sources. */
  Launch built(Path program) throws IOException {
    Files.createDirectories(jar().getParent());
    if (Files.exists(program)) {
      Files.copy(program, jar());
    } else {
      Files.writeString(jar(), "a jar");
    }
    return this;
  }

  /** A Java that does this. */
  Launch java(String body, String release) throws IOException {
    Path jdk = folder.resolve("a jdk");
    Files.createDirectories(jdk.resolve("bin"));
    script(jdk.resolve("bin/java"), "#!/bin/sh\n" + body + "\n");
    Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"x\"\n" + release + "\n");
    return with("JAVA_HOME", jdk.toString());
  }

  /** A Maven that does this, first on the path. */
  Launch maven(String body) throws IOException {
    Path bin = Files.createDirectories(folder.resolve("a bin"));
    script(bin.resolve("mvn"), "#!/bin/sh\n" + body + "\n");
    return with("PATH", bin + ":" + System.getenv("PATH"));
  }

  Launch with(String variable, String value) {
    variables.put(variable, value);
    return this;
  }

  Launch without(String variable) {
    variables.remove(variable);
    return this;
  }

  Result run(String... words) throws IOException, InterruptedException {
    return run(home().resolve("api-ledger"), words);
  }

  Result run(Path launcher, String... words) throws IOException, InterruptedException {
    return start(launcher, words).result();
  }

  Running start(Path launcher, String... words) throws IOException {
    List<String> line = new ArrayList<>(List.of(launcher.toString()));
    line.addAll(List.of(words));
    Path out = Files.createTempFile(folder, "out", "");
    Path err = Files.createTempFile(folder, "err", "");
    ProcessBuilder builder =
        new ProcessBuilder(line)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().putAll(variables);
    Process process = builder.start();
    process.getOutputStream().close();
    return new Running(process, out, err);
  }

  private void script(Path file, String text) throws IOException {
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }

  record Running(Process process, Path out, Path err) {
    Result result() throws IOException, InterruptedException {
      assertThat(process.waitFor(1, TimeUnit.MINUTES)).as("ended").isTrue();
      return new Result(process.exitValue(), read(out), read(err));
    }
  }

  record Result(int exitCode, String out, String err) {}
}
