package io.apiledger.kernel.diff;

import io.apiledger.model.Column;
import io.apiledger.model.Entry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Matches the rows of one key that are not identical. Used once. */
final class GroupMatch {
  private final Comparison comparison;
  private final Tally tally;
  private List<Entry> left;
  private List<Entry> right;

  /**
   * @param left in canonical order, as {@code right}; no entry stands on both sides
   */
  GroupMatch(Comparison comparison, Tally tally, List<Entry> left, List<Entry> right) {
    this.comparison = comparison;
    this.tally = tally;
    this.left = left;
    this.right = right;
  }

  void report(Entry any, long leftCount, long rightCount, DiffSink sink) throws IOException {
    if (left.size() > 1 || right.size() > 1) {
      cancelEqual();
    }
    int pairs = Math.min(left.size(), right.size());
    for (int i = 0; i < pairs; i++) {
      pair(left.get(i), right.get(i), sink);
    }
    if (leftCount != rightCount) {
      List<Entry> longer = leftCount > rightCount ? left : right;
      List<Entry> surplus = longer.subList(pairs, longer.size());
      for (Entry entry : surplus) {
        Tally.Domain domain = tally.domain(entry.domain());
        Tally.Side side = leftCount > rightCount ? domain.left : domain.right;
        side.surplus++;
      }
      sink.accept(new Difference.CountChanged(any.key(), leftCount, rightCount, surplus));
    }
  }

  /** Nearly every key has one entry on each side, and comes straight here. */
  private void pair(Entry l, Entry r, DiffSink sink) throws IOException {
    List<Column> fields = comparison.differing(l, r);
    if (fields.isEmpty()) {
      countEqual(l, r);
      return;
    }
    Tally.Domain leftDomain = tally.domain(l.domain());
    Tally.Domain rightDomain = tally.domain(r.domain());
    leftDomain.left.changed++;
    rightDomain.right.changed++;
    countMove(leftDomain, rightDomain);
    sink.accept(new Difference.Changed(l, r, fields));
  }

  private void countEqual(Entry l, Entry r) {
    Tally.Domain leftDomain = tally.domain(l.domain());
    Tally.Domain rightDomain = tally.domain(r.domain());
    leftDomain.left.equal++;
    rightDomain.right.equal++;
    countMove(leftDomain, rightDomain);
  }

  /**
   * First what is equal; then an entry that leaves authentication open takes one that does not.
   * After the first step a class of otherwise equal entries has open ones on one side at most, so
   * that the last two steps never compete and the result is the same from either side.
   */
  private void cancelEqual() {
    if (left.isEmpty() || right.isEmpty()) {
      return;
    }
    cancel(comparison::compare, entry -> true, entry -> true);
    if (!comparison.unknownDiffers()) {
      Predicate<Entry> open = comparison::isOpen;
      cancel(comparison::compareOpen, open, open.negate());
      cancel(comparison::compareOpen, open.negate(), open);
    }
  }

  private void cancel(Comparator<Entry> order, Predicate<Entry> ofLeft, Predicate<Entry> ofRight) {
    int[] l = sorted(left, order, ofLeft);
    int[] r = sorted(right, order, ofRight);
    boolean[] goneLeft = new boolean[left.size()];
    boolean[] goneRight = new boolean[right.size()];
    int i = 0;
    int j = 0;
    while (i < l.length && j < r.length) {
      int compared = order.compare(left.get(l[i]), right.get(r[j]));
      if (compared == 0) {
        countEqual(left.get(l[i]), right.get(r[j]));
        goneLeft[l[i++]] = true;
        goneRight[r[j++]] = true;
      } else if (compared < 0) {
        i++;
      } else {
        j++;
      }
    }
    left = remaining(left, goneLeft);
    right = remaining(right, goneRight);
  }

  private static void countMove(Tally.Domain from, Tally.Domain to) {
    if (from != to) {
      from.left.moved++;
      to.right.moved++;
    }
  }

  /** Positions in the given order; what it does not tell apart stays in canonical order. */
  private static int[] sorted(
      List<Entry> entries, Comparator<Entry> order, Predicate<Entry> wanted) {
    List<Integer> positions = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      if (wanted.test(entries.get(i))) {
        positions.add(i);
      }
    }
    positions.sort((a, b) -> order.compare(entries.get(a), entries.get(b)));
    return positions.stream().mapToInt(Integer::intValue).toArray();
  }

  private static List<Entry> remaining(List<Entry> entries, boolean[] gone) {
    List<Entry> remaining = new ArrayList<>();
    for (int i = 0; i < gone.length; i++) {
      if (!gone[i]) {
        remaining.add(entries.get(i));
      }
    }
    return remaining;
  }
}
