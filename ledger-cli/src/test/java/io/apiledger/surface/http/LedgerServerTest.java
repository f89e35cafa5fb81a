package io.apiledger.surface.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.apiledger.model.finding.UsageException;
import io.apiledger.workflow.LivePublication;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real sockets, on loopback. */
final class LedgerServerTest {
  private static final ServerLimits SHORT =
      new ServerLimits(8 << 10, 50, 2048, 400, 60_000, 2_000, 1_000);

  @TempDir private Path folder;
  private LivePublication publication;
  private LedgerServer server;

  @BeforeEach
  void start() throws IOException {
    publication = Small.publication(folder);
    server = LedgerServer.start(publication, "127.0.0.1", 0, List.of(), SHORT);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void the_four_families_answer_with_json() throws Exception {
    for (String path :
        List.of(
            "apis/ledger/orders",
            "apis/ledger/orders/all",
            "apis/swagger/orders",
            "apis/swagger/orders/all")) {
      HttpResponse<String> response = get(path);
      assertThat(response.statusCode()).as(path).isEqualTo(200);
      assertThat(response.headers().firstValue("Content-Type"))
          .contains("application/json; charset=utf-8");
      assertThat(response.body()).startsWith("{").contains("/a");
      assertThat(get(path + ".json").body()).isEqualTo(response.body());
    }
  }

  @Test
  void a_second_request_on_the_same_connection_is_answered() throws Exception {
    try (Wire wire = Wire.to(server.address())) {
      String request = "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n";
      wire.send(request + request.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"));
      assertThat(wire.rest().split("HTTP/1.1 200 OK", -1)).hasSize(3);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "/?x=http://y/z", "/apis/ledger/orders"})
  void a_target_with_the_host_in_front_is_the_path_behind_it(String path) throws Exception {
    try (Wire wire = Wire.to(server.address())) {
      wire.send(
          "GET http://localhost:1"
              + path
              + " HTTP/1.1\r\nHost: localhost:1\r\nConnection: close\r\n\r\n");
      assertThat(wire.rest()).startsWith("HTTP/1.1 200 ");
    }
  }

  @Test
  void what_the_client_has_is_not_sent_again() throws Exception {
    String tag = get("apis/ledger/orders").headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again =
        send(request("apis/ledger/orders").header("If-None-Match", tag).build());
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /../../etc/passwd HTTP/1.1",
        "GET /apis%2Fledger%2Forders HTTP/1.1",
        "GET /%00 HTTP/1.1",
        "GET /a\u0000b HTTP/1.1",
        "GET /%zz HTTP/1.1",
        "GET /apis/ledger/..%2f..%2fx HTTP/1.1",
        "GET http://elsewhere.example/../x HTTP/1.1",
        "GET",
        "\u0016\u0003\u0001\u0002\u0000\u0001",
      })
  void what_is_no_request_for_a_file_gets_a_refusal_at_most(String line) throws Exception {
    try (Wire wire = Wire.to(server.address())) {
      wire.send(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
      String answer = wire.rest();
      assertThat(answer)
          .doesNotContain("\tat ", "Exception", "root:", "HTTP/1.1 200", "HTTP/1.1 5");
    }
    assertThat(get("healthz").statusCode()).as("the next client").isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=0-1", "bytes=9-1", "bytes=a-b,,", "lines=1", "bytes=-99999999999"})
  void ranges_are_not_served_and_do_no_harm(String range) throws Exception {
    HttpResponse<String> response =
        send(request("apis/ledger/orders").header("Range", range).build());
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo(get("apis/ledger/orders").body());
  }

  @Test
  void a_path_of_100_kilobytes_is_refused() throws Exception {
    try (Wire wire = Wire.to(server.address())) {
      wire.send("GET /" + "a".repeat(100_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
      assertThat(wire.line()).matches("HTTP/1.1 4\\d\\d .*|");
    }
    try (Wire wire = Wire.to(server.address())) {
      wire.send("GET /" + "a".repeat(4_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
      assertThat(wire.line()).startsWith("HTTP/1.1 414 ");
    }
  }

  @Test
  void headers_without_end_are_refused() throws Exception {
    try (Wire wire = Wire.to(server.address())) {
      wire.send(
          "GET / HTTP/1.1\r\nHost: localhost\r\n"
              + "X-Filler: 1234567890\r\n".repeat(2_000)
              + "\r\n");
      assertThat(wire.line()).matches("HTTP/1.1 4\\d\\d .*|");
    }
    assertThat(get("healthz").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "BREW", "TRACE"})
  void methods_that_change_something_are_refused_with_those_that_do_not(String method)
      throws Exception {
    try (Wire wire = Wire.to(server.address())) {
      wire.send(method + " / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n\r\nabc");
      assertThat(wire.rest())
          .startsWith("HTTP/1.1 405 ")
          .contains("Allow: GET, HEAD", "application/problem+json")
          .contains("Connection: close");
    }
  }

  @Test
  void a_client_that_never_ends_its_headers_is_let_go() throws Exception {
    try (Wire wire = Wire.to(server.address())) {
      wire.send("GET / HTTP/1.1\r\nHost:");
      assertThat(get("healthz").statusCode()).as("another client").isEqualTo(200);
      assertThat(wire.rest()).doesNotContain("HTTP/1.1 200");
    }
  }

  @Test
  void a_thousand_idle_connections_and_slow_clients_do_not_stop_others() throws Exception {
    List<Wire> others = new ArrayList<>();
    try {
      for (int i = 0; i < 1_000; i++) {
        Wire wire = Wire.to(server.address());
        others.add(wire);
        if (i % 10 == 0) {
          wire.send("GET /healthz HTTP/1.1\r\nHo");
        }
      }
      for (int i = 0; i < 20; i++) {
        assertThat(get("apis/ledger/orders").statusCode()).isEqualTo(200);
      }
    } finally {
      for (Wire wire : others) {
        wire.close();
      }
    }
  }

  @Test
  void clients_that_do_not_take_what_they_asked_for_do_not_stop_others() throws Exception {
    String large =
        "GET /assets/swagger-ui/swagger-ui-bundle.js HTTP/1.1\r\nHost: localhost\r\n\r\n";
    List<Wire> others = new ArrayList<>();
    try {
      for (int i = 0; i < 20; i++) {
        others.add(Wire.to(server.address()).send(large.repeat(8)));
      }
      for (int i = 0; i < 20; i++) {
        assertThat(get("apis/ledger/orders").statusCode()).isEqualTo(200);
      }
    } finally {
      for (Wire wire : others) {
        wire.close();
      }
    }
  }

  @Test
  void a_publication_that_changes_is_served_without_a_restart() throws Exception {
    Files.writeString(folder.resolve("known.csv"), "method,path\nGET,/a\nGET,/second\n");
    publication.refresh();
    publication.refresh();
    assertThat(get("apis/ledger/orders").body()).contains("/second");
  }

  @Test
  void a_port_that_is_taken_is_told_with_what_to_do() {
    int port = URI.create(server.address()).getPort();
    assertThatThrownBy(() -> LedgerServer.start(publication, "127.0.0.1", port, List.of(), SHORT))
        .isInstanceOfSatisfying(
            UsageException.class,
            e -> {
              assertThat(e.problems().get(0).expected()).contains("port " + port);
              assertThat(e.problems().get(0).found()).contains("another program");
              assertThat(e.problems().get(0).next()).contains("--port 0");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"192.0.2.1", "no.such.host.invalid", "::::"})
  void an_address_that_is_not_of_this_machine_is_told(String host) {
    assertThatThrownBy(() -> LedgerServer.start(publication, host, 0, List.of(), SHORT))
        .isInstanceOfSatisfying(
            UsageException.class,
            e -> {
              assertThat(e.problems().get(0).expected()).contains(host);
              assertThat(e.problems().get(0).found()).doesNotContain("another program");
              assertThat(e.problems().get(0).next()).contains("--host").doesNotContain("--port");
            });
  }

  @Test
  void a_server_that_was_stopped_takes_no_connection() {
    String address = server.address();
    server.close();
    assertThatThrownBy(() -> Wire.to(address)).isInstanceOf(IOException.class);
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(request(path).build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.address() + path));
  }

  private static HttpResponse<String> send(HttpRequest request) throws Exception {
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }
}
