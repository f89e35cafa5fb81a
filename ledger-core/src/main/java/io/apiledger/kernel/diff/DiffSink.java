package io.apiledger.kernel.diff;

import java.io.IOException;

/**
 * Takes differences while the two sides are still being read. They come in canonical order of their
 * keys; of one key, changed entries come before a changed count.
 */
@FunctionalInterface
public interface DiffSink {
  /**
   * Takes one difference.
   *
   * @throws IOException ends the comparison
   */
  void accept(Difference difference) throws IOException;
}
