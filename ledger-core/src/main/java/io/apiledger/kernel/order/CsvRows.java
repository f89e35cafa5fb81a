package io.apiledger.kernel.order;

import io.apiledger.kernel.codec.EntryCsv;
import io.apiledger.model.Column;
import io.apiledger.model.Entry;
import java.io.IOException;

/** The records of a CSV artifact, from the first entry on. */
final class CsvRows extends StreamedRows {
  private static final int CELLS = Column.all().size();
  private static final int METHOD = Column.all().indexOf(Column.METHOD);
  private static final int PATH = Column.all().indexOf(Column.PATH);
  private static final int SERVICE = Column.all().indexOf(Column.SERVICE);

  private final String name;
  private final RowKey.Slice service = new RowKey.Slice();
  private final RowKey.Slice path = new RowKey.Slice();
  private final RowKey.Slice method = new RowKey.Slice();

  CsvRows(String name, RawLines lines) {
    super(name, lines);
    this.name = name;
  }

  @Override
  int advance(RawLines lines, long count) throws IOException {
    if (!lines.next()) {
      return -1;
    }
    if (lines.end() == lines.start()) {
      throw notOneRow();
    }
    return lines.end() - lines.start();
  }

  /** A record with a quote, or with a cell that may be guarded, is left to the parser. */
  @Override
  boolean takeKey(byte[] bytes, int from, int to, RowKey key) {
    int cell = 0;
    int start = from;
    for (int i = from; i <= to; i++) {
      if (i == to || bytes[i] == ',') {
        take(cell++, start, i);
        start = i + 1;
      } else if (bytes[i] == '"' || bytes[i] == '\'' || bytes[i] == '\r') {
        return false;
      }
    }
    return cell == CELLS && key.set(bytes, service, path, method);
  }

  private void take(int cell, int from, int to) {
    if (cell == METHOD) {
      method.set(from, to);
    } else if (cell == PATH) {
      path.set(from, to);
    } else if (cell == SERVICE) {
      service.set(from, to);
    }
  }

  @Override
  Entry parse(int line, String text) {
    return EntryCsv.parse(name, line, text);
  }

  /** A stray quote moves the ends of records: only a reader of the whole file can tell. */
  @Override
  boolean isOneRow(byte[] bytes, int from, int to) {
    return false;
  }
}
