package io.apiledger.engine.report;

import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.Location;
import io.apiledger.model.finding.Problem;
import io.apiledger.model.report.Block;
import io.apiledger.model.report.Block.Cell;
import io.apiledger.model.report.Renderer;
import io.apiledger.model.report.Report;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A report as JSON, by {@code docs/schemas/report.schema.json}: header fields one per line, then
 * one key for each block, one element of an array per line. Written as it is computed. Safe for use
 * by several threads.
 */
public final class JsonRenderer implements Renderer {
  /** The value of {@code format} in every report. */
  public static final String FORMAT = "api-ledger-report/1";

  private static final Set<String> RESERVED =
      Set.of("format", "command", "verdict", "exit_code", "summary");

  @Override
  public String format() {
    return "json";
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if a block's id is one of the keys that every report has
   */
  @Override
  public void render(Report report, Appendable out) throws IOException {
    out.append("{\n  \"format\": ").append(JsonText.quoted(FORMAT));
    field(out, "command", JsonText.quoted(report.command()));
    field(out, "verdict", JsonText.quoted(report.verdict().text()));
    field(out, "exit_code", Integer.toString(report.verdict().exitCode()));
    field(out, "summary", JsonText.quoted(report.summary()));
    for (Block block : report.blocks()) {
      if (RESERVED.contains(block.id())) {
        throw new IllegalArgumentException("a block must not be called " + block.id());
      }
      out.append(",\n  ").append(JsonText.quoted(block.id())).append(": ");
      write(block, out);
    }
    out.append("\n}\n");
  }

  private static void field(Appendable out, String key, String value) throws IOException {
    out.append(",\n  \"").append(key).append("\": ").append(value);
  }

  private static void write(Block block, Appendable out) throws IOException {
    if (block instanceof Block.Facts facts) {
      facts(facts.facts(), out);
    } else if (block instanceof Block.Table table) {
      array(table.rows(), row -> row(table.columns(), row), out);
    } else if (block instanceof Block.Findings findings) {
      array(findings.findings(), JsonRenderer::finding, out);
    } else if (block instanceof Block.Problems problems) {
      array(problems.problems(), JsonRenderer::problem, out);
    } else if (block instanceof Block.Lines lines) {
      array(lines.lines(), JsonText::quoted, out);
    } else if (block instanceof Block.Verbatim text) {
      array(text.lines(), JsonText::quoted, out);
    }
  }

  private static void facts(List<Block.Fact> facts, Appendable out) throws IOException {
    String separator = "\n    ";
    out.append('{');
    for (Block.Fact fact : facts) {
      out.append(separator).append(JsonText.quoted(fact.id())).append(": ");
      out.append(JsonText.value(fact.value()));
      separator = ",\n    ";
    }
    out.append(facts.isEmpty() ? "}" : "\n  }");
  }

  private static <T> void array(Iterable<T> items, Element<T> element, Appendable out)
      throws IOException {
    out.append('[');
    String[] separator = {"\n    "};
    long written =
        Each.of(
            items,
            item -> {
              out.append(separator[0]).append(element.json(item));
              separator[0] = ",\n    ";
            });
    out.append(written == 0 ? "]" : "\n  ]");
  }

  private static String row(List<Block.Head> columns, List<Cell> row) {
    JsonText object = new JsonText();
    for (int i = 0; i < columns.size(); i++) {
      Cell cell = i < row.size() ? row.get(i) : Cell.of("");
      object.raw(columns.get(i).id(), JsonText.value(cell));
    }
    return object.toString();
  }

  private static String finding(Finding finding) {
    return new JsonText()
        .text("rule", finding.rule().name())
        .text("family", finding.rule().family().text())
        .text("severity", finding.severity().text())
        .text("subject", finding.subject().text())
        .raw("at", place(finding.at()))
        .raw("against", place(finding.against()))
        .text("expected", finding.expected())
        .text("found", finding.found())
        .text("next", finding.next())
        .text("fingerprint", finding.fingerprint().hex())
        .toString();
  }

  private static String problem(Problem problem) {
    return new JsonText()
        .raw("at", place(problem.at()))
        .text("expected", problem.expected())
        .text("found", problem.found())
        .text("next", problem.next())
        .toString();
  }

  private static String place(@Nullable Location at) {
    JsonText place = new JsonText();
    if (at instanceof Location.InFile file) {
      place.text("file", file.path()).count("line", file.line()).count("column", file.column());
    } else if (at instanceof Location.InDocument document) {
      place
          .text("file", document.path())
          .count("line", document.line())
          .count("column", document.column())
          .text("pointer", document.pointer());
    } else if (at instanceof Location.AtRoute route) {
      place.text("route", route.key().toString());
    }
    return place.isEmpty() ? "" : place.toString();
  }

  /** How one element of an array is written. */
  private interface Element<T> {
    String json(T item);
  }
}
