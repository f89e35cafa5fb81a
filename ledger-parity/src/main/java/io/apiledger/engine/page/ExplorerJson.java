package io.apiledger.engine.page;

import io.apiledger.kernel.artifact.JsonLayout;
import io.apiledger.kernel.codec.EntryJson;
import io.apiledger.kernel.codec.JsonLine;
import io.apiledger.model.Text;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.Location;
import io.apiledger.model.finding.RuleId;
import io.apiledger.model.finding.Severity;
import io.apiledger.model.report.Block.Cell;
import io.apiledger.model.report.Block.Fact;
import io.apiledger.model.report.Block.Head;
import io.apiledger.model.report.Block.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the explorer page reads, by {@code docs/schemas/explorer.schema.json}: the rows of an
 * audience, and apart from them, to be read when a row is opened, what is known of those of a
 * domain. Stateless.
 */
public final class ExplorerJson {
  /** The value of {@code format}. */
  public static final String FORMAT = "api-ledger-explorer/1";

  private ExplorerJson() {}

  /**
   * Writes the rows; leaves {@code out} open.
   *
   * @throws IOException if they cannot be written
   */
  public static void writeRows(ExplorerAudience audience, OutputStream out) throws IOException {
    JsonLayout layout = new JsonLayout(out);
    layout.text("format", FORMAT);
    layout.text("audience", audience.name());
    layout.text("title", audience.title());
    layout.text("prefix", audience.prefix());
    layout.text("document", audience.document());
    layout.value("totals", line -> totals(audience, line));
    layout.list(
        "domains",
        List.copyOf(audience.countsByDomain().entrySet()),
        (domain, line) -> figures(domain.getValue(), line.open().text("name", domain.getKey())));
    layout.list("rules", rules(audience), ExplorerJson::rule);
    layout.list("findings", audience.others(), ExplorerJson::finding);
    layout.open("routes");
    int id = 0;
    for (ExplorerRow row : audience.rows()) {
      row(id++, row, layout.element());
    }
    layout.close();
    layout.end();
  }

  /**
   * Writes what is known of the rows of a domain; leaves {@code out} open.
   *
   * @param domain empty for those in none
   * @throws IOException if it cannot be written
   */
  public static void writeDetails(ExplorerAudience audience, String domain, OutputStream out)
      throws IOException {
    JsonLayout layout = new JsonLayout(out);
    layout.text("format", FORMAT);
    layout.open("routes");
    int id = 0;
    for (ExplorerRow row : audience.rows()) {
      if (row.entry().domain().equals(domain)) {
        details(id, row, layout.element());
      }
      id++;
    }
    layout.close();
    layout.end();
  }

  private static void totals(ExplorerAudience audience, JsonLine line) {
    line.open()
        .number("errors", audience.count(Severity.ERROR))
        .number("warnings", audience.count(Severity.WARNING));
    figures(audience.counts(), line);
  }

  private static void figures(RouteCounts figures, JsonLine line) {
    line.number("entries", figures.entries())
        .number("routes", figures.routes())
        .number("documented", figures.documented())
        .number("drifted", figures.drifted())
        .number("open", figures.open())
        .number("unknown", figures.unknown())
        .close();
  }

  /** The rules of all findings, in their order, with the severity that they have here. */
  private static List<Map.Entry<RuleId, Severity>> rules(ExplorerAudience audience) {
    Map<RuleId, Severity> rules = new TreeMap<>();
    audience.findings().forEach(finding -> rules.put(finding.rule(), finding.severity()));
    return List.copyOf(rules.entrySet());
  }

  private static void rule(Map.Entry<RuleId, Severity> rule, JsonLine line) {
    line.open()
        .text("id", rule.getKey().name())
        .text("family", rule.getKey().family().text())
        .text("severity", rule.getValue().text())
        .text("meaning", rule.getKey().meaning())
        .close();
  }

  private static void row(int id, ExplorerRow row, JsonLine line) {
    EntryJson.members(row.entry(), line.open())
        .number("id", id)
        .text("documented", row.documented())
        .texts(
            "marks",
            row.findings().stream().map(finding -> finding.rule().name()).distinct().toList())
        .close();
  }

  private static void details(int id, ExplorerRow row, JsonLine line) {
    line.open()
        .number("id", id)
        .list("facts", row.facts(), ExplorerJson::fact)
        .list("tables", row.tables(), ExplorerJson::table)
        .list("findings", row.findings(), ExplorerJson::finding)
        .close();
  }

  private static void fact(Fact fact, JsonLine line) {
    line.open().text("id", fact.id()).text("label", fact.label());
    line.text("value", Text.wellFormed(fact.value().text())).close();
  }

  private static void table(Table table, JsonLine line) {
    line.open()
        .text("title", Text.wellFormed(table.title()))
        .texts("columns", table.columns().stream().map(Head::label).toList())
        .list("rows", table.rows(), ExplorerJson::cells)
        .close();
  }

  private static void cells(List<Cell> row, JsonLine line) {
    String separator = "[";
    for (Cell cell : row) {
      line.plain(separator).quoted(Text.wellFormed(cell.text()));
      separator = ",";
    }
    line.plain(row.isEmpty() ? "[]" : "]");
  }

  private static void finding(Finding finding, JsonLine line) {
    line.open()
        .text("rule", finding.rule().name())
        .text("severity", finding.severity().text())
        .text("subject", Text.wellFormed(finding.subject().text()))
        .text("at", place(finding.at()))
        .text("against", place(finding.against()))
        .text("expected", Text.wellFormed(finding.expected()))
        .text("found", Text.wellFormed(finding.found()))
        .text("next", Text.wellFormed(finding.next()))
        .close();
  }

  private static String place(@Nullable Location at) {
    return at == null ? "" : Text.wellFormed(at.inFull());
  }
}
