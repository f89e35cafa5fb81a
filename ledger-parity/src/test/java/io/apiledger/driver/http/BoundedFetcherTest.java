package io.apiledger.driver.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.InputException;
import io.apiledger.model.finding.RuleId;
import io.apiledger.model.port.Fetcher.Fetched;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real servers on loopback, each bad in its own way. */
@Timeout(30)
final class BoundedFetcherTest {
  private static final FetchLimits SMALL =
      new FetchLimits(Duration.ofSeconds(2), Duration.ofMillis(700), 100_000, 3, Set.of());

  /** For what must not fail for lack of time on a busy machine. */
  private static final FetchLimits PATIENT =
      new FetchLimits(Duration.ofSeconds(10), Duration.ofSeconds(20), 100_000, 3, Set.of());

  @Test
  void a_document_comes_with_its_type_and_its_address() throws IOException {
    HttpServer server = HttpServer.create(loopback(), 0);
    server.createContext(
        "/openapi.json",
        exchange -> {
          byte[] body = "{\"é\":1}".getBytes(UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    try {
      URI address =
          URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/openapi.json");
      Fetched fetched = fetch(PATIENT, address);
      assertThat(fetched.status()).isEqualTo(200);
      assertThat(fetched.contentType()).isEqualTo("application/json; charset=utf-8");
      assertThat(fetched.address()).isEqualTo(address);
      assertThat(new String(fetched.body(), UTF_8)).isEqualTo("{\"é\":1}");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void a_page_for_people_is_handed_on_as_it_is() throws IOException {
    try (RawServer server = ok("Content-Type: text/html\r\n", "<!doctype html>")) {
      Fetched fetched = fetch(PATIENT, server.at("/openapi.json"));
      assertThat(fetched.contentType()).isEqualTo("text/html");
      assertThat(new String(fetched.body(), UTF_8)).isEqualTo("<!doctype html>");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 407, 429, 500, 503, 304})
  void a_status_that_is_no_success_is_named(int status) throws IOException {
    try (RawServer server =
        RawServer.saying("HTTP/1.1 " + status + " X\r\nContent-Length: 0\r\n\r\n")) {
      Finding finding = failure(PATIENT, server.at("/openapi.json?token=secret"));
      assertThat(finding.rule()).isEqualTo(RuleId.STATUS);
      assertThat(finding.found()).isEqualTo(Integer.toString(status));
      assertThat(finding.place()).endsWith("/openapi.json?…").doesNotContain("secret");
    }
  }

  @Test
  void a_server_that_hangs_is_given_up_after_the_total_time() throws IOException {
    try (RawServer server = RawServer.answering(out -> Thread.sleep(20_000))) {
      Finding finding = failure(SMALL, server.at("/"));
      assertThat(finding.rule()).isEqualTo(RuleId.UNREACHABLE);
      assertThat(finding.message())
          .isEqualTo("expected a whole answer within 0.7 s; found none by then");
    }
  }

  @Test
  void a_byte_now_and_then_does_not_prolong_the_time_and_the_connection_is_broken()
      throws Exception {
    try (RawServer server =
        RawServer.answering(
            out -> {
              write(out, "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
              for (int i = 0; i < 1000; i++) {
                write(out, "x");
                Thread.sleep(50);
              }
            })) {
      assertThat(failure(SMALL, server.at("/")).expected())
          .isEqualTo("a whole answer within 0.7 s");
      assertThat(server.broken.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void headers_without_an_end_are_given_up() throws IOException {
    try (RawServer server =
        RawServer.answering(
            out -> {
              write(out, "HTTP/1.1 200 OK\r\n");
              for (int i = 0; ; i++) {
                write(out, "X-" + i + ": y\r\n");
                Thread.sleep(20);
              }
            })) {
      assertThat(failure(SMALL, server.at("/")).rule()).isEqualTo(RuleId.UNREACHABLE);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nshort'",
    "'HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nshort'",
    "'HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\nshort'",
    "'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\nshort'",
    "'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nshort'",
    "'HTTP/1.1 200 OK\r\nContent-Len'",
    "'SSH-2.0-OpenSSH_9.2\r\n'",
    "''"
  })
  void an_answer_that_breaks_off_or_lies_about_its_length_is_refused(String bytes)
      throws IOException {
    try (RawServer server = RawServer.saying(bytes)) {
      Finding finding = failure(PATIENT, server.at("/openapi.json"));
      assertThat(finding.rule()).isEqualTo(RuleId.UNREACHABLE);
      assertThat(finding.expected()).isEqualTo("a whole answer");
    }
  }

  @Test
  void a_stream_of_two_gigabytes_is_broken_at_the_limit() throws Exception {
    try (RawServer server =
        RawServer.answering(
            out -> {
              write(out, "HTTP/1.1 200 OK\r\n\r\n");
              byte[] block = new byte[1 << 16];
              for (long sent = 0; sent < 2L << 30; sent += block.length) {
                out.write(block);
              }
            })) {
      assertThat(failure(PATIENT, server.at("/")).message())
          .isEqualTo("expected at most 100000 bytes; found more");
      assertThat(server.broken.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void a_length_over_the_limit_is_refused_before_the_body() throws IOException {
    try (RawServer server =
        RawServer.answering(
            out -> {
              write(out, "HTTP/1.1 200 OK\r\nContent-Length: 5000000000\r\n\r\nx");
              Thread.sleep(15_000);
            })) {
      assertThat(failure(PATIENT, server.at("/")).expected()).isEqualTo("at most 100000 bytes");
    }
  }

  @Test
  void encoded_bodies_are_decoded() throws IOException {
    byte[] text = "{\"paths\":{}}".repeat(100).getBytes(UTF_8);
    assertThat(fetchEncoded("gzip", gzip(text))).isEqualTo(text);
    assertThat(fetchEncoded("X-GZIP", gzip(text))).isEqualTo(text);
    assertThat(fetchEncoded("deflate", deflate(text, false))).isEqualTo(text);
    assertThat(fetchEncoded("deflate", deflate(text, true))).isEqualTo(text);
    assertThat(fetchEncoded("identity", text)).isEqualTo(text);
    assertThat(fetchEncoded("deflate, gzip", gzip(deflate(text, false)))).isEqualTo(text);
  }

  @Test
  void a_small_body_that_unpacks_to_much_is_refused() throws IOException {
    byte[] bomb = gzip(new byte[20 << 20]);
    assertThat(bomb.length).isLessThan(100_000);
    try (RawServer server = encoded("gzip", bomb)) {
      assertThat(failure(PATIENT, server.at("/")).message())
          .isEqualTo("expected at most 100000 bytes; found more");
    }
    try (RawServer server = encoded("gzip, gzip", gzip(bomb))) {
      assertThat(failure(PATIENT, server.at("/")).expected()).isEqualTo("at most 100000 bytes");
    }
  }

  @Test
  void a_body_that_lies_about_its_encoding_is_refused() throws IOException {
    byte[] whole = gzip("{}".repeat(1000).getBytes(UTF_8));
    byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);
    try (RawServer plain = encoded("gzip", "{}".getBytes(UTF_8));
        RawServer cut = encoded("gzip", half);
        RawServer unknown = encoded("br", "{}".getBytes(UTF_8));
        RawServer often = encoded("gzip,gzip,gzip,gzip", whole)) {
      assertThat(failure(PATIENT, plain.at("/")).found())
          .isEqualTo("a body that is not gzip though it claims to be");
      assertThat(failure(PATIENT, cut.at("/")).found())
          .isEqualTo("a body that ends in the middle of its gzip encoding");
      assertThat(failure(PATIENT, unknown.at("/")).found())
          .isEqualTo("a body in an encoding that was not asked for");
      assertThat(failure(PATIENT, often.at("/")).rule()).isEqualTo(RuleId.UNREACHABLE);
    }
  }

  @Test
  void a_redirect_on_the_same_host_is_followed_and_the_last_address_told() throws IOException {
    HttpServer server = HttpServer.create(loopback(), 0);
    server.createContext(
        "/",
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          if (path.equals("/end")) {
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write("{}".getBytes(UTF_8));
          } else {
            exchange.getResponseHeaders().set("Location", path.equals("/a") ? "b" : "/end");
            exchange.sendResponseHeaders(path.equals("/a") ? 302 : 308, -1);
          }
          exchange.close();
        });
    server.start();
    try {
      String base = "http://127.0.0.1:" + server.getAddress().getPort();
      assertThat(fetch(PATIENT, URI.create(base + "/a")).address())
          .isEqualTo(URI.create(base + "/end"));
    } finally {
      server.stop(0);
    }
  }

  @Test
  void a_loop_of_redirects_ends_at_the_limit() throws IOException {
    try (RawServer server = redirect("/again")) {
      assertThat(failure(PATIENT, server.at("/")).message())
          .isEqualTo("expected at most 3 redirects; found one more");
      assertThat(server.requests).hasValue(4);
    }
  }

  @Test
  void a_redirect_to_another_host_is_not_followed_unless_it_is_allowed() throws IOException {
    try (RawServer other = ok("", "{}");
        RawServer server = redirect("http://localhost:" + other.port() + "/x?key=secret")) {
      Finding finding = failure(PATIENT, server.at("/"));
      assertThat(finding.found()).isEqualTo("a redirect to localhost:" + other.port());
      assertThat(other.requests).hasValue(0);

      assertThat(fetch(PATIENT.allowing(Set.of("LOCALHOST")), server.at("/")).body()).hasSize(2);
      Set<String> port = Set.of("localhost:" + other.port());
      assertThat(fetch(PATIENT.allowing(port), server.at("/")).body()).hasSize(2);
      failure(PATIENT.allowing(Set.of("localhost:1")), server.at("/"));
    }
  }

  @Test
  void a_redirect_to_another_port_of_the_host_is_not_followed() throws IOException {
    try (RawServer other = ok("", "{}");
        RawServer server = redirect("http://127.0.0.1:" + other.port() + "/")) {
      assertThat(failure(PATIENT, server.at("/")).found()).contains("a redirect to 127.0.0.1:");
      assertThat(other.requests).hasValue(0);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "ftp://127.0.0.1/x",
        "http://user:secret@127.0.0.1/x",
        "http:///nohost",
        "jar:file:/x!/y",
        "gopher:x",
        "http://[::bad/"
      })
  void a_redirect_to_something_else_is_not_followed(String location) throws IOException {
    try (RawServer server = redirect(location)) {
      Finding finding = failure(PATIENT, server.at("/"));
      assertThat(finding.rule()).isEqualTo(RuleId.UNREACHABLE);
      assertThat(finding.found()).startsWith("a redirect to").isNotEmpty();
      assertThat(finding.toString()).doesNotContain("secret");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "file:///etc/passwd",
        "ftp://example.org/x",
        "http://user:secret@127.0.0.1:1/x",
        "https://token-secret@127.0.0.1:1/",
        "http:///nohost",
        "//example.org/x",
        "openapi.json",
        "mailto:secret"
      })
  void an_address_of_another_kind_or_with_a_password_is_refused_without_showing_it(String address) {
    Finding finding = failure(PATIENT, URI.create(address));
    assertThat(finding.rule()).isEqualTo(RuleId.UNREACHABLE);
    assertThat(finding.toString()).doesNotContain("secret");
    assertThat(finding.next()).isNotEmpty();
  }

  @Test
  void a_port_where_nobody_listens_is_named() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    Finding finding = failure(PATIENT, URI.create("http://127.0.0.1:" + port + "/openapi.json"));
    assertThat(finding.message()).isEqualTo("expected a connection; found none: nobody answers");
    assertThat(finding.place()).isEqualTo("http://127.0.0.1:" + port + "/openapi.json");
  }

  @Test
  void a_host_without_an_address_is_named() {
    Finding finding = failure(PATIENT, URI.create("http://no-such-host.invalid/openapi.json"));
    assertThat(finding.rule()).isEqualTo(RuleId.UNREACHABLE);
    assertThat(finding.next()).isNotEmpty();
  }

  @Test
  void plain_http_where_tls_is_spoken_to_is_refused() throws IOException {
    try (RawServer server = ok("", "{}")) {
      URI tls = URI.create("https://127.0.0.1:" + server.port() + "/");
      assertThat(failure(SMALL, tls).rule()).isEqualTo(RuleId.UNREACHABLE);
    }
  }

  @Test
  void what_is_shown_of_an_address_holds_no_secret() {
    assertThat(BoundedFetcher.shown(URI.create("https://u:p@host:8443/a/b?k=v#f")))
        .isEqualTo("https://host:8443/a/b?…");
    assertThat(BoundedFetcher.shown(URI.create("http://host"))).isEqualTo("http://host");
  }

  private static Fetched fetch(FetchLimits limits, URI address) {
    return BoundedFetcher.within(limits).fetch(address);
  }

  private static Finding failure(FetchLimits limits, URI address) {
    InputException refused =
        catchThrowableOfType(InputException.class, () -> fetch(limits, address));
    assertThat(refused).isNotNull();
    assertThat(refused.findings()).hasSize(1);
    return refused.findings().get(0);
  }

  private static RawServer ok(String headers, String body) throws IOException {
    return RawServer.saying(
        "HTTP/1.1 200 OK\r\n" + headers + "Content-Length: " + body.length() + "\r\n\r\n" + body);
  }

  private static RawServer redirect(String location) throws IOException {
    return RawServer.saying(
        "HTTP/1.1 302 Found\r\nLocation: " + location + "\r\nContent-Length: 0\r\n\r\n");
  }

  private static RawServer encoded(String encoding, byte[] body) throws IOException {
    return RawServer.answering(
        out -> {
          write(
              out,
              "HTTP/1.1 200 OK\r\nContent-Encoding: "
                  + encoding
                  + "\r\nContent-Length: "
                  + body.length
                  + "\r\n\r\n");
          out.write(body);
        });
  }

  private static byte[] fetchEncoded(String encoding, byte[] body) throws IOException {
    try (RawServer server = encoded(encoding, body)) {
      return fetch(PATIENT, server.at("/")).body();
    }
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(ISO_8859_1));
    out.flush();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] deflate(byte[] bytes, boolean raw) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, raw);
    try (DeflaterOutputStream deflate = new DeflaterOutputStream(out, deflater)) {
      deflate.write(bytes);
    }
    return out.toByteArray();
  }

  private static InetSocketAddress loopback() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }
}
