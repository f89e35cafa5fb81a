package io.apiledger.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bad input of the kinds that only a process, a file system or a server has. */
class BadInputTest {
  private static final String LEDGER = "method,path\nGET,/api/a\nGET,/api/b\n";
  private static final String DOCUMENT =
      "{\"openapi\":\"3.0.3\",\"info\":{\"title\":\"t\",\"version\":\"1\"},\"paths\":"
          + "{\"/api/a\":{\"get\":{\"responses\":{}}},\"/api/b\":{\"get\":{\"responses\":{}}}}}";

  @TempDir private Path folder;

  @BeforeEach
  void layOut() throws Exception {
    Files.writeString(folder.resolve("l.csv"), LEDGER);
    configure("api-ledger.yaml", "ledger: l.csv", "api");
  }

  @Test
  void a_file_that_may_not_be_read_is_named_and_the_artifacts_stay() throws Exception {
    SortedMap<String, String> before = built();
    Files.setPosixFilePermissions(
        folder.resolve("l.csv"), PosixFilePermissions.fromString("---------"));

    Run.Result refused = powerless().of("build").exits(3).explains();

    assertThat(refused.err()).contains("l.csv");
    assertThat(Places.files(folder.resolve("api"))).isEqualTo(before);
  }

  @Test
  void a_folder_that_may_not_be_read_is_named_whatever_it_holds() throws Exception {
    Path closed = Files.createDirectory(folder.resolve("closed"));
    Files.writeString(closed.resolve("l.csv"), LEDGER);
    configure("api-ledger.yaml", "ledger: closed/l.csv", "api");
    configure("into.yaml", "ledger: l.csv", "closed/api");
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    try {
      assertThat(powerless().of("build").exits(3).explains().err()).contains("closed/l.csv");
      assertThat(powerless().of("build", "--config", "into.yaml").exits(2).explains().err())
          .contains("closed");
    } finally {
      Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    }
    assertThat(Places.names(closed)).containsExactly("l.csv");
  }

  @Test
  void a_link_that_leads_to_itself_is_refused_wherever_it_stands() throws Exception {
    for (String name : List.of("loop.csv", "loop.yaml", "loop")) {
      Files.createSymbolicLink(folder.resolve(name), Path.of(name));
    }
    configure("from.yaml", "ledger: loop.csv", "api");
    configure("into.yaml", "ledger: l.csv", "loop");

    assertThat(run("build", "--config", "from.yaml").exits(3).explains().err())
        .contains("loop.csv");
    assertThat(run("build", "--config", "loop.yaml").exits(2).explains().err())
        .contains("loop.yaml");
    assertThat(run("build", "--config", "into.yaml").exits(2).explains().err()).contains("loop");
    assertThat(run("diff", "loop", "l.csv").exits(3).explains().err()).contains("loop");
    assertThat(folder.resolve("api")).doesNotExist();
    assertThat(Files.readSymbolicLink(folder.resolve("loop"))).isEqualTo(Path.of("loop"));
  }

  @Test
  void a_folder_is_no_ledger() throws Exception {
    Files.createDirectory(folder.resolve("routes"));
    configure("api-ledger.yaml", "ledger: routes", "api");

    assertThat(run("build").exits(3).explains().err()).contains("routes", "folder");
  }

  @Test
  void standard_input_is_one_side() throws Exception {
    assertThat(
            Run.in(folder).input(folder.resolve("l.csv")).of("diff", "-", "l.csv").exits(0).out())
        .contains("2 entries, 2 routes: no difference");
    assertThat(Run.in(folder).of("diff", "l.csv", "-").exits(3).explains().err())
        .contains("standard input");
    assertThat(Run.in(folder).of("diff", "-", "-").exits(2).explains().err())
        .contains("standard input on one side at most");
  }

  @Test
  void a_reader_that_has_seen_enough_is_no_failure() throws Exception {
    StringBuilder many = new StringBuilder("method,path\n");
    for (int i = 0; i < 20_000; i++) {
      many.append("GET,/api/other/").append(i).append('\n');
    }
    Files.writeString(folder.resolve("many.csv"), many);

    Run.Result head =
        Run.in(folder)
            .shell("{ \"$@\"; echo $? >code; } | head -n 1")
            .of("diff", "many.csv", "l.csv");

    assertThat(head.out().lines()).hasSize(1);
    assertThat(head.err()).isEmpty();
    assertThat(Files.readString(folder.resolve("code"))).isEqualTo("1\n");
  }

  @Test
  void output_that_cannot_be_written_is_a_failure_of_its_own() throws Exception {
    assumeTrue(Files.exists(Path.of("/dev/full")), "skipped: no /dev/full here");

    Run.Result full = Run.in(folder).shell("exec \"$@\" >/dev/full").of("diff", "l.csv", "l.csv");

    assertThat(full.exits(2).explains().err()).contains("standard output");
  }

