package io.apiledger.engine.report;

import io.apiledger.model.RouteKey;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.Location;
import io.apiledger.model.finding.Problem;
import io.apiledger.model.finding.RuleId;
import io.apiledger.model.report.Block;
import io.apiledger.model.report.Block.Cell;
import io.apiledger.model.report.Block.Fact;
import io.apiledger.model.report.Block.Head;
import io.apiledger.model.report.Renderer;
import io.apiledger.model.report.Report;
import io.apiledger.model.report.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Reports as workflows could answer them. */
final class Samples {
  static final Block.Facts FACTS =
      new Block.Facts(
          "totals",
          "Ledger",
          List.of(
              Fact.of("audience", "audience", "pets"),
              Fact.of("total", "routes declared", 502),
              Fact.of("unique", "unique", 499)));

  static final Block.Table TABLE =
      new Block.Table(
          "changes",
          "Changed",
          List.of(new Head("route", "route"), new Head("left", "left"), new Head("count", "count")),
          List.of(
              List.of(
                  Cell.of("GET /stores/{storeId}/aisles/{aisleId}/shelves/{shelfId}/pets"),
                  Cell.of("Lists the pets of a shelf, the oldest ones first"),
                  Cell.of(12)),
              List.of(Cell.of("GET /寵物/{id}"), Cell.of(""), Cell.of(3))));

  static final Block.Findings FINDINGS =
      new Block.Findings(
          "findings",
          "Findings",
          List.of(
              Finding.of(RuleId.UNCLASSIFIED_ROUTE, RouteKey.of("GET", "/pets/{id}"))
                  .at(new Location.InFile("docs/openapi.yaml", 12, 5))
                  .expected("a domain out of overview, activity, incidents, policies, controls")
                  .found("no rule that matches")
                  .next("add a rule under classify"),
              Finding.inFile(RuleId.SNAPSHOT_INVALID, "openapi.json")
                  .at(new Location.InDocument("openapi.json", "/paths/~1a", 3, 9))
                  .expected("paths")
                  .found("an HTML page")
                  .build(),
              Finding.of(RuleId.EMPTY_DOMAIN, "billing").build()));

  static final Block.Problems PROBLEMS =
      new Block.Problems(
          "problems",
          "",
          List.of(
              new Problem(
                  new Location.InFile("api-ledger.yaml", 3, 7),
                  "one of name, prefix",
                  "prefx",
                  "did you mean prefix?"),
              new Problem(null, "a command", "\"bild\"", "")));

  static final Block.Lines LINES =
      new Block.Lines("notes", "Notes", List.of("The two paths differ by a trailing slash alone."));

  private Samples() {}

  static Report of(Verdict verdict, String summary, Block... blocks) {
    return new Report("diff", verdict, summary, List.of(blocks), List.of());
  }

  static Report everything() {
    return of(
        Verdict.DIFFERENT,
        "2 of 502 routes differ; 12 on the left only, 3 on the right only",
        FACTS,
        TABLE,
        FINDINGS,
        PROBLEMS,
        LINES,
        new Block.Table("none", "Nothing here", List.of(new Head("a", "a")), List.of()),
        new Block.Findings("no_findings", "No findings", List.of()));
  }

  /** A report that says the same hostile thing everywhere. */
  static Report saying(String text) {
    Block.Table table =
        new Block.Table(
            "table",
            text,
            List.of(new Head("a", text), new Head("b", "b"), new Head("c", "c")),
            List.of(
                List.of(Cell.of(text), Cell.of(text), Cell.of(1)),
                List.of(Cell.of("x"), Cell.of(text), Cell.of(2))));
    Finding finding =
        Finding.of(RuleId.PARSE_FAILED, text)
            .at(new Location.InDocument(text, "/" + text, 1, 2))
            .against(new Location.InDocument(text, "/" + text, 3, 4))
            .expected(text)
            .found(text)
            .next(text);
    return of(
        Verdict.UNREADABLE,
        text,
        new Block.Facts("facts", text, List.of(Fact.of("fact", text, text))),
        table,
        new Block.Findings("findings", text, List.of(finding)),
        new Block.Problems(
            "problems", text, List.of(new Problem(Location.InFile.whole(text), text, text, text))),
        new Block.Lines("lines", text, List.of(text, text)));
  }

  /** A report whose answer is a text. */
  static Report verbatim(String text) {
    return of(
        Verdict.HOLDS,
        text,
        new Block.Verbatim("file", "", "# ", List.of("rules:", "  - id: " + text)));
  }

  static String rendered(Renderer renderer, Report report) {
    StringBuilder out = new StringBuilder();
    try {
      renderer.render(report, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }
}
