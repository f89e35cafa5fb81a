package io.apiledger.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The static site behind real file servers, with the snippets that it brings. */
final class FileServersTest {
  private static final String MODULES = "/usr/lib/apache2/modules/mod_";

  @TempDir private Path folder;

  @BeforeEach
  void publish() throws Exception {
    Places.layOutSample(folder);
    Run.in(folder).of("publish", "site", "--fail-on", "never").exits(0);
    // Started by root, both read as somebody who may not look into a temporary folder.
    assumeTrue(folder.toFile().setExecutable(true, false), "no permissions here");
  }

  @Test
  void nginx_serves_the_plain_paths() throws Exception {
    Path nginx = program("/usr/sbin/nginx");
    int port = freePort();
    Places.write(
        folder.resolve("nginx.conf"),
        "daemon off; worker_processes 1; pid " + folder.resolve("pid") + ";",
        "error_log " + folder.resolve("log") + "; events {}",
        "http { access_log off; types { application/json json; text/html html; text/css css; }",
        "  server { listen 127.0.0.1:" + port + "; root " + folder.resolve("site") + ";",
        "    include " + folder.resolve("site/servers/nginx.conf") + "; } }");
    serves(
        port,
        nginx.toString(),
        "-p",
        folder.toString(),
        "-c",
        folder.resolve("nginx.conf").toString());
  }

  @Test
  void apache_serves_the_plain_paths() throws Exception {
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
        "LoadModule dir_module " + MODULES + "dir.so",
        "LoadModule mime_module " + MODULES + "mime.so",
        "LoadModule headers_module " + MODULES + "headers.so",
        "LoadModule rewrite_module " + MODULES + "rewrite.so",
        "TypesConfig /dev/null",
        "AddType text/html .html",
        "DocumentRoot " + folder.resolve("site"),
        "<Directory " + folder.resolve("site") + ">",
        "  Require all granted",
        "  Include " + folder.resolve("site/servers/apache.conf"),
        "</Directory>");
    serves(port, apache.toString(), "-X", "-f", folder.resolve("apache.conf").toString());
  }

  private void serves(int port, String... command) throws Exception {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("said").toFile())
            .start();
    try {
      String root = "http://127.0.0.1:" + port;
      awaits(process, root);
      for (String path :
          List.of("/apis/ledger/shop", "/apis/ledger/shop/parcels", "/apis/swagger/yard/lanes")) {
        HttpResponse<byte[]> plain = get(root + path);
        assertThat(plain.statusCode()).as(path).isEqualTo(200);
        assertThat(plain.headers().firstValue("Content-Type"))
            .contains("application/json; charset=utf-8");
        assertThat(plain.body())
            .isEqualTo(get(root + path + ".json").body())
            .isEqualTo(Files.readAllBytes(folder.resolve("site" + path + ".json")));
      }
      assertThat(get(root + "/").body())
          .isEqualTo(Files.readAllBytes(folder.resolve("site/index.html")));
      assertThat(get(root + "/apis/ledger/nothing").statusCode()).isEqualTo(404);
    } finally {
      process.destroy();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("it ends").isTrue();
    }
  }

  private void awaits(Process process, String root) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (true) {
      try {
        get(root + "/");
        return;
      } catch (IOException e) {
        assertThat(process.isAlive())
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

  private static HttpResponse<byte[]> get(String address) throws Exception {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofByteArray());
  }
}
