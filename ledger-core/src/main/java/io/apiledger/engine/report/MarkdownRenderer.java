package io.apiledger.engine.report;

import io.apiledger.model.Text;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.Problem;
import io.apiledger.model.report.Block;
import io.apiledger.model.report.Block.Cell;
import io.apiledger.model.report.Renderer;
import io.apiledger.model.report.Report;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * A report as GitHub-flavoured Markdown for a pull request or a wiki. Whatever comes from a source
 * is shown as it is and never obeyed. Safe for use by several threads.
 */
public final class MarkdownRenderer implements Renderer {
  @Override
  public String format() {
    return "markdown";
  }

  @Override
  public void render(Report report, Appendable out) throws IOException {
    out.append("# ").append(MarkdownText.inline("api-ledger " + report.command())).append(": ");
    out.append(report.verdict().text()).append("\n\n");
    out.append(MarkdownText.block(report.summary())).append('\n');
    for (Block block : report.blocks()) {
      out.append('\n');
      if (!block.title().isEmpty()) {
        out.append("## ").append(MarkdownText.inline(block.title())).append("\n\n");
      }
      write(block, out);
    }
  }

  private static void write(Block block, Appendable out) throws IOException {
    if (block instanceof Block.Facts facts) {
      for (Block.Fact fact : facts.facts()) {
        out.append("- **").append(MarkdownText.inline(fact.label())).append("**: ");
        out.append(MarkdownText.inline(fact.value().text())).append('\n');
      }
    } else if (block instanceof Block.Table table) {
      table(table, out);
    } else if (block instanceof Block.Findings findings) {
      findings(findings.findings(), out);
    } else if (block instanceof Block.Problems problems) {
      for (Problem problem : problems.problems()) {
        out.append("- **error**\n");
        particular("expected", problem.expected(), out);
        particular("found", problem.found(), out);
        particular("where", problem.place(), out);
        particular("next", problem.next(), out);
      }
    } else if (block instanceof Block.Lines lines) {
      for (String line : lines.lines()) {
        out.append("- ").append(MarkdownText.block(line)).append('\n');
      }
    } else if (block instanceof Block.Verbatim text) {
      verbatim(text.lines(), out);
    }
  }

  private static void table(Block.Table table, Appendable out) throws IOException {
    Iterator<List<Cell>> rows = table.rows().iterator();
    if (!rows.hasNext()) {
      out.append("None.\n");
      return;
    }
    List<Cell> first = rows.next();
    List<String> heads = new ArrayList<>();
    List<String> rules = new ArrayList<>();
    for (int i = 0; i < table.columns().size(); i++) {
      heads.add(MarkdownText.inline(table.columns().get(i).label()));
      rules.add(i < first.size() && first.get(i).number() ? "---:" : "---");
    }
    line(heads, out);
    line(rules, out);
    row(table.columns().size(), first, out);
    while (rows.hasNext()) {
      row(table.columns().size(), rows.next(), out);
    }
  }

  private static void row(int columns, List<Cell> row, Appendable out) throws IOException {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      cells.add(i < row.size() ? MarkdownText.inline(row.get(i).text()) : "");
    }
    line(cells, out);
  }

  private static void line(List<String> cells, Appendable out) throws IOException {
    for (String cell : cells) {
      out.append(cell.isEmpty() ? "| " : "| " + cell + " ");
    }
    out.append("|\n");
  }

  private static void findings(Iterable<Finding> findings, Appendable out) throws IOException {
    long shown = Each.of(findings, finding -> finding(finding, out));
    if (shown == 0) {
      out.append("None.\n");
    }
  }

  private static void finding(Finding finding, Appendable out) throws IOException {
    out.append("- **").append(finding.severity().text()).append("** `");
    out.append(finding.rule().name()).append("` — ");
    out.append(MarkdownText.inline(finding.subject().text())).append('\n');
    particular("expected", finding.expected(), out);
    particular("found", finding.found(), out);
    particular("where", Places.of(finding.at()), out);
    particular("against", Places.of(finding.against()), out);
    particular("next", finding.next(), out);
  }

  /** Indented, because no line of a text can end that. */
  private static void verbatim(List<String> lines, Appendable out) throws IOException {
    for (String line : lines) {
      out.append(("    " + Text.visible(Text.wellFormed(line))).stripTrailing()).append('\n');
    }
  }

  private static void particular(String label, String value, Appendable out) throws IOException {
    if (!value.isEmpty()) {
      out.append("  - ").append(label).append(": ").append(MarkdownText.inline(value)).append('\n');
    }
  }
}
