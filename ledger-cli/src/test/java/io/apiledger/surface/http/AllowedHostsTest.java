package io.apiledger.surface.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.apiledger.workflow.LivePublication;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A browser that was led here by somebody else's name reads nothing. */
final class AllowedHostsTest {
  private static final String OK = "HTTP/1.1 200 ";
  private static final String MISDIRECTED = "HTTP/1.1 421 Misdirected Request";

  @TempDir private Path folder;
  private LivePublication publication;

  @BeforeEach
  void publish() throws IOException {
    publication = Small.publication(folder);
  }

  @Test
  void a_server_for_this_machine_answers_for_the_names_of_this_machine() throws Exception {
    try (LedgerServer server = start("127.0.0.1")) {
      for (String host :
          List.of("localhost", "LocalHost:9", "localhost.", "127.0.0.1:80", "127.8.9.1", "[::1]")) {
        assertThat(answer(server, host)).as(host).startsWith(OK);
      }
    }
  }

  @Test
  void a_server_for_this_machine_refuses_every_other_name() throws Exception {
    try (LedgerServer server = start("127.0.0.1")) {
      for (String host :
          List.of(
              "evil.example",
              "evil.example:8080",
              "localhost.evil.example",
              "127.0.0.1.evil.example",
              "xlocalhost",
              "192.0.2.1",
              "[::2]",
              "")) {
        assertThat(answer(server, host))
            .as(host)
            .startsWith(MISDIRECTED)
            .contains("application/problem+json", "\"status\":421", "--allow-host")
            .doesNotContain("ledger/AUDIENCE");
      }
    }
  }

  @Test
  void a_name_that_was_allowed_is_answered_and_no_other_one() throws Exception {
    try (LedgerServer server = start("127.0.0.1", "Ledger.Example", "[fd00::1]")) {
      assertThat(answer(server, "ledger.example:8080")).startsWith(OK);
      assertThat(answer(server, "[FD00::1]:8080")).startsWith(OK);
      assertThat(answer(server, "localhost")).startsWith(OK);
      assertThat(answer(server, "other.example")).startsWith(MISDIRECTED);
    }
  }

  @Test
  void a_server_for_others_answers_under_every_name_until_one_is_allowed() throws Exception {
    try (LedgerServer server = start("0.0.0.0")) {
      assertThat(answer(server, "any.example")).startsWith(OK);
    }
    try (LedgerServer server = start("0.0.0.0", "ledger.example")) {
      assertThat(answer(server, "ledger.example")).startsWith(OK);
      assertThat(answer(server, "localhost")).startsWith(OK);
      assertThat(answer(server, "any.example")).startsWith(MISDIRECTED);
    }
  }

  @Test
  void a_client_too_old_to_name_a_host_is_answered() throws Exception {
    try (LedgerServer server = start("127.0.0.1");
        Wire wire = Wire.to(server.address())) {
      assertThat(wire.send("GET /healthz HTTP/1.0\r\n\r\n").rest()).startsWith("HTTP/1.0 200 ");
    }
  }

  private LedgerServer start(String bound, String... allowed) {
    return LedgerServer.start(publication, bound, 0, List.of(allowed), ServerLimits.DEFAULT);
  }

  private static String answer(LedgerServer server, String host) throws IOException {
    int port = URI.create(server.address()).getPort();
    try (Wire wire = Wire.to("http://127.0.0.1:" + port)) {
      return wire.send("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n").rest();
    }
  }
}
