package io.apiledger.kernel.order;

import io.apiledger.kernel.codec.Utf8;
import io.apiledger.model.Entry;
import io.apiledger.model.finding.InputException;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Rows from a file in canonical layout. A row is parsed when it is asked for; its order is checked
 * on the bytes of its key where these are certain to be the key of the entry.
 */
abstract class StreamedRows implements Rows {
  private final String name;
  private final RawLines lines;
  private RowKey key = new RowKey();
  private RowKey previousKey = new RowKey();
  private @Nullable Entry entry;
  private @Nullable Entry previousEntry;
  private int previousLength;
  private int length;
  private long count;
  private boolean ended;

  StreamedRows(String name, RawLines lines) {
    this.name = name;
    this.lines = lines;
  }

  /**
   * Moves to the next line that is a row.
   *
   * @return the length of the row at the start of the line, or -1 after the last one
   */
  abstract int advance(RawLines lines, long count) throws IOException;

  /** Takes the key from the bytes; false where only the entry can tell. */
  abstract boolean takeKey(byte[] bytes, int from, int to, RowKey key);

  abstract Entry parse(int line, String text);

  /** Whether a line that is no entry is for certain a bad row, rather than a part of one. */
  abstract boolean isOneRow(byte[] bytes, int from, int to);

  @Override
  public final boolean next() throws IOException {
    if (ended) {
      return false;
    }
    previousEntry = entry;
    previousLength = length;
    entry = null;
    RowKey reused = previousKey;
    previousKey = key;
    key = reused;
    length = advance(lines, count);
    if (length < 0) {
      ended = true;
      return false;
    }
    if (!takeKey(lines.bytes(), lines.start(), lines.start() + length, key)) {
      key.set(row());
    }
    if (count++ > 0 && !isInOrder()) {
      throw new OutOfOrderException(name, lines.offset());
    }
    return true;
  }

  @Override
  public final Entry entry() {
    Entry current = entry;
    if (current == null) {
      if (ended) {
        throw new IllegalStateException("there is no row after the last one");
      }
      current =
          parse(
              lines.number(),
              Utf8.decode(name, lines.number(), lines.bytes(), lines.start(), length));
      entry = current;
    }
    return current;
  }

  @Override
  public final long offset() {
    return lines.offset();
  }

  @Override
  public final boolean sameBytes(Rows other) {
    return other instanceof StreamedRows rows
        && rows.getClass() == getClass()
        && !ended
        && !rows.ended
        && Arrays.equals(
            lines.bytes(),
            lines.start(),
            lines.start() + length,
            rows.lines.bytes(),
            rows.lines.start(),
            rows.lines.start() + rows.length);
  }

  @Override
  public final void close() throws IOException {
    lines.close();
  }

  private Entry row() throws OutOfOrderException {
    try {
      return entry();
    } catch (InputException e) {
      if (isOneRow(lines.bytes(), lines.start(), lines.start() + length)) {
        throw e;
      }
      throw notOneRow();
    }
  }

  final OutOfOrderException notOneRow() {
    return OutOfOrderException.notOneRow(name, lines.offset());
  }

  private boolean isInOrder() {
    int order = previousKey.compareTo(key);
    if (order != 0) {
      return order < 0;
    }
    int previous = lines.previous();
    int start = lines.start();
    byte[] bytes = lines.bytes();
    if (Arrays.equals(bytes, previous, previous + previousLength, bytes, start, start + length)) {
      return true;
    }
    Entry before = previousEntry;
    if (before == null) {
      int line = lines.number() - 1;
      before = parse(line, Utf8.decode(name, line, bytes, previous, previousLength));
    }
    return CanonicalOrder.INSTANCE.compare(before, entry()) <= 0;
  }
}
