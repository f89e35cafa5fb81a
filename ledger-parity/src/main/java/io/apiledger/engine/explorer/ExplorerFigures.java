package io.apiledger.engine.explorer;

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
 * The figures of some rows. All but {@code entries} count routes: what is declared twice counts
 * once.
 *
 * @param entries declarations
 * @param routes different keys
 * @param documented those that are in the document
 * @param drifted those with an error or a warning about drift
 * @param open those that a caller needs no permission for
 * @param unknown those of which that is not known
 */
public record ExplorerFigures(
    long entries, long routes, long documented, long drifted, long open, long unknown) {

  /** The figures of rows. */
  public static ExplorerFigures of(Collection<ExplorerRow> rows) {
    return new ExplorerFigures(
        rows.size(),
        routes(rows, row -> true),
        routes(rows, row -> row.documented().equals("yes")),
        routes(rows, row -> row.findings().stream().anyMatch(ExplorerFigures::isDrift)),
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
