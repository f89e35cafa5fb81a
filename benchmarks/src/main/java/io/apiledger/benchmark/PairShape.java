package io.apiledger.benchmark;

/**
 * How large a pair of ledgers is and in what part of its keys the two differ. The rest is equal.
 *
 * @param keys how many keys, both sides together
 * @param added the part of the keys that the right side has alone, from 0 to 1
 * @param removed the part that the left side has alone
 * @param changed the part with another summary on the right
 * @param duplicated the part that both sides declare twice, alike
 * @param recounted the part that one side declares twice and the other one once
 * @param seed two pairs of one shape are equal
 */
public record PairShape(
    int keys,
    double added,
    double removed,
    double changed,
    double duplicated,
    double recounted,
    long seed) {

  public PairShape {
    double sum = added + removed + changed + duplicated + recounted;
    double least =
        Math.min(Math.min(Math.min(added, removed), Math.min(changed, duplicated)), recounted);
    if (keys < 0 || !(least >= 0) || !(sum <= 1 + 1e-9)) {
      throw new IllegalArgumentException("expected parts of 1 that leave nothing below 0");
    }
  }

  /** Nothing differs. */
  public static PairShape equal(int keys) {
    return new PairShape(keys, 0, 0, 0, 0, 0, 1);
  }

  /** A part of the keys differs: a third each added, removed and changed. */
  public static PairShape differing(int keys, double part) {
    return new PairShape(keys, part / 3, part / 3, part / 3, 0, 0, 1);
  }

  /** Every key is declared twice on both sides. */
  public static PairShape duplicates(int keys) {
    return new PairShape(keys, 0, 0, 0, 1, 0, 1);
  }
}
