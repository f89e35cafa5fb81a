package io.apiledger.kernel.artifact;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.apiledger.kernel.codec.EntryCsv;
import io.apiledger.kernel.order.CanonicalLedger;
import io.apiledger.kernel.order.Rows;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A ledger as CSV (RFC 4180, but lines end on a line feed): a header and one record for each entry.
 * No cell is a formula to a spreadsheet, and every cell reads back as it was. Stateless.
 */
public final class LedgerCsv {
  private LedgerCsv() {}

  /**
   * Writes the artifact; streams, and leaves {@code out} open.
   *
   * @throws IOException if a row cannot be read or a byte not be written
   */
  public static void write(CanonicalLedger ledger, OutputStream out) throws IOException {
    CsvWriter csv =
        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out, StandardCharsets.UTF_8);
    csv.writeRecord(EntryCsv.header());
    try (Rows rows = ledger.rows()) {
      while (rows.next()) {
        csv.writeRecord(EntryCsv.cells(rows.entry()));
      }
    }
    csv.flush();
  }
}
