package io.apiledger.surface.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Standard input in a real process: a stream in memory can do more than a pipe. */
final class StandardInputTest {
  private static final String LEDGER = "method,path\nGET,/a\n";

  @TempDir Path folder;

  @Test
  void a_side_of_a_comparison_comes_through_a_pipe() throws Exception {
    Files.writeString(folder.resolve("right.csv"), LEDGER);
    Path out = folder.resolve("out");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "io.apiledger.surface.cli.Main",
                "diff",
                "-",
                "right.csv")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    try (OutputStream in = process.getOutputStream()) {
      in.write(LEDGER.getBytes(UTF_8));
    }

    assertThat(process.waitFor(1, TimeUnit.MINUTES)).as("ended").isTrue();
    assertThat(Files.readString(out)).contains("HOLDS  1 entry, 1 route: no difference");
    assertThat(process.exitValue()).isZero();
  }
}
