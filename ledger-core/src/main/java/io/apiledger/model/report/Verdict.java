package io.apiledger.model.report;

import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.Severity;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a command ended. The printed verdict and the exit code are one value: they cannot disagree.
 */
public enum Verdict {
  /** Everything asked for holds; nothing differs. */
  HOLDS(0),
  /** Findings at or above the threshold. */
  FINDINGS(1),
  /** Two inputs differ. */
  DIFFERENT(1),
  /** Wrong use or configuration. */
  MISUSED(2),
  /** An input could not be read, or is not what it claims to be. */
  UNREADABLE(3);

  private final int exitCode;
  private final String text = name().toLowerCase(Locale.ROOT);

  Verdict(int exitCode) {
    this.exitCode = exitCode;
  }

  /** 0 holds, 1 findings or differences, 2 wrong use, 3 unreadable input. */
  public int exitCode() {
    return exitCode;
  }

  /** As written in reports. */
  public String text() {
    return text;
  }

  /**
   * The verdict over findings: the worst exit code of those at or above the threshold.
   *
   * @param failOn null for never: inputs that cannot be read still end with 3
   */
  public static Verdict of(Iterable<Finding> findings, @Nullable Severity failOn) {
    Verdict verdict = HOLDS;
    for (Finding finding : findings) {
      if (finding.rule().exitCode() == UNREADABLE.exitCode
          && finding.severity() == Severity.ERROR) {
        return UNREADABLE;
      }
      if (failOn != null && finding.severity().atLeast(failOn)) {
        verdict = FINDINGS;
      }
    }
    return verdict;
  }
}
