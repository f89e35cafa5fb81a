package io.apiledger.kernel.diff;

import static java.util.Objects.requireNonNull;

import io.apiledger.kernel.order.CanonicalLedger;
import io.apiledger.kernel.order.Rows;
import java.io.IOException;

/**
 * Compares two ledgers in one linear merge, as multisets: a route that is declared twice on one
 * side must be declared twice on the other. Holds neither side; the differences go to a sink while
 * the merge runs. Stateless, safe for use by several threads.
 *
 * <pre>{@code
 * DiffTotals totals =
 *     LedgerDiff.of(before, after, Comparison.standard(), difference -> print(difference));
 * }</pre>
 *
 * <p>A key on one side only makes every entry of it {@code OnlyLeft} or {@code OnlyRight}. Of a key
 * on both sides, identical entries cancel first, then those that agree in the compared columns;
 * what remains is paired in canonical order as {@code Changed}, and the rest of the side with more
 * is the surplus of a {@code CountChanged}. {@code of(b, a)} mirrors {@code of(a, b)}.
 */
public final class LedgerDiff {
  private LedgerDiff() {}

  /**
   * Compares.
   *
   * @return what was counted, as a whole and per domain
   * @throws IOException if a side cannot be read, is found out of order, or the sink throws
   * @throws io.apiledger.model.finding.InputException if a row is no entry, or a side has more
   *     domains, or more different entries of one key, than a ledger can have
   */
  public static DiffTotals of(
      CanonicalLedger left, CanonicalLedger right, Comparison comparison, DiffSink sink)
      throws IOException {
    requireNonNull(comparison, "comparison");
    requireNonNull(sink, "sink");
    try (Rows leftRows = left.rows();
        Rows rightRows = right.rows()) {
      return new RowMerge(leftRows, rightRows, comparison, sink).run();
    }
  }
}
