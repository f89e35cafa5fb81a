package io.apiledger.workflow;

import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.Severity;

/** Counts in words. */
final class Counts {
  private Counts() {}

  /** {@code 1 entry}, {@code 2 entries}. */
  static String of(long count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }

  /** {@code no findings}, or {@code 2 errors, 1 warning}. */
  static String of(Iterable<Finding> findings) {
    long errors = 0;
    long warnings = 0;
    for (Finding finding : findings) {
      if (finding.severity() == Severity.ERROR) {
        errors++;
      } else if (finding.severity() == Severity.WARNING) {
        warnings++;
      }
    }
    if (errors + warnings == 0) {
      return "no findings";
    }
    String first = errors == 0 ? "" : of(errors, "error", "errors");
    String second = warnings == 0 ? "" : of(warnings, "warning", "warnings");
    return first + (errors > 0 && warnings > 0 ? ", " : "") + second;
  }
}
