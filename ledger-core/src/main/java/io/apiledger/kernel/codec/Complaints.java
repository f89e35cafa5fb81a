package io.apiledger.kernel.codec;

import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.InputException;
import io.apiledger.model.finding.Location;
import io.apiledger.model.finding.RuleId;
import io.apiledger.model.tree.Mark;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with one input, collected so that all of it can be said at once. */
final class Complaints {
  private static final int MOST = 50;

  private final String name;
  private final List<Finding> findings = new ArrayList<>();

  Complaints(String name) {
    this.name = name;
  }

  /** One more; a file that is wrong everywhere is not read to its end. */
  void add(Mark at, String expected, String found, String next) {
    findings.add(finding(at, expected, found, next));
    if (findings.size() == MOST) {
      throwIfAny();
    }
  }

  void throwIfAny() {
    if (!findings.isEmpty()) {
      throw new InputException(findings);
    }
  }

  /** Everything so far and this one, which ends the reading. */
  InputException fatal(Mark at, String expected, String found, String next) {
    findings.add(finding(at, expected, found, next));
    return new InputException(findings);
  }

  private Finding finding(Mark at, String expected, String found, String next) {
    // The place is part of what tells two of these apart: a file is read again, not baselined.
    return Finding.inFile(RuleId.PARSE_FAILED, name)
        .at(new Location.InFile(name, at.line(), at.column()))
        .expected(expected)
        .found(found)
        .next(next);
  }
}
