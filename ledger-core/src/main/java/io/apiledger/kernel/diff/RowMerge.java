package io.apiledger.kernel.diff;

import io.apiledger.kernel.order.CanonicalOrder;
import io.apiledger.kernel.order.Rows;
import io.apiledger.model.Entry;
import java.io.IOException;

/** The merge over two streams of rows in canonical order. Used once. */
final class RowMerge {
  private final Rows left;
  private final Rows right;
  private final Tally tally = new Tally();
  private final KeyGroup group;
  private boolean leftHere;
  private boolean rightHere;

  RowMerge(Rows left, Rows right, Comparison comparison, DiffSink sink) {
    this.left = left;
    this.right = right;
    this.group = new KeyGroup(comparison, tally, sink);
  }

  DiffTotals run() throws IOException {
    leftHere = left.next();
    rightHere = right.next();
    while (leftHere && rightHere) {
      if (left.sameBytes(right)) {
        equalRun();
      } else {
        step();
      }
    }
    while (leftHere) {
      group.left(left.entry(), true, left.offset());
      leftHere = left.next();
    }
    while (rightHere) {
      group.right(right.entry(), true, right.offset());
      rightHere = right.next();
    }
    group.close();
    return tally.totals();
  }

  /**
   * Advances both sides over rows of the same bytes. The seam for skipping whole blocks: of such a
   * row only key and domain are needed, and nothing is kept or allocated.
   */
  private void equalRun() throws IOException {
    do {
      group.both(left.entry());
      leftHere = left.next();
      rightHere = right.next();
    } while (leftHere && rightHere && left.sameBytes(right));
  }

  /** The total order makes this cancel identical rows, however often either side has them. */
  private void step() throws IOException {
    Entry l = left.entry();
    Entry r = right.entry();
    int byKey = CanonicalOrder.compareKeys(l, r);
    int order = byKey != 0 ? byKey : CanonicalOrder.INSTANCE.compare(l, r);
    if (order == 0) {
      group.both(l);
      leftHere = left.next();
      rightHere = right.next();
    } else if (order < 0) {
      group.left(l, byKey != 0, left.offset());
      leftHere = left.next();
    } else {
      group.right(r, byKey != 0, right.offset());
      rightHere = right.next();
    }
  }
}
