package io.apiledger.kernel.diff;

import io.apiledger.kernel.order.Rows;
import io.apiledger.model.Entry;
import java.util.Iterator;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Rows that exist only while they are looked at, as those of a file of any size do. */
final class GeneratedRows implements Rows {
  private final Iterator<Long> numbers;
  private final LongFunction<Entry> entries;
  private long number;
  private long row = -1;
  private @Nullable Entry entry;

  /**
   * @param numbers what tells rows apart; rows of one number are the same bytes
   */
  GeneratedRows(Iterator<Long> numbers, LongFunction<Entry> entries) {
    this.numbers = numbers;
    this.entries = entries;
  }

  @Override
  public boolean next() {
    entry = null;
    row++;
    if (!numbers.hasNext()) {
      return false;
    }
    number = numbers.next();
    return true;
  }

  @Override
  public Entry entry() {
    Entry current = entry;
    if (current == null) {
      current = entries.apply(number);
      entry = current;
    }
    return current;
  }

  @Override
  public long offset() {
    return row * 100;
  }

  @Override
  public boolean sameBytes(Rows other) {
    return other instanceof GeneratedRows rows && rows.number == number;
  }

  @Override
  public void close() {}
}
