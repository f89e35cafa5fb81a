package io.apiledger.benchmark;

import static java.util.Objects.requireNonNull;

import io.apiledger.model.Entry;
import java.util.List;

/**
 * Two sides and what is known of their difference. No object stands on both sides, not even a text:
 * the sides are as independent as two files.
 *
 * @param left in no order
 * @param right in no order
 */
public record LedgerPair(List<Entry> left, List<Entry> right, Truth truth) {
  public LedgerPair {
    left = List.copyOf(left);
    right = List.copyOf(right);
    requireNonNull(truth, "truth");
  }

  /**
   * What a comparison has to find.
   *
   * @param equal entries of either side that have an equal one on the other
   * @param changed entries of either side with another summary
   * @param onlyLeft entries whose key is on the left alone
   * @param onlyRight entries whose key is on the right alone
   * @param surplusLeft entries whose key the right has too, but fewer times
   * @param surplusRight entries whose key the left has too, but fewer times
   */
  public record Truth(
      long equal,
      long changed,
      long onlyLeft,
      long onlyRight,
      long surplusLeft,
      long surplusRight) {}
}
