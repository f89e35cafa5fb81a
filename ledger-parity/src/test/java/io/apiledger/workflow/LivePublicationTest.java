package io.apiledger.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.apiledger.model.finding.InputException;
import io.apiledger.model.publication.Request;
import io.apiledger.workflow.LivePublication.Refresh;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LivePublicationTest {
  private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

  @TempDir private Path folder;
  private int writes;

  @BeforeEach
  void layOut() throws IOException {
    write(
        "api-ledger.yaml",
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
    write("known.csv", "method,path\nGET,/a\n");
  }

  @Test
  void nothing_is_made_again_while_nothing_changes() {
    LivePublication publication = LivePublication.open(Environment.in(folder));
    assertThat(publication.refresh()).isEqualTo(Refresh.UNCHANGED);
    assertThat(publication.refresh()).isEqualTo(Refresh.UNCHANGED);
    assertThat(ledger(publication)).contains("\"total_endpoints\":1");
  }

  @Test
  void a_changed_source_is_published_once_it_has_come_to_rest() throws IOException {
    LivePublication publication = LivePublication.open(Environment.in(folder));
    write("known.csv", "method,path\nGET,/a\nGET,/b\n");
    assertThat(publication.refresh()).as("it may still be written").isEqualTo(Refresh.UNCHANGED);
    assertThat(publication.refresh()).isEqualTo(Refresh.REBUILT);
    assertThat(ledger(publication)).contains("\"total_endpoints\":2");
    assertThat(publication.refresh()).isEqualTo(Refresh.UNCHANGED);
  }

  @Test
  void what_cannot_be_read_leaves_the_last_good_publication() throws IOException {
    LivePublication publication = LivePublication.open(Environment.in(folder));
    write("known.csv", "no,ledger\n");
    publication.refresh();
    assertThat(publication.refresh()).isEqualTo(Refresh.FAILED);
    assertThat(publication.trouble()).contains("known.csv", "expected", "found");
    assertThat(ledger(publication)).contains("\"total_endpoints\":1");
    assertThat(text(publication, "/healthz")).contains("\"status\":\"stale\"", "known.csv");
    assertThat(publication.refresh()).as("it is not tried in vain").isEqualTo(Refresh.UNCHANGED);

    write("known.csv", "method,path\nGET,/c\n");
    publication.refresh();
    assertThat(publication.refresh()).isEqualTo(Refresh.REBUILT);
    assertThat(publication.trouble()).isEmpty();
    assertThat(ledger(publication)).contains("/c");
  }

  @Test
  void a_configuration_that_is_wrong_is_told_with_its_place() throws IOException {
    LivePublication publication = LivePublication.open(Environment.in(folder));
    write("api-ledger.yaml", "version: 2\n");
    publication.refresh();
    assertThat(publication.refresh()).isEqualTo(Refresh.FAILED);
    assertThat(publication.trouble()).startsWith("api-ledger.yaml:1:1: expected");
  }

  @Test
  void a_source_that_cannot_be_read_is_no_first_publication() throws IOException {
    write("known.csv", "<html>");
    Environment environment = Environment.in(folder);
    assertThatThrownBy(() -> LivePublication.open(environment)).isInstanceOf(InputException.class);
  }

  @Test
  void a_document_without_code_to_compare_it_with_has_not_drifted() throws IOException {
    write(
        "api-ledger.yaml",
        """
        version: 1
        audiences:
          orders:
            name: ORDERS
            prefix: /
            openapi: openapi.json
            sources: [ { id: document, openapi: openapi.json } ]
            domains: [all]
            classify: [ { path: "/**", domain: all } ]
        """);
    write(
        "openapi.json",
        """
        {"openapi":"3.0.3","info":{"title":"t","version":"1"},
         "paths":{"/a":{"get":{"responses":{"200":{"description":"d"}}}}}}
        """);
    LivePublication publication = LivePublication.open(Environment.in(folder));
    assertThat(text(publication, "/explorer/orders.json"))
        .contains("\"routes\":1", "\"drifted\":0", "\"errors\":0")
        .doesNotContain("OPENAPI_STALE_OPERATION");
    assertThat(text(publication, "/apis/swagger/orders"))
        .contains("\"description\": \"d\"")
        .doesNotContain("x-api-ledger-origin");
  }

  private String ledger(LivePublication publication) {
    return text(publication, "/apis/ledger/orders");
  }

  private static String text(LivePublication publication, String target) {
    return StandardCharsets.UTF_8.decode(publication.answer(Request.get(target)).body()).toString();
  }

  /** Each time with another time of change, long past. */
  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
    Files.setLastModifiedTime(folder.resolve(name), FileTime.from(LONG_AGO.plusSeconds(++writes)));
  }
}
