package io.apiledger.surface.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the server refuses before anything published is asked for looks like every refusal. */
final class ServerRefusalsTest {
  private static final String PROBLEM = "application/problem+json";
  private static final int KEPT = 12;

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
  void an_answer_under_way_is_completed_while_the_server_stops_and_others_are_refused()
      throws Exception {
    String large =
        "GET /assets/swagger-ui/swagger-ui-bundle.js HTTP/1.1\r\nHost: localhost\r\n\r\n";
    try (Wire slow = Wire.to(server.address())) {
      // More than the buffers between the two hold: the last one is still being written.
      slow.send(large.repeat(KEPT));
      assertThat(slow.line()).startsWith("HTTP/1.1 200 ");
      Thread stopping = new Thread(server::close);
      stopping.start();
      String refused;
      do {
        refused = answer("GET /healthz HTTP/1.1", "X: 1");
      } while (refused.startsWith("HTTP/1.1 200 "));
      assertThat(refused)
          .startsWith("HTTP/1.1 503 Service Unavailable")
          .contains(PROBLEM, "Connection: close", "\"detail\":\"the server stops\"");

      String rest = slow.rest();
      String last = rest.substring(rest.lastIndexOf("HTTP/1.1 "));
      assertThat(last).as("what came after the stop").startsWith("HTTP/1.1 503 ").contains(PROBLEM);
      String whole = rest.substring(0, rest.length() - last.length());
      assertThat(whole.length() - whole.lastIndexOf("\r\n\r\n") - 4)
          .as("bytes of the answer under way")
          .isEqualTo(length(whole.substring(whole.lastIndexOf("Content-Length: "))));
      stopping.join();
    }
  }

  private String answer(String first, String header) throws IOException {
    try (Wire wire = Wire.to(server.address())) {
      wire.send(first + "\r\nHost: localhost\r\nConnection: close\r\n" + header + "\r\n\r\n");
      return wire.rest();
    }
  }

  private static int length(String header) {
    return Integer.parseInt(header.substring(16, header.indexOf('\r')));
  }
}
