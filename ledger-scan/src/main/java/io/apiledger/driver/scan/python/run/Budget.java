package io.apiledger.driver.scan.python.run;

/** How much may be done for one module or function before it is too much. For one thread. */
final class Budget {
  private static final int STEPS = 400_000;
  private static final int COPIED_AT_ONCE = 16;
  private static final int DEEPEST = 60;

  private int steps;
  private int depth;
  private int contacts;

  /** Counts one step. */
  void step(Site site) {
    if (++steps > STEPS) {
      throw new TooMuchException(site, "more than " + STEPS + " steps");
    }
  }

  /** Counts the copying of a list or dictionary, which may be one step of the code. */
  void copy(int items, Site site) {
    if (items > Operations.MOST_ITEMS) {
      throw new TooMuchException(site, "more than " + Operations.MOST_ITEMS + " elements");
    }
    steps += items / COPIED_AT_ONCE;
    step(site);
  }

  /** How many steps were counted so far. */
  int steps() {
    return steps;
  }

  /** Whether most of what may be done was done since there were so many steps. */
  boolean isMost(int since) {
    return steps - since > STEPS / 2;
  }

  /** Forgets the steps since there were so many. */
  void forget(int since) {
    steps = since;
  }

  /** Counts that something was asked of the framework: what runs matters. */
  void contact() {
    contacts++;
  }

  int contacts() {
    return contacts;
  }

  boolean isDeep() {
    return depth >= DEEPEST;
  }

  void enter() {
    depth++;
  }

  void leave() {
    depth--;
  }

  /** Starts anew; gives what has to be restored. */
  int[] fresh() {
    int[] saved = {steps, depth};
    steps = 0;
    depth = 0;
    return saved;
  }

  void restore(int[] saved) {
    steps = saved[0];
    depth = saved[1];
  }
}
