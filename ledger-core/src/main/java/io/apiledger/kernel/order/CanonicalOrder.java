package io.apiledger.kernel.order;

import io.apiledger.model.Column;
import io.apiledger.model.Entry;
import io.apiledger.model.Text;
import java.util.Comparator;

/**
 * The one total order of entries: service, path, method, then the other columns in order; text
 * compares as UTF-8 bytes. Stateless.
 */
public final class CanonicalOrder implements Comparator<Entry> {
  /** The order. */
  public static final CanonicalOrder INSTANCE = new CanonicalOrder();

  private CanonicalOrder() {}

  @Override
  public int compare(Entry left, Entry right) {
    int byKey = compareKeys(left, right);
    if (byKey != 0) {
      return byKey;
    }
    for (Column column : Column.all()) {
      if (!Column.KEY.contains(column)) {
        int order = column.compare(left, right);
        if (order != 0) {
          return order;
        }
      }
    }
    return 0;
  }

  /** The order by key alone, without allocating one. */
  public static int compareKeys(Entry left, Entry right) {
    int byService = Text.compareUtf8(left.service(), right.service());
    if (byService != 0) {
      return byService;
    }
    int byPath = Text.compareUtf8(left.path().value(), right.path().value());
    return byPath != 0 ? byPath : Text.compareUtf8(left.method().name(), right.method().name());
  }
}
