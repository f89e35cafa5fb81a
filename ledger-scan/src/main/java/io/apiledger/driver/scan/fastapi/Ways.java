package io.apiledger.driver.scan.fastapi;

/** How statements may end: flags, of which several may be set. Pure. */
final class Ways {
  /** They go on to what comes behind. */
  static final int FALLS = 1;

  static final int RETURNS = 2;

  /** They turn the caller away. */
  static final int REFUSED = 4;

  /** They raise something else. */
  static final int FAILED = 8;

  /** They end a loop. */
  static final int BREAKS = 16;

  /** They end a round of a loop. */
  static final int CONTINUES = 32;

  /** What may come of a function of which nothing is known. */
  static final int ANY = RETURNS | REFUSED | FAILED;

  static final int RAISED = REFUSED | FAILED;

  private Ways() {}

  static boolean fall(int ways) {
    return (ways & FALLS) != 0;
  }
}
