package io.apiledger.driver.scan.fastapi;

/** What is known of whether code asks who is calling, from the weakest to the strongest. */
enum Verdict {
  /** Nothing says so. */
  NONE,
  /** It does, and may let callers in unknown. */
  MAY,
  /** Nobody gets in unknown. */
  ASKS;

  /** Both are asked: one that lets nobody in is enough. */
  Verdict or(Verdict other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** The same below a condition. */
  Verdict perhaps() {
    return this == ASKS ? MAY : this;
  }
}
