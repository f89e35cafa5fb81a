package io.apiledger.driver.tree;

import static java.util.Objects.requireNonNull;

import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.Location;
import io.apiledger.model.finding.RuleId;
import io.apiledger.model.tree.Mark;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reading cannot go on. An {@code IOException} so that it passes through the parsers' readers; it
 * never leaves this package.
 */
final class Fault extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient @Nullable Mark at;
  private final String expected;
  private final String found;
  private final String next;

  /**
   * @param at null where the place is not known
   */
  Fault(@Nullable Mark at, String expected, String found, String next) {
    super(found);
    this.at = at;
    this.expected = requireNonNull(expected, "expected");
    this.found = requireNonNull(found, "found");
    this.next = requireNonNull(next, "next");
  }

  /** The bytes themselves cannot be had. */
  static Fault unreadable(IOException cause) {
    return new Fault(
        null, "a readable document", Wording.of(cause), "check that it exists and may be read");
  }

  Finding finding(String path, RuleId rule) {
    Mark mark = at;
    Location where =
        mark == null
            ? Location.InFile.whole(path)
            : new Location.InFile(path, mark.line(), mark.column());
    return Finding.inFile(rule, path).at(where).expected(expected).found(found).next(next);
  }
}
