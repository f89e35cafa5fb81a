package io.apiledger.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The third column of drift, from servers that answer something else than their document. */
class RuntimeDocumentTest {
  private static final String OPERATION =
      "{\"get\":{\"responses\":{\"200\":{\"description\":\"a\"}}}}";

  @TempDir private Path folder;
  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    answer("page", 200, "text/html", "<!doctype html><title>Shop</title><div id=app></div>");
    answer("page-as-json", 200, "application/json", "<!doctype html><title>Shop</title>");
    answer("empty", 200, "application/json", "");
    answer("nowhere", 404, "application/json", "{\"error\":\"not found\"}");
    answer("error", 200, "application/json", "{\"error\":\"not found\"}");
    answer("no-paths", 200, "application/json", document(""));
    answer("elsewhere", 200, "application/json", document("\"/other\":" + OPERATION));
    answer("document", 200, "text/plain", document("\"/api/a\":" + OPERATION));
    redirect("round", "/there");
    redirect("there", "/round");
    server.start();
    Places.write(folder.resolve("routes.csv"), "method,path", "GET,/api/a");
    Places.write(folder.resolve("openapi.json"), document("\"/api/a\":" + OPERATION));
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @ParameterizedTest
  @CsvSource({
    "page, NOT_JSON, 'a page of HTML titled \"Shop\"'",
    "page-as-json, NOT_JSON, 'a page of HTML titled \"Shop\"'",
    "empty, NOT_JSON, nothing",
    "nowhere, STATUS, 404",
    "error, WRONG_DOCUMENT, the key error",
    "no-paths, SNAPSHOT_INVALID, none",
    "round, UNREACHABLE, one more"
  })
  void what_is_no_document_is_told_beside_what_the_committed_one_says(
      String path, String rule, String found) throws Exception {
    Run.Result result = drift(path).exits(3);

    assertThat(result.out())
        .contains("error " + rule + "  " + address(path), found, "1 in both, 0 only in the code");
  }

  @Test
  void a_document_of_somebody_else_is_invalid_beside_what_the_committed_one_says()
      throws Exception {
    Run.Result result = drift("elsewhere").exits(3);

    assertThat(result.out())
        .contains(
            "error SNAPSHOT_INVALID  " + address("elsewhere"),
            "none; its one operation is GET /other",
            "1 in both, 0 only in the code");
  }

  @Test
  void a_document_is_one_whatever_the_server_calls_it() throws Exception {
    assertThat(drift("document").exits(0).out()).contains("public    yes   yes       yes");
  }

  private Run.Result drift(String path) throws IOException, InterruptedException {
    Places.write(
        folder.resolve("api-ledger.yaml"),
        "version: 1",
        "audiences:",
        "  public:",
        "    prefix: /api/",
        "    sources: [{ id: code, ledger: routes.csv }]",
        "    openapi: openapi.json",
        "    runtime: { openapi: \"" + address(path) + "\" }",
        "    domains: [all]",
        "    classify: [{ path: \"/**\", domain: all }]");
    return Run.in(folder).of("drift");
  }

  private String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + path;
  }

  private static String document(String paths) {
    return "{\"openapi\":\"3.0.3\",\"info\":{\"title\":\"t\",\"version\":\"1\"},\"paths\":{"
        + paths
        + "}}";
  }

  private void answer(String path, int status, String type, String body) {
    server.createContext(
        "/" + path,
        exchange -> {
          try (exchange) {
            byte[] bytes = body.getBytes(UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
          }
        });
  }

  private void redirect(String path, String to) {
    server.createContext(
        "/" + path,
        exchange -> {
          try (exchange) {
            exchange.getResponseHeaders().set("Location", to);
            exchange.sendResponseHeaders(302, -1);
          }
        });
  }
}
