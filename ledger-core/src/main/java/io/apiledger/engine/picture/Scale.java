package io.apiledger.engine.picture;

/** Counts as lengths, in whole numbers. */
final class Scale {
  private Scale() {}

  /**
   * The share of {@code full} that {@code count} is of {@code most}, rounded down; at least 2 for
   * what is not 0, so that one of many is seen.
   */
  static int length(long count, long most, int full) {
    if (count <= 0 || most <= 0) {
      return 0;
    }
    // Double is exact enough for a length of some pixels, and cannot overflow.
    int length = (int) ((double) count / most * full);
    return Math.max(2, Math.min(full, length));
  }

  /** Which of so many equal steps up to {@code most} a count is in, from 1; 0 for no count. */
  static int step(long count, long most, int steps) {
    return count <= 0 || most <= 0 ? 0 : (int) Math.ceil((double) count / most * steps);
  }
}
