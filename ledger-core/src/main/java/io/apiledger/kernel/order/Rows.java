package io.apiledger.kernel.order;

import io.apiledger.model.Entry;
import java.io.Closeable;
import java.io.IOException;

/**
 * The entries of a canonical ledger, one after the other. Not safe for use by several threads.
 *
 * <pre>{@code
 * try (Rows rows = ledger.rows()) {
 *   while (rows.next()) {
 *     use(rows.entry());
 *   }
 * }
 * }</pre>
 */
public interface Rows extends Closeable {
  /**
   * Moves to the next entry.
   *
   * @return false at the end
   * @throws IOException if the bytes cannot be read
   * @throws io.apiledger.model.finding.InputException if a row is no entry
   * @throws OutOfOrderException if the row stands before the one that was read last
   */
  boolean next() throws IOException;

  /** The current entry; read from its bytes when first asked for. */
  Entry entry();

  /** Where the current entry starts: its byte offset, or -1 where it does not come from bytes. */
  long offset();

  /**
   * Whether the current rows of both sides are the same bytes and so the same entry, seen without
   * reading either; false where that cannot be told.
   */
  boolean sameBytes(Rows other);
}
