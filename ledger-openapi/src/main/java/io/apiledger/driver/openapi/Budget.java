package io.apiledger.driver.openapi;

import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.InputException;
import io.apiledger.model.finding.RuleId;

/**
 * How much work one document may make. References repeat what they name: a small document can ask
 * for the same thousand responses under each of a thousand paths.
 */
final class Budget {
  private static final int TIMES = 4;
  private static final int CHARACTERS = 8;

  private final String path;
  private long left;

  Budget(String path, int maxNodes) {
    this.path = path;
    this.left = (long) maxNodes * TIMES;
  }

  /** Looks at so many values. */
  void spend(long values) {
    left -= values;
    if (left < 0) {
      throw new InputException(
          Finding.inFile(RuleId.SNAPSHOT_INVALID, path)
              .expected("a document that stays within the limits with its references followed")
              .found("one that unfolds into more")
              .next("refer less often to large values, or split the document"));
    }
  }

  /** Makes a text that may be as long as that one. */
  String spend(String text) {
    spend(1 + text.length() / CHARACTERS);
    return text;
  }
}
