package io.apiledger.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The pages in a real browser. The tests of the browser stand in {@code src/test/browser}, and run
 * on any site; here they run on the sample, served by the program and by a file server. Skipped
 * where there is no browser, no Node.js, or nobody ran {@code npm ci} in that folder.
 */
final class BrowserIT {
  private static final Path TESTS = Places.repository("ledger-cli/src/test/browser");
  private static final Pattern COUNT = Pattern.compile("(?m)^# (pass|fail|skipped) (\\d+)$");
  private static final long PATIENCE_MINUTES = 8;

  @TempDir private Path folder;

  @BeforeEach
  void layOut() throws Exception {
    String browser = System.getenv().getOrDefault("API_LEDGER_CHROMIUM", "/usr/bin/chromium");
    assumeTrue(Files.isExecutable(Path.of(browser)), () -> "skipped: no browser at " + browser);
    assumeTrue(
        Files.exists(TESTS.resolve("node_modules")),
        "skipped: run npm ci in ledger-cli/src/test/browser to test the pages in a browser");
    Places.layOutSample(folder);
  }

  @Test
  void the_served_pages_do_what_people_expect() throws Exception {
    Process server = Run.in(folder).serving("serve", "--port", "0");
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
      passes(out.readLine());
    } finally {
      server.destroy();
    }
  }

  @Test
  void the_static_site_does_the_same_behind_a_file_server() throws Exception {
    Run.in(folder).of("publish", "site", "--fail-on", "never").exits(0);
    try (FileServer server = FileServer.of(folder.resolve("site"), "/below/a/path/")) {
      passes(server.address(), "explorer.test.mjs", "swagger.test.mjs");
    }
  }

  private void passes(String address, String... tests) throws Exception {
    Path said = folder.resolve("said");
    List<String> command =
        new ArrayList<>(List.of("node", "--test", "--test-concurrency=1", "--test-reporter=tap"));
    command.addAll(List.of(tests));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(TESTS.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile());
    builder.environment().put("API_LEDGER_SITE", address);
    builder
        .environment()
        .put("API_LEDGER_OPERATIONS", TESTS.resolve("sample-operations.json").toString());
    Process node = builder.start();
    assertThat(node.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)).as("it ends").isTrue();
    String output = Files.readString(said);
    assertThat(node.exitValue()).as(output).isZero();
    assertThat(counts(output)).as(output).contains("fail 0", "skipped 0").doesNotContain("pass 0");
  }

  private static List<String> counts(String output) {
    Matcher counts = COUNT.matcher(output);
    return counts.results().map(found -> found.group(1) + " " + found.group(2)).toList();
  }
}
