package io.apiledger.kernel.order;

import io.apiledger.model.Entry;
import java.util.List;

/** Rows over a sorted list. */
final class InMemoryRows implements Rows {
  private final List<Entry> entries;
  private int at = -1;

  InMemoryRows(List<Entry> entries) {
    this.entries = entries;
  }

  @Override
  public boolean next() {
    if (at < entries.size()) {
      at++;
    }
    return at < entries.size();
  }

  @Override
  public Entry entry() {
    return entries.get(at);
  }

  @Override
  public long offset() {
    return -1;
  }

  @Override
  public boolean sameBytes(Rows other) {
    return other instanceof InMemoryRows rows && rows.entry().equals(entry());
  }

  @Override
  public void close() {}
}
