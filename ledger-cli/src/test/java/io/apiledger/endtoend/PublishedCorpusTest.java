package io.apiledger.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.apiledger.model.publication.Request;
import io.apiledger.model.publication.Response;
import io.apiledger.workflow.Environment;
import io.apiledger.workflow.LivePublication;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real inventory of 502 routes in ten domains, published. */
final class PublishedCorpusTest {
  private static final Set<String> METHODS =
      Set.of("get", "post", "put", "patch", "delete", "head", "options", "trace");

  @TempDir private Path folder;
  private LivePublication publication;

  @BeforeEach
  void publish() throws IOException {
    Hoc.layOutWithContract(folder, "openapi-snapshot.json");
    publication = LivePublication.open(Environment.in(folder));
  }

  @Test
  void every_ledger_has_the_entries_of_its_domain() {
    assertThat(body("/apis/ledger/cus"))
        .contains("\"total_endpoints\":502", "\"unique_method_path\":499");
    for (Map.Entry<String, Integer> domain : Hoc.TOTALS.entrySet()) {
      String ledger = body("/apis/ledger/cus/" + domain.getKey());
      assertThat(ledger.lines().filter(line -> line.startsWith("{\"domain\":")))
          .as(domain.getKey())
          .hasSize(domain.getValue())
          .isNotEmpty();
    }
  }

  @Test
  void the_documents_of_the_domains_hold_every_key_once() throws IOException {
    List<String> grouped = new ArrayList<>();
    for (String domain : Hoc.TOTALS.keySet()) {
      List<String> keys = keys(body("/apis/swagger/cus/" + domain));
      assertThat(keys).as(domain).isNotEmpty();
      grouped.addAll(keys);
    }
    assertThat(grouped).hasSize(499).doesNotHaveDuplicates();
    assertThat(new TreeSet<>(keys(body("/apis/swagger/cus")))).isEqualTo(new TreeSet<>(grouped));
  }

  @Test
  void the_explorer_counts_what_drift_counts() {
    assertThat(body("/explorer/cus.json"))
        .contains("\"entries\":502,\"routes\":499,\"documented\":242,\"drifted\":266,");
  }

  private String body(String target) {
    Response response = publication.answer(Request.get(target));
    assertThat(response.status()).as(target).isEqualTo(200);
    assertThat(response.header("Content-Type")).contains("application/json; charset=utf-8");
    return StandardCharsets.UTF_8.decode(response.body()).toString();
  }

  /** Each operation of a document by method and path. */
  private static List<String> keys(String document) throws IOException {
    List<String> keys = new ArrayList<>();
    try (JsonParser json = new JsonFactory().createParser(document)) {
      while (json.nextToken() != null) {
        if (json.currentToken() == JsonToken.START_OBJECT
            && json.getParsingContext().pathAsPointer().toString().matches("/paths/[^/]+/[a-z]+")
            && METHODS.contains(json.currentName())) {
          keys.add(json.getParsingContext().pathAsPointer().toString());
        }
      }
    }
    return keys;
  }
}
