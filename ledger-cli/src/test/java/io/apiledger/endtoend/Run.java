package io.apiledger.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** The program in a JVM of its own, as a shell would start it. */
final class Run {
  private static final long PATIENCE_SECONDS = 120;

  private final Path directory;
  private final Map<String, String> variables = new TreeMap<>();
  private final List<String> options = new ArrayList<>();
  private List<String> before = List.of();
  private Path java = Path.of(System.getProperty("java.home"));
  private Path input = Path.of("/dev/null");

  private Run(Path directory) {
    this.directory = directory;
  }

  static Run in(Path directory) {
    return new Run(directory);
  }

  /** Options of the JVM. */
  Run jvm(String... given) {
    options.addAll(List.of(given));
    return this;
  }

  /** Another JDK than that of the test. */
  Run java(Path home) {
    java = home;
    return this;
  }

  Run variable(String name, String value) {
    variables.put(name, value);
    return this;
  }

  /** A command that runs the words after it, such as {@code setpriv --reuid 1}. */
  Run through(String... words) {
    before = List.of(words);
    return this;
  }

  /** A script of a shell in which {@code "$@"} is the program. */
  Run shell(String script) {
    return through("/bin/sh", "-c", script, "sh");
  }

  /** A file on standard input. */
  Run input(Path file) {
    input = file;
    return this;
  }

  /** Runs the program to its end. */
  Result of(String... words) throws IOException, InterruptedException {
    Path out = Files.createTempFile("run", ".out");
    Path err = Files.createTempFile("run", ".err");
    try {
      Process process =
          builder(words).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
      try {
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).as("it ends").isTrue();
      } finally {
        process.destroyForcibly();
      }
      return new Result(process.exitValue(), read(out), read(err));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }

  /** Starts the program and leaves it running; nobody reads what it writes. */
  Process start(String... words) throws IOException {
    return builder(words)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** Starts the program and leaves it running; what it writes on standard output can be read. */
  Process serving(String... words) throws IOException {
    return builder(words).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }

  private ProcessBuilder builder(String... words) {
    List<String> program = new ArrayList<>(before);
    program.add(java.resolve("bin").resolve("java").toString());
    program.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
    program.addAll(options);
    program.addAll(List.of("-cp", System.getProperty("java.class.path")));
    program.add("io.apiledger.surface.cli.Main");
    program.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(program).directory(directory.toFile());
    Map<String, String> environment = builder.environment();
    environment.keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "NO_COLOR"));
    environment.putAll(variables);
    File in = Files.exists(input) ? input.toFile() : null;
    return in == null ? builder : builder.redirectInput(in);
  }

  private static String read(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  /** What a run left. */
  record Result(int exitCode, String out, String err) {
    /** The same, after a look at the exit code. */
    Result exits(int expected) {
      assertThat(exitCode).as("exit code of a run that said: %s%s", out, err).isEqualTo(expected);
      return this;
    }

    /** A message for people: what was expected, found, where and what next; and no stack trace. */
    Result explains() {
      assertThat(err)
          .contains("expected", "found", "next")
          .doesNotContain("\tat ", "Exception in", "internal error", "java.");
      return this;
    }
  }
}
