package io.apiledger.kernel.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.apiledger.kernel.diff.NearMiss.Prefix;
import io.apiledger.model.RouteKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A real ledger against two real documents that share no path with it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HocNearMissesTest {
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "patch", "head", "options", "trace");

  private Path hoc = Path.of("");

  @BeforeAll
  void the_corpus_is_present() {
    String repository = System.getProperty("apiledger.repository", "");
    Path above = Path.of(repository).toAbsolutePath();
    while (above != null && !Files.isDirectory(above.resolve("shared/corpus/hoc"))) {
      above = above.getParent();
    }
    assumeTrue(above != null, "skipped: no folder shared/corpus/hoc beside the repository");
    if (above != null) {
      hoc = above.resolve("shared/corpus/hoc");
    }
  }

  /** The alias contract of the same system, written by hand, matches 242 keys: 141 + 90 + 11. */
  @Test
  void the_prefixes_are_named_against_the_newer_document() throws IOException {
    Set<RouteKey> ledger = ledger();
    Set<RouteKey> document = operations("openapi-snapshot.json");
    assertThat(ledger).hasSize(499).doesNotContainAnyElementsOf(document);
    assertThat(document).hasSize(430);
    NearMisses misses = NearMisses.explain(ledger, document);
    assertThat(misses.prefixes())
        .extracting(Prefix::left, Prefix::right, p -> p.routes() - p.renamed())
        .containsExactly(
            tuple("/hoc/api/cus", "/api/v1", 141),
            tuple("/hoc/api/cus", "/", 90),
            tuple("/hoc/api/cus", "/api/v1/runtime", 11));
  }

  /** Here the alias contract matches 41: 25 + 16. */
  @Test
  void the_prefixes_are_named_against_the_older_document() throws IOException {
    Set<RouteKey> document = operations("openapi-docs.json");
    assertThat(document).hasSize(61);
    assertThat(NearMisses.explain(ledger(), document).prefixes().subList(0, 2))
        .extracting(Prefix::left, Prefix::right, p -> p.routes() - p.renamed())
        .containsExactly(tuple("/hoc/api/cus", "/api/v1", 25), tuple("/hoc/api/cus", "/", 16));
  }

  private Set<RouteKey> ledger() throws IOException {
    Set<RouteKey> keys = new TreeSet<>();
    try (JsonParser json = open("HOC_CUS_API_LEDGER.json")) {
      String method = "";
      while (json.nextToken() != null) {
        if (json.currentToken() == JsonToken.FIELD_NAME && json.currentName().equals("method")) {
          method = json.nextTextValue();
        } else if (json.currentToken() == JsonToken.FIELD_NAME
            && json.currentName().equals("path")) {
          keys.add(RouteKey.of(method, json.nextTextValue()));
        }
      }
    }
    return keys;
  }

  private Set<RouteKey> operations(String document) throws IOException {
    Set<RouteKey> keys = new TreeSet<>();
    List<String> at = new ArrayList<>();
    try (JsonParser json = open(document)) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.FIELD_NAME) {
          at.set(at.size() - 1, json.currentName());
          if (at.size() == 3 && at.get(0).equals("paths") && METHODS.contains(at.get(2))) {
            keys.add(RouteKey.of(at.get(2).toUpperCase(Locale.ROOT), at.get(1)));
          }
        } else if (token.isStructStart()) {
          at.add("");
        } else if (token.isStructEnd()) {
          at.remove(at.size() - 1);
        }
      }
    }
    return keys;
  }

  private JsonParser open(String file) throws IOException {
    return new JsonFactory().createParser(Files.readAllBytes(hoc.resolve(file)));
  }
}
