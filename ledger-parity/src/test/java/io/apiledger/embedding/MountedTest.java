package io.apiledger.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import io.apiledger.workflow.Environment;
import io.apiledger.workflow.LivePublication;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/** The examples of docs/embedding.md run in real servers, and the document shows what runs. */
final class MountedTest {
  @TempDir private Path folder;

  @BeforeEach
  void layOut() throws IOException {
    Files.writeString(
        folder.resolve("api-ledger.yaml"),
        """
        version: 1
        audiences:
          orders:
            name: ORDERS
            prefix: /
            sources: [ { id: known, ledger: known.csv } ]
            domains: [all]
            classify: [ { path: "/**", domain: all } ]
        """);
    Files.writeString(folder.resolve("known.csv"), "method,path\nGET,/a\n");
  }

  @Test
  void a_servlet_answers_below_the_path_that_it_is_mapped_to() throws Exception {
    Tomcat tomcat = new Tomcat();
    tomcat.setBaseDir(folder.resolve("tomcat").toString());
    tomcat.setPort(0);
    Context context = tomcat.addContext("/app", folder.toString());
    LivePublication ledger = LivePublication.open(Environment.in(folder));
    Tomcat.addServlet(context, "ledger", new LedgerServlet(ledger));
    context.addServletMappingDecoded("/ledger/*", "ledger");
    tomcat.start();
    try {
      int port = tomcat.getConnector().getLocalPort();
      isServed("http://127.0.0.1:" + port + "/app/ledger");
    } finally {
      tomcat.stop();
      tomcat.destroy();
    }
  }

  @Test
  void a_spring_boot_application_shows_its_ledger() throws Exception {
    try (var context =
        (ServletWebServerApplicationContext)
            SpringApplication.run(
                LedgerApplication.class,
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--spring.main.banner-mode=off",
                "--logging.level.root=warn",
                "--ledger.folder=" + folder)) {
      isServed("http://127.0.0.1:" + context.getWebServer().getPort() + "/internal/ledger");
    }
  }

  private static void isServed(String mounted) throws Exception {
    HttpResponse<String> ledger = get(mounted + "/apis/ledger/orders", "x", "x");
    assertThat(ledger.statusCode()).isEqualTo(200);
    assertThat(ledger.body()).contains("\"total_endpoints\":1");
    String tag = ledger.headers().firstValue("ETag").orElseThrow();
    assertThat(get(mounted + "/apis/ledger/orders", "If-None-Match", tag).statusCode())
        .isEqualTo(304);
    assertThat(get(mounted + "/apis/ledger/orders/al", "x", "x").body())
        .contains("did you mean all?");
    assertThat(get(mounted + "/apis/%2e%2e/x", "x", "x").statusCode()).isEqualTo(400);
    assertThat(get(mounted, "x", "x").statusCode()).as("moved").isEqualTo(302);
  }

  @ParameterizedTest
  @ValueSource(strings = {"LedgerServlet", "LedgerApplication"})
  void the_document_shows_what_runs(String example) throws IOException {
    String source =
        Files.readString(Path.of("src/test/java/io/apiledger/embedding/" + example + ".java"));
    String start = "// doc:start\n";
    String shown =
        source.substring(source.indexOf(start) + start.length(), source.indexOf("// doc:end"));
    assertThat(Files.readString(Path.of("../docs/embedding.md"))).contains("```java\n" + shown);
  }

  private static HttpResponse<String> get(String address, String header, String value)
      throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address)).header(header, value).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }
}
