package io.apiledger.engine.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.RuleId;
import io.apiledger.model.report.Block;
import io.apiledger.model.report.Block.Cell;
import io.apiledger.model.report.Block.Head;
import io.apiledger.model.report.Report;
import io.apiledger.model.report.Verdict;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextRendererTest {
  private final TextRenderer text = new TextRenderer(Style.PLAIN);

  @Test
  void an_answer_that_is_a_text_is_that_text_and_the_verdict_a_comment_in_it() {
    String word = "a_word_that_is_longer_than_the_line ".repeat(4).strip();
    assertThat(Samples.rendered(new TextRenderer(new Style(40, false)), Samples.verbatim(word)))
        .isEqualTo("rules:\n  - id: " + word + "\n\n# HOLDS  " + word + "\n");
    assertThat(
            Samples.rendered(new TextRenderer(new Style(40, false)), Samples.verbatim("\u001b[2J")))
        .doesNotContain("\u001b");
  }

  @Test
  void every_kind_of_block_is_laid_out_in_80_columns() {
    assertThat(Samples.rendered(text, Samples.everything()))
        .isEqualTo(
            """
            Ledger
              audience         pets
              routes declared  502
              unique           499

            Changed
              route                            left                                    count
              GET /stores/{storeId}/aisles/    Lists the pets of a shelf, the oldest      12
              {aisleId}/shelves/{shelfId}/     ones first
              pets
              GET /寵物/{id}                                                               3

            Findings
            error UNCLASSIFIED_ROUTE  GET /pets/{id}
              expected  a domain out of overview, activity, incidents, policies, controls
              found     no rule that matches
              where     docs/openapi.yaml:12:5
              next      add a rule under classify
            error SNAPSHOT_INVALID  openapi.json
              expected  paths
              found     an HTML page
              where     openapi.json:3:9 /paths/~1a
            warning EMPTY_DOMAIN  billing

            error  api-ledger.yaml:3:7
              expected  one of name, prefix
              found     prefx
              next      did you mean prefix?
            error
              expected  a command
              found     "bild"

            Notes
              The two paths differ by a trailing slash alone.

            Nothing here
              none

            No findings
              none

            DIFFERENT  2 of 502 routes differ; 12 on the left only, 3 on the right only
            """);
  }

  @Test
  void the_verdict_is_the_last_line_even_of_an_empty_report() {
    assertThat(Samples.rendered(text, Samples.of(Verdict.HOLDS, "502 entries in 10 domains")))
        .isEqualTo("HOLDS  502 entries in 10 domains\n");
    assertThat(Samples.rendered(text, Samples.of(Verdict.HOLDS, ""))).isEqualTo("HOLDS\n");
  }

  @Test
  void a_long_summary_goes_on_under_its_own_start() {
    String summary = "one ".repeat(20).strip();

    assertThat(Samples.rendered(text, Samples.of(Verdict.FINDINGS, summary)))
        .isEqualTo(
            "FINDINGS  "
                + "one ".repeat(17).strip()
                + "\n          "
                + "one ".repeat(3).strip()
                + "\n");
  }

  @Test
  void a_subject_without_room_beside_its_rule_goes_below() {
    Report report = Samples.of(Verdict.FINDINGS, "", Samples.FINDINGS);

    assertThat(Samples.rendered(new TextRenderer(new Style(40, false)), report))
        .startsWith("Findings\nerror UNCLASSIFIED_ROUTE  GET /pets/{id}\n");
    assertThat(Samples.rendered(new TextRenderer(new Style(40, false)), longSubject()))
        .startsWith(
            """
            error UNCLASSIFIED_ROUTE
                                GET /pets/{petId}/
                                owners/{ownerId}
            """);
  }

  @Test
  void colours_are_ansi_sequences_around_words_and_nothing_else() {
    String coloured = Samples.rendered(new TextRenderer(new Style(80, true)), Samples.everything());

    assertThat(coloured).contains("\u001b[1;31mDIFFERENT\u001b[0m  2 of");
    assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", ""))
        .isEqualTo(Samples.rendered(text, Samples.everything()));
  }

  @Test
  void what_a_source_says_cannot_steer_the_terminal() {
    String out = Samples.rendered(text, Samples.saying("a\u001b[31mb\r\nc\u009b2J\u202e\t\u0007"));

    assertThat(out.chars().filter(c -> c != '\n' && Character.isISOControl(c))).isEmpty();
    assertThat(out).contains("a\\u001b[31mb\\u000d\\u000ac\\u009b2J\\u202e\\u0009\\u0007");
  }

  @Test
  void rows_are_written_while_they_are_computed() {
    StringBuilder out = new StringBuilder();
    int[] longestWait = {0};
    Iterable<List<Cell>> rows =
        () ->
            IntStream.range(0, 20_000)
                .mapToObj(
                    n -> {
                      int written = out.length() / "  /a\n".length();
                      longestWait[0] = Math.max(longestWait[0], n - written);
                      return List.of(Cell.of("/a"));
                    })
                .iterator();
    Block table = new Block.Table("t", "", List.of(new Head("a", "a")), rows);

    render(Samples.of(Verdict.HOLDS, "", table), out);

    assertThat(out.toString().lines().count()).isGreaterThan(20_000);
    assertThat(longestWait[0]).isLessThan(1000);
  }

  @Test
  void a_late_cell_that_is_longer_than_its_column_is_wrapped_and_not_cut() {
    Iterable<List<Cell>> rows =
        () ->
            new Iterator<>() {
              private int n;

              @Override
              public boolean hasNext() {
                return n < 1000;
              }

              @Override
              public List<Cell> next() {
                return List.of(Cell.of(++n < 1000 ? "/a" : "/abcdef/ghi"));
              }
            };
    Block table = new Block.Table("t", "", List.of(new Head("path", "path")), rows);

    assertThat(Samples.rendered(text, Samples.of(Verdict.HOLDS, "", table)))
        .endsWith("  /a\n  /abc\n  def/\n  ghi\n\nHOLDS\n");
  }

  @Test
  void a_screen_that_is_too_narrow_is_refused() {
    assertThatThrownBy(() -> new Style(39, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least 40");
  }

  private Report longSubject() {
    return Samples.of(
        Verdict.FINDINGS,
        "",
        new Block.Findings(
            "f",
            "",
            List.of(
                Finding.of(RuleId.UNCLASSIFIED_ROUTE, "GET /pets/{petId}/owners/{ownerId}")
                    .build())));
  }

  private void render(Report report, StringBuilder out) {
    try {
      text.render(report, out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
