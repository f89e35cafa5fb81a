package io.apiledger.surface.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server refuses before anything published is asked for looks like every refusal. */
final class ServerRefusalsTest {
  private static final String PROBLEM = "application/problem+json";
  private static final int KEPT = 40;

  @TempDir private Path folder;
  private LedgerServer server;

  @BeforeEach
  void start() throws IOException {
    server =
        LedgerServer.start(
            Small.publication(folder), "127.0.0.1", 0, List.of(), ServerLimits.DEFAULT);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void headers_that_are_too_large_are_told_with_the_limit() throws Exception {
    assertThat(answer("GET / HTTP/1.1", "Cookie: " + "a".repeat(17_000)))
        .startsWith("HTTP/1.1 431 Request Header Fields Too Large")
        .contains(PROBLEM, "16384 bytes", "\"status\":431");
    assertThat(answer("HEAD / HTTP/1.1", "Cookie: " + "a".repeat(17_000)))
        .startsWith("HTTP/1.1 431 ")
        .contains(PROBLEM)
        .endsWith("\r\n\r\n");
  }

  @Test
  void headers_that_are_too_many_are_told_with_the_limit() throws Exception {
    assertThat(answer("GET / HTTP/1.1", "X-Filler: 1\r\n".repeat(120) + "X: 1"))
        .startsWith("HTTP/1.1 431 ")
        .contains(PROBLEM, "100 headers");
  }

  @Test
  void a_query_of_many_parameters_is_a_query() throws Exception {
    assertThat(answer("GET /healthz?" + "a&".repeat(900) + " HTTP/1.1", "X: 1"))
        .startsWith("HTTP/1.1 200 ");
  }

  @Test
  void a_method_that_would_send_much_is_refused_for_its_method() throws Exception {
    assertThat(answer("POST / HTTP/1.1", "Content-Length: 99999999"))
        .startsWith("HTTP/1.1 405 ")
        .contains(PROBLEM, "Connection: close");
  }

  @Test
  void answers_under_way_are_completed_while_the_server_stops() throws Exception {
    String large =
        "GET /assets/swagger-ui/swagger-ui-bundle.js HTTP/1.1\r\nHost: localhost\r\n\r\n";
    String all;
    try (Wire slow = Wire.to(server.address())) {
      // More than the buffers between the two hold: the server cannot be done before it is read.
      slow.send(large.repeat(KEPT));
      Thread stopping = new Thread(server::close);
      stopping.start();
      all = slow.rest();
      stopping.join();
    }
    for (int at = 0; at < all.length(); ) {
      int body = all.indexOf("\r\n\r\n", at) + 4;
      String head = all.substring(at, body);
      assertThat(head).containsPattern("^HTTP/1.1 (200|503) ");
      at = body + length(head);
      assertThat(at).as("the end of the answer %s", head).isLessThanOrEqualTo(all.length());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 503})
  void a_status_without_a_word_gets_words(int status) throws Exception {
    HttpHandler handler =
        exchange -> {
          if (status == 500) {
            throw new IllegalStateException("a fault");
          }
          exchange.setStatusCode(status);
        };
    server.close();
    Undertow bare =
        Undertow.builder().addHttpListener(0, "127.0.0.1", new ServerFailures(handler)).build();
    bare.start();
    try {
      InetSocketAddress at = (InetSocketAddress) bare.getListenerInfo().get(0).getAddress();
      assertThat(answer("http://127.0.0.1:" + at.getPort(), "GET / HTTP/1.1", "X: 1"))
          .startsWith("HTTP/1.1 " + status + " ")
          .contains(PROBLEM, "Connection: close", "\"status\":" + status)
          .doesNotContain("a fault", "\tat ");
    } finally {
      bare.stop();
    }
  }

  private String answer(String first, String header) throws IOException {
    return answer(server.address(), first, header);
  }

  private static String answer(String address, String first, String header) throws IOException {
    try (Wire wire = Wire.to(address)) {
      wire.send(first + "\r\nHost: localhost\r\nConnection: close\r\n" + header + "\r\n\r\n");
      return wire.rest();
    }
  }

  private static int length(String head) {
    int at = head.indexOf("Content-Length: ") + 16;
    return Integer.parseInt(head.substring(at, head.indexOf('\r', at)));
  }
}
