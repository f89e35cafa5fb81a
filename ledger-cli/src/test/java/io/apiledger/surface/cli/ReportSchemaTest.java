package io.apiledger.surface.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.apiledger.endtoend.Places;
import io.apiledger.model.RouteKey;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.InputException;
import io.apiledger.model.finding.Location;
import io.apiledger.model.finding.RuleId;
import io.apiledger.model.report.Block;
import io.apiledger.model.report.Block.Cell;
import io.apiledger.model.report.Block.Fact;
import io.apiledger.model.report.Block.Head;
import io.apiledger.model.report.Report;
import io.apiledger.model.report.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportSchemaTest {
  private static final String HOSTILE = "a\"\\\n\u0000\u001b\uD83D |<b>寵物";

  private static Schema schema;

  @BeforeAll
  static void read() throws IOException {
    String text = Files.readString(Places.repository("docs/schemas/report.schema.json"));
    schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(text, InputFormat.JSON);
  }

  @Test
  void a_report_with_every_kind_of_block_is_valid() {
    assertThat(violations(json(everything()))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"HOLDS", "FINDINGS", "DIFFERENT", "MISUSED", "UNREADABLE"})
  void a_report_without_blocks_is_valid_whatever_its_verdict(Verdict verdict) {
    assertThat(violations(json(Call.report(verdict, "")))).isEmpty();
  }

  @Test
  void a_report_of_wrong_use_is_valid() {
    Call call = Call.in(Path.of("")).run("diff", "a", "--format=json", "--color=x");

    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(violations(call.out())).isEmpty();
  }

  @Test
  void a_report_of_an_unreadable_input_is_valid() {
    Finding finding = Finding.inFile(RuleId.PARSE_FAILED, HOSTILE).found(HOSTILE).build();
    Call call =
        Call.in(Path.of(""))
            .answering(
                () -> {
                  throw new InputException(finding);
                })
            .run("ask", "--format=json");

    assertThat(call.exitCode()).isEqualTo(3);
    assertThat(violations(call.out())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "\"exit_code\": 1 ~ \"exit_code\": 0",
        "\"verdict\": \"findings\" ~ \"verdict\": \"fine\"",
        "api-ledger-report/1 ~ api-ledger-report/2",
        "\"severity\":\"error\" ~ \"severity\":\"fatal\"",
        "\"rule\":\"DOMAIN_DIFFERS\", ~ ''",
        "\"line\":3 ~ \"line\":0",
        "\"count\":12 ~ \"count\":1.5",
        "\"total\": 7 ~ \"total\": [7]",
      })
  void a_report_that_is_not_as_described_is_refused(String right, String wrong) {
    String json = json(everything());

    assertThat(json).contains(right);
    assertThat(violations(json.replace(right, wrong))).isNotEmpty();
  }

  private static String violations(String json) {
    StringBuilder all = new StringBuilder();
    schema.validate(json, InputFormat.JSON).forEach(error -> all.append(error).append('\n'));
    return all.toString();
  }

  private static String json(Report report) {
    return Call.in(Path.of("")).answering(() -> report).run("ask", "--format=json").out();
  }

  private static Report everything() {
    Finding inDocument =
        Finding.inFile(RuleId.SNAPSHOT_INVALID, HOSTILE)
            .at(new Location.InDocument(HOSTILE, "/paths", 3, 4))
            .expected(HOSTILE)
            .found(HOSTILE)
            .next(HOSTILE);
    Finding atRoute =
        Finding.of(RuleId.DOMAIN_DIFFERS, RouteKey.of("GET", "/a"))
            .at(new Location.AtRoute(RouteKey.of("GET", "/b")))
            .against(new Location.InDocument(HOSTILE, "/paths/~1a/get", 5, 6))
            .build();
    List<Head> heads = List.of(new Head("expected", "e"), new Head("count", "c"));
    List<Block> blocks =
        List.of(
            new Block.Facts(
                "totals", "", List.of(Fact.of("total", "", 7), Fact.of("name", "", HOSTILE))),
            new Block.Table("rows", "", heads, List.of(List.of(Cell.of(HOSTILE), Cell.of(12)))),
            new Block.Table("no_rows", "", heads, List.of()),
            new Block.Findings("findings", "", List.of(inDocument, atRoute)),
            new Block.Findings("no_findings", "", List.of()),
            new Block.Lines("lines", "", List.of(HOSTILE, "")),
            new Block.Verbatim("text", "", "# ", List.of(HOSTILE, "")));
    return new Report("ask", Verdict.FINDINGS, HOSTILE, blocks, List.of());
  }
}