  @ParameterizedTest
  @CsvSource({
    "page,    NOT_JSON",
    "error,   WRONG_DOCUMENT",
    "nowhere, STATUS",
  })
  void an_answer_that_is_no_document_is_told_by_what_it_is(String path, String rule)
      throws Exception {
    SortedMap<String, String> before = built();
    HttpServer server = server();
    try {
      String address = address(server) + "/" + path;
      configure("api-ledger.yaml", "openapi: \"" + address + "\"", "api");

      assertThat(run("build").exits(3).explains().err()).contains(rule, address);
      assertThat(run("diff", "l.csv", address).exits(3).explains().err()).contains(rule, address);
    } finally {
      server.stop(0);
    }
    assertThat(Places.files(folder.resolve("api"))).isEqualTo(before);
  }

  @Test
  void a_document_from_a_server_works_and_one_that_is_gone_is_unreachable() throws Exception {
    HttpServer server = server();
    String address = address(server) + "/document";
    configure("api-ledger.yaml", "openapi: \"" + address + "\"", "api");
    SortedMap<String, String> before;
    try {
      before = built();
      assertThat(run("diff", "l.csv", address).exits(0).out()).contains("no difference");
    } finally {
      server.stop(0);
    }

    assertThat(run("build").exits(3).explains().err()).contains("UNREACHABLE", address);
    assertThat(Places.files(folder.resolve("api"))).isEqualTo(before);
  }

  @Test
  void a_file_of_a_commit_is_one_side() throws Exception {
    git("init", "--quiet");
    git("add", "l.csv");
    git("-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "--quiet", "-m", "c");
    Files.writeString(folder.resolve("l.csv"), LEDGER + "GET,/api/c\n");

    Run.Result changed = run("diff", "git:HEAD:l.csv", "l.csv").exits(1);

    assertThat(changed.out()).contains("0 only left, 1 only right", "GET /api/c");
    assertThat(run("diff", "git:HEAD:gone.csv", "l.csv").exits(3).explains().err())
        .contains("gone.csv");
    assertThat(run("diff", "git:nowhere:l.csv", "l.csv").explains().err()).contains("nowhere");
  }

  private void configure(String file, String source, String artifacts) throws IOException {
    Places.write(
        folder.resolve(file),
        "version: 1",
        "audiences:",
        "  a:",
        "    name: A",
        "    prefix: /api/",
        "    sources: [{ id: s, " + source + " }]",
        "    domains: [x]",
        "    classify: [{ path: \"/api/**\", domain: x }]",
        "artifacts: " + artifacts);
  }

  private Run.Result run(String... words) throws Exception {
    return Run.in(folder).of(words);
  }

  private SortedMap<String, String> built() throws Exception {
    run("build").exits(0);
    return Places.files(folder.resolve("api"));
  }

  /** A run that may not do what root may; skipped where there is no way to it. */
  private Run powerless() throws Exception {
    Path probe = folder.resolve("probe");
    if (!Files.exists(probe)) {
      Files.createFile(
          probe,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("---------")));
    }
    if (!Files.isReadable(probe)) {
      return Run.in(folder);
    }
    String[] without = {
      "setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all"
    };
    assumeTrue(
        exitCode(without[0], without[1], without[2], "true") == 0
            && exitCode(without[0], without[1], without[2], "cat", "probe") != 0,
        "skipped: root may read everything, and setpriv cannot change that here");
    return Run.in(folder).through(without);
  }

  private void git(String... words) throws Exception {
    String[] command = new String[words.length + 1];
    command[0] = "git";
    System.arraycopy(words, 0, command, 1, words.length);
    assumeTrue(exitCode("git", "--version") == 0, "skipped: no git here");
    assertThat(exitCode(command)).isZero();
  }

  private int exitCode(String... command) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      return process.exitValue();
    } catch (IOException e) {
      return -1; // There is no such command.
    }
  }

  private static HttpServer server() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    answer(server, "/page", 200, "text/html", "<!doctype html><html><body>hello</body></html>");
    answer(server, "/error", 200, "application/json", "{\"error\":\"not found\"}");
    answer(server, "/nowhere", 404, "application/json", "{\"error\":\"not found\"}");
    answer(server, "/document", 200, "application/json", DOCUMENT);
    server.start();
    return server;
  }

  private static void answer(HttpServer server, String path, int status, String type, String body) {
    server.createContext(
        path,
        exchange -> {
          try (exchange) {
            byte[] bytes = body.getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
          }
        });
  }

  private static String address(HttpServer server) {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }
}
