package io.apiledger.kernel.order;

import io.apiledger.model.Entry;
import java.io.IOException;
import java.util.function.Predicate;

/** Those rows of another source that pass. */
record Filtered(RowSource all, Predicate<Entry> keep) implements RowSource {
  @Override
  public Rows open() throws IOException {
    return new FilteredRows(all.open());
  }

  @Override
  public boolean streams() {
    return all.streams();
  }

  private final class FilteredRows implements Rows {
    private final Rows rows;

    FilteredRows(Rows rows) {
      this.rows = rows;
    }

    @Override
    public boolean next() throws IOException {
      while (rows.next()) {
        if (keep.test(rows.entry())) {
          return true;
        }
      }
      return false;
    }

    @Override
    public Entry entry() {
      return rows.entry();
    }

    @Override
    public long offset() {
      return rows.offset();
    }

    @Override
    public boolean sameBytes(Rows other) {
      return rows.sameBytes(other instanceof FilteredRows filtered ? filtered.rows : other);
    }

    @Override
    public void close() throws IOException {
      rows.close();
    }
  }
}
