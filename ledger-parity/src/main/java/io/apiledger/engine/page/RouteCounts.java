package io.apiledger.engine.page;

import io.apiledger.model.Auth;
import io.apiledger.model.RouteKey;
import io.apiledger.model.finding.Family;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.Severity;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How many there are, of an audience or of a domain. All but {@code entries} count routes: what is
 * declared twice counts once.
 *
 * @param entries declarations
 * @param routes different routes
 * @param documented those that the document has
 * @param drifted those with an error or a warning about drift
 * @param open those that let everyone in
 * @param unknown those of which that is not known
 */
public record RouteCounts(
    long entries, long routes, long documented, long drifted, long open, long unknown) {

  /** The counts of rows. */
  public static RouteCounts of(Collection<ExplorerRow> rows) {
    return new RouteCounts(
        rows.size(),
        routes(rows, row -> true),
        routes(rows, row -> row.documented().equals("yes")),
        routes(rows, row -> row.findings().stream().anyMatch(RouteCounts::isDrift)),
        routes(rows, row -> row.entry().authRequired() == Auth.NO),
        routes(rows, row -> row.entry().authRequired() == Auth.UNKNOWN));
  }

  private static long routes(Collection<ExplorerRow> rows, Predicate<ExplorerRow> which) {
    Set<RouteKey> keys = new HashSet<>();
    for (ExplorerRow row : rows) {
      if (which.test(row)) {
        keys.add(row.entry().key());
      }
    }
    return keys.size();
  }

  private static boolean isDrift(Finding finding) {
    return finding.rule().family() == Family.DRIFT && finding.severity().atLeast(Severity.WARNING);
  }
}
