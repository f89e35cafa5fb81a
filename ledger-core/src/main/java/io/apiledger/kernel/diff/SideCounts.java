package io.apiledger.kernel.diff;

/**
 * The entries of one side, each counted as one of equal, changed, only and surplus; and its keys. A
 * key counts in the domain of its first entry.
 *
 * @param equal entries with a counterpart that agrees in every compared column
 * @param changed entries with a counterpart that does not agree
 * @param only entries whose key the other side does not have
 * @param surplus entries whose key the other side has, but fewer times
 * @param moved entries, equal or changed, whose counterpart stands in another domain
 * @param keys different keys
 * @param sharedKeys keys that the other side has too
 * @param recountedKeys shared keys that the other side declares a different number of times
 */
public record SideCounts(
    long equal,
    long changed,
    long only,
    long surplus,
    long moved,
    long keys,
    long sharedKeys,
    long recountedKeys) {

  static final SideCounts NONE = new SideCounts(0, 0, 0, 0, 0, 0, 0, 0);

  /** All entries. */
  public long entries() {
    return equal + differing();
  }

  /** The entries that are not equal. */
  public long differing() {
    return changed + only + surplus;
  }

  SideCounts plus(SideCounts other) {
    return new SideCounts(
        equal + other.equal,
        changed + other.changed,
        only + other.only,
        surplus + other.surplus,
        moved + other.moved,
        keys + other.keys,
        sharedKeys + other.sharedKeys,
        recountedKeys + other.recountedKeys);
  }
}
