package io.apiledger.engine.drift;

import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.RuleId;
import java.util.Optional;

/**
 * How many routes of a ledger a document covers, out of how many it ought to: hidden routes, web
 * sockets and those that are explained are none of them. Immutable.
 *
 * <pre>{@code
 * Coverage.of(drift).finding("openapi.yaml", "orders").ifPresent(findings::add);
 * }</pre>
 *
 * @param covered routes that are in both
 * @param near routes of which the document has something like it
 * @param routes that the document ought to have, those two included
 */
public record Coverage(long covered, long near, long routes) {

  /** What a comparison found. */
  public static Coverage of(Drift drift) {
    long covered = drift.pairs().stream().filter(pair -> pair.likeness().isInBoth()).count();
    long paired = drift.pairs().size();
    return new Coverage(covered, paired - covered, paired + drift.missing().size());
  }

  /** Whether nothing is left to be documented. */
  public boolean isComplete() {
    return covered == routes;
  }

  /**
   * Says that the document is behind the code; nothing where it is not.
   *
   * @param document its name
   * @param audience that the routes belong to; empty for none
   */
  public Optional<Finding> finding(String document, String audience) {
    if (isComplete()) {
      return Optional.empty();
    }
    String whose = audience.isEmpty() ? "the code" : "the audience " + audience;
    String all = routes == 1 ? "the one route of " : "each of the " + routes + " routes of ";
    return Optional.of(
        Finding.inFile(RuleId.SNAPSHOT_STALE, document)
            .symbol(audience)
            .expected("an operation for " + all + whose)
            .found("operations for " + covered + (near == 0 ? "" : ", and nearly for " + near))
            .next("write the document anew, or explain in the alias contract what it leaves out"));
  }
}
