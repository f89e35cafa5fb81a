package io.apiledger.engine.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.apiledger.model.Auth;
import io.apiledger.model.Entry;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.Location;
import io.apiledger.model.finding.RuleId;
import io.apiledger.model.report.Block.Cell;
import io.apiledger.model.report.Block.Fact;
import io.apiledger.model.report.Block.Head;
import io.apiledger.model.report.Block.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ExplorerJsonTest {
  private static final String HOSTILE = "a\"\\\n\u0000\uD83D <script>alert(1)</script>";

  private final ExplorerRow documented =
      row(Entry.of("GET", "/a").domain("one").auth(Auth.NO).build(), "yes");
  private final ExplorerRow twice =
      row(Entry.of("GET", "/a").domain("one").handler("B#b()").auth(Auth.YES).build(), "yes");
  private final ExplorerRow missing =
      row(
          Entry.of("POST", "/b").domain("one").build(),
          "no",
          Finding.of(RuleId.OPENAPI_MISSING_PATH, Entry.of("POST", "/b").build().key())
              .at(new Location.InFile(HOSTILE, 3, 4))
              .expected(HOSTILE)
              .found(HOSTILE)
              .next(HOSTILE));
  private final ExplorerRow unclassified = row(Entry.of("GET", "/c").build(), "hidden");

  private final ExplorerAudience audience =
      new ExplorerAudience(
          "orders",
          "ORDERS",
          "/",
          "openapi.yaml",
          List.of("one", "empty"),
          List.of(documented, twice, missing, unclassified),
          List.of(Finding.inFile(RuleId.EMPTY_DOMAIN, HOSTILE).build()));

  @Test
  void the_figures_count_what_is_declared_twice_once() {
    assertThat(audience.counts()).isEqualTo(new RouteCounts(4, 3, 1, 1, 1, 2));
    assertThat(audience.countsByDomain())
        .containsExactly(
            Map.entry("one", new RouteCounts(3, 2, 1, 1, 1, 1)),
            Map.entry("empty", new RouteCounts(0, 0, 0, 0, 0, 0)));
  }

  @Test
  void each_row_is_a_line_with_its_number_and_its_marks() throws IOException {
    assertThat(rows(audience).lines().filter(line -> line.startsWith("{\"domain\":\"one\"")))
        .containsExactly(
            "{\"domain\":\"one\",\"method\":\"GET\",\"path\":\"/a\",\"auth_required\":\"no\","
                + "\"visibility\":\"public\",\"id\":0,\"documented\":\"yes\"},",
            "{\"domain\":\"one\",\"method\":\"GET\",\"path\":\"/a\",\"auth_required\":\"yes\","
                + "\"visibility\":\"public\",\"handler\":\"B#b()\",\"id\":1,\"documented\":\"yes\"},",
            "{\"domain\":\"one\",\"method\":\"POST\",\"path\":\"/b\",\"auth_required\":\"unknown\","
                + "\"visibility\":\"public\",\"id\":2,\"documented\":\"no\","
                + "\"marks\":[\"OPENAPI_MISSING_PATH\"]},");
  }

  @Test
  void details_hold_the_rows_of_their_domain_under_the_same_numbers() throws IOException {
    assertThat(details("one")).contains("{\"id\":0,", "{\"id\":2,").doesNotContain("\"id\":3,");
    assertThat(details("")).contains("{\"id\":3,").doesNotContain("\"id\":0,");
    assertThat(details("empty"))
        .isEqualTo(
            """
        {
        "format":"api-ledger-explorer/1",
        "routes":[
        ]
        }
        """);
  }

  @Test
  void everything_is_as_the_schema_says() throws IOException {
    String text = Files.readString(Path.of("../docs/schemas/explorer.schema.json"));
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(text, InputFormat.JSON);
    ExplorerAudience empty =
        new ExplorerAudience("a", "A", "/", "", List.of(), List.of(), List.of());
    for (String json :
        List.of(rows(audience), details("one"), details(""), details("empty"), rows(empty))) {
      assertThat(schema.validate(json, InputFormat.JSON)).as(json).isEmpty();
      assertThat(schema.validate(json.replace("routes", "paths"), InputFormat.JSON)).isNotEmpty();
    }
  }

  private static ExplorerRow row(Entry entry, String state, Finding... findings) {
    Table table =
        new Table("t", HOSTILE, List.of(new Head("x", "x")), List.of(List.of(Cell.of(HOSTILE))));
    return new ExplorerRow(
        entry,
        state,
        List.of(findings),
        List.of(Fact.of("declared", "declared at", HOSTILE)),
        List.of(table));
  }

  private static String rows(ExplorerAudience audience) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ExplorerJson.writeRows(audience, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private String details(String domain) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ExplorerJson.writeDetails(audience, domain, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
