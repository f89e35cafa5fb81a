package io.apiledger.surface.cli;

import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.InputException;
import io.apiledger.model.finding.Problem;
import io.apiledger.model.report.Block;
import io.apiledger.model.report.Report;
import io.apiledger.model.report.Verdict;
import java.util.List;

/** Reports of commands that could not answer. */
final class Failures {
  private Failures() {}

  /** The call or the configuration is wrong, so nothing was done. */
  static Report misused(String command, List<Problem> problems) {
    return of(command, "nothing was done", problems);
  }

  /** The work is done and nobody can see it. */
  static Report undelivered(String command, List<Problem> problems) {
    return of(command, "the report could not be written", problems);
  }

  private static Report of(String command, String what, List<Problem> problems) {
    List<Problem> sorted = problems.stream().sorted(Problem.ORDER).distinct().toList();
    return new Report(
        command,
        Verdict.MISUSED,
        what + ": " + count(sorted.size(), "problem"),
        List.of(new Block.Problems("problems", "", sorted)),
        List.of());
  }

  /** An input is not what it claims to be. */
  static Report unreadable(String command, InputException e) {
    List<Finding> findings = e.findings();
    return new Report(
        command,
        Verdict.UNREADABLE,
        "an input could not be used: " + count(findings.size(), "finding"),
        List.of(new Block.Findings("findings", "", findings)),
        List.of());
  }

  private static String count(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }
}
