package io.apiledger.workflow;

import io.apiledger.model.finding.InputException;
import io.apiledger.model.finding.Problem;
import io.apiledger.model.finding.UsageException;

/** The same refusal seen from another side. */
final class Refusals {
  private Refusals() {}

  /** Where the input that cannot be read is the configuration itself: exit code 2. */
  static UsageException asUsage(InputException refusal) {
    return new UsageException(
        refusal.findings().stream()
            .map(f -> new Problem(f.at(), f.expected(), f.found(), f.next()))
            .toList());
  }
}
