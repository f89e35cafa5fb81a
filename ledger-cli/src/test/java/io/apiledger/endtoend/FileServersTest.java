package io.apiledger.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The static site behind real file servers, with the snippets that it brings. */
final class FileServersTest {
  private static final String MODULES = "/usr/lib/apache2/modules/mod_";

  @TempDir private static Path sample;
  @TempDir private Path folder;

  @BeforeAll
  static void publish() throws Exception {
    Places.layOutSample(sample);
    Run.in(sample).of("publish", "site", "--fail-on", "never").exits(0);
    // Started by root, both read as somebody who may not look into a temporary folder.
    assumeTrue(sample.toFile().setExecutable(true, false), "no permissions here");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/internal/ledger"})
  void nginx_serves_the_plain_paths(String below) throws Exception {
    try (Running nginx = nginx(below)) {
      serves(nginx.address());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/internal/ledger"})
  void apache_serves_the_plain_paths(String below) throws Exception {
    try (Running apache = apache(below)) {
      serves(apache.address());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/internal/ledger"})
  void nginx_sends_what_was_compressed_to_those_who_take_it(String below) throws Exception {
    byte[] ledger = Files.readAllBytes(site("apis/ledger/shop.json"));
    try (GZIPOutputStream out =
        new GZIPOutputStream(Files.newOutputStream(site("apis/ledger/shop.json.gz")))) {
      out.write(ledger);
    }
    try (Running nginx = nginx(below)) {
      for (String path : List.of("/apis/ledger/shop", "/apis/ledger/shop.json")) {
        HttpResponse<byte[]> compressed = get(nginx.address() + path, "Accept-Encoding", "gzip");
        assertThat(compressed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(compressed.headers().firstValue("Content-Type"))
            .contains("application/json; charset=utf-8");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(compressed.body())).readAllBytes())
            .isEqualTo(ledger);
        HttpResponse<byte[]> plain = get(nginx.address() + path);
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(plain.body()).isEqualTo(ledger);
        assertThat(List.of(compressed, plain))
            .allSatisfy(
                one -> assertThat(one.headers().firstValue("Vary")).contains("Accept-Encoding"));
      }
    }
  }

  private Running nginx(String below) throws Exception {
    Path nginx = program("/usr/sbin/nginx");
    int port = freePort();
    String include = "include " + site("servers/nginx.conf") + ";";
    Places.write(
        folder.resolve("nginx.conf"),
        "daemon off; worker_processes 1; pid " + folder.resolve("pid") + ";",
        "error_log " + folder.resolve("log") + "; events {}",
        "http { access_log off; types { application/json json; text/html html; text/css css; }",
        "  server { listen 127.0.0.1:" + port + "; gzip_static on;",
        below.isEmpty()
            ? "root " + site("") + "; " + include
            : "root /nowhere; location " + below + "/ { alias " + site("") + "/; " + include + " }",
        "  } }");
    String configuration = folder.resolve("nginx.conf").toString();
    return running(port, below, nginx.toString(), "-p", folder.toString(), "-c", configuration);
  }

  private Running apache(String below) throws Exception {
    Path apache = program("/usr/sbin/apache2");
    int port = freePort();
    Places.write(
        folder.resolve("apache.conf"),
        "ServerRoot " + folder,
        "PidFile " + folder.resolve("pid"),
        "ErrorLog " + folder.resolve("log"),
        "Listen 127.0.0.1:" + port,
        "ServerName localhost",
        "LoadModule mpm_event_module " + MODULES + "mpm_event.so",
        "LoadModule authz_core_module " + MODULES + "authz_core.so",
        "LoadModule alias_module " + MODULES + "alias.so",
        "LoadModule dir_module " + MODULES + "dir.so",
        "LoadModule mime_module " + MODULES + "mime.so",
        "LoadModule headers_module " + MODULES + "headers.so",
        "LoadModule rewrite_module " + MODULES + "rewrite.so",
        "TypesConfig /dev/null",
        "AddType text/html .html",
        below.isEmpty() ? "DocumentRoot " + site("") : "Alias " + below + " " + site(""),
        "<Directory " + site("") + ">",
        "  Require all granted",
        "  Include " + site("servers/apache.conf"),
        "</Directory>");
    String configuration = folder.resolve("apache.conf").toString();
    return running(port, below, apache.toString(), "-X", "-f", configuration);
  }

  private void serves(String root) throws Exception {
    for (String path :
        List.of("/apis/ledger/shop", "/apis/ledger/shop/parcels", "/apis/swagger/yard/lanes")) {
      HttpResponse<byte[]> plain = get(root + path);
      assertThat(plain.statusCode()).as(path).isEqualTo(200);
      assertThat(plain.headers().firstValue("Content-Type"))
          .contains("application/json; charset=utf-8");
      assertThat(plain.headers().firstValue("Cache-Control")).contains("no-cache");
      assertThat(plain.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(plain.body())
          .isEqualTo(get(root + path + ".json").body())
          .isEqualTo(Files.readAllBytes(site(path.substring(1) + ".json")));
    }
    assertThat(get(root + "/").body()).isEqualTo(Files.readAllBytes(site("index.html")));
    for (String nothing : List.of("/apis/ledger/nothing", "/apis/ledger/", "/apis/ledger/shop/")) {
      assertThat(get(root + nothing).statusCode()).as(nothing).isEqualTo(404);
    }
  }

  private static Path site(String path) {
    return sample.resolve("site").resolve(path);
  }

  private Running running(int port, String below, String... command) throws Exception {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said").toFile())
            .start();
    Running running = new Running(process, "http://127.0.0.1:" + port + below);
    try {
      awaits(running);
      return running;
    } catch (Exception | AssertionError e) {
      running.close();
      throw e;
    }
  }

  private record Running(Process process, String address) implements AutoCloseable {
    @Override
    public void close() {
      process.destroy();
      process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
    }
  }

  private void awaits(Running server) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (true) {
      try {
        get(server.address() + "/");
        return;
      } catch (IOException e) {
        assertThat(server.process().isAlive())
            .as(
                () ->
                    "it runs; "
                        + Places.text(folder.resolve("said"))
                        + Places.text(folder.resolve("log")))
            .isTrue();
        assertThat(System.nanoTime()).as("it answers in time").isLessThan(end);
        Thread.sleep(50);
      }
    }
  }

  private static Path program(String path) {
    Path program = Path.of(path);
    assumeTrue(Files.isExecutable(program), () -> "skipped: no " + path + " here");
    return program;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static HttpResponse<byte[]> get(String address, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofByteArray());
  }
}
