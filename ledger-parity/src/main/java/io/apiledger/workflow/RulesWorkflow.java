package io.apiledger.workflow;

import io.apiledger.model.finding.RuleId;
import io.apiledger.model.report.Block.Cell;
import io.apiledger.model.report.Block.Head;
import io.apiledger.model.report.Block.Table;
import io.apiledger.model.report.Report;
import io.apiledger.model.report.Verdict;
import java.util.List;
import java.util.stream.Stream;

/** {@code rules}: every finding id with what it means. */
public final class RulesWorkflow {
  private static final List<Head> COLUMNS =
      List.of(
          new Head("id", "id"),
          new Head("family", "family"),
          new Head("severity", "severity"),
          new Head("exit_code", "exit"),
          new Head("meaning", "meaning"));

  private RulesWorkflow() {}

  /** The rules table as a report. */
  public static Report run() {
    List<List<Cell>> rows = Stream.of(RuleId.values()).map(RulesWorkflow::row).toList();
    return new Report(
        "rules",
        Verdict.HOLDS,
        rows.size() + " rules",
        List.of(new Table("rules", "", COLUMNS, rows)),
        List.of());
  }

  private static List<Cell> row(RuleId rule) {
    return List.of(
        Cell.of(rule.name()),
        Cell.of(rule.family().text()),
        Cell.of(rule.severity().text()),
        Cell.of(rule.exitCode()),
        Cell.of(rule.meaning()));
  }
}
