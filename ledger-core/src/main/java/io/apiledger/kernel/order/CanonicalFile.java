package io.apiledger.kernel.order;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.apiledger.kernel.codec.EntryCsv;
import io.apiledger.kernel.codec.LedgerReader;
import io.apiledger.kernel.codec.ReadLedger;
import io.apiledger.model.Ledger;
import io.apiledger.model.port.ByteSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A ledger file whose first bytes are those that we write: its rows can be streamed.
 *
 * @param json whether it is JSON, else CSV
 * @param offset of the first row
 * @param line number of the line before the first row
 * @param total the number of rows that the header declares, or -1
 */
record CanonicalFile(
    ByteSource source,
    int block,
    boolean json,
    LedgerHeader header,
    long offset,
    int line,
    long total)
    implements RowSource {

  private static final byte[] JSON_START =
      ("{\n\"format\":\"" + LedgerReader.FORMAT + "\",\n").getBytes(US_ASCII);
  private static final byte[] CSV_START =
      (String.join(",", EntryCsv.header()) + "\n").getBytes(US_ASCII);
  private static final String ENTRIES = "\"endpoints\":[";

  /** Lists that are computed from the entries: a reader needs no element of them. */
  private static final Set<String> COMPUTED =
      Set.of("\"duplicates\":[", "\"collisions\":[", "\"unclassified\":[");

  private static final int LONGEST_HEADER = 16 * 1024 * 1024;

  /** Looks at the start of a file; null where it is not in the layout that we write. */
  static @Nullable CanonicalFile of(ByteSource source, int block) throws IOException {
    try (InputStream in = source.open()) {
      byte[] start = in.readNBytes(Math.max(JSON_START.length, CSV_START.length));
      if (startsWith(start, CSV_START)) {
        LedgerHeader header = LedgerHeader.of(Ledger.of(List.of()), null);
        return new CanonicalFile(source, block, false, header, CSV_START.length, 1, -1);
      }
      if (!startsWith(start, JSON_START)) {
        return null;
      }
    }
    try (InputStream in = source.open()) {
      return ofJson(source, block, new RawLines(source.name(), in, block, 0, 0, false));
    }
  }

  @Override
  public Rows open() throws IOException {
    InputStream in = source.open();
    try {
      in.skipNBytes(offset);
    } catch (IOException e) {
      in.close();
      throw e;
    }
    RawLines lines = new RawLines(source.name(), in, block, offset, line, !json);
    return json ? new JsonRows(source.name(), lines, total) : new CsvRows(source.name(), lines);
  }

  @Override
  public boolean streams() {
    return true;
  }

  /** Reads the lines before the entries as a ledger that has none. */
  private static @Nullable CanonicalFile ofJson(ByteSource source, int block, RawLines lines)
      throws IOException {
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    boolean computed = false;
    while (lines.next() && header.size() < LONGEST_HEADER) {
      computed &= !lines.is("],");
      if (!computed) {
        header.write(lines.bytes(), lines.start(), lines.end() - lines.start());
      }
      header.write('\n');
      if (lines.is(ENTRIES)) {
        header.writeBytes("]}".getBytes(US_ASCII));
        ReadLedger read = LedgerReader.parse(ByteSource.of(source.name(), header.toByteArray()));
        LedgerHeader value = LedgerHeader.of(read.ledger(), read.digest());
        return new CanonicalFile(
            source, block, true, value, lines.nextOffset(), lines.number(), read.total());
      }
      computed |= COMPUTED.stream().anyMatch(lines::is);
    }
    return null;
  }

  private static boolean startsWith(byte[] bytes, byte[] start) {
    return bytes.length >= start.length
        && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
  }
}
