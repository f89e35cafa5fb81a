package io.apiledger.driver.scan.bytes;

import java.util.Collection;

/**
 * Says how many bytes can be stepped over when looking for words: as much of each as the shortest
 * one has is its start, and the pair of bytes where a start would end says how far on the next end
 * of one may be: the search of Wu and Manber. A single byte would say little, since a few letters
 * make up most of a source. Immutable, safe for use by several threads.
 */
final class Windows {
  private static final int PAIRS = 1 << 12;

  /** Where a start ends, from its first byte. */
  private final int last;

  /** Where a pair ends in a start, as far on as it may; 0 where it is in none. */
  private final int[] ends = new int[PAIRS];

  /** For these words; none is empty. */
  Windows(Collection<byte[]> words) {
    int shortest = words.isEmpty() ? 1 : Integer.MAX_VALUE;
    for (byte[] word : words) {
      shortest = Math.min(shortest, word.length);
    }
    last = shortest - 1;
    for (byte[] word : words) {
      for (int i = 1; i <= last; i++) {
        int pair = pair(word, i);
        ends[pair] = Math.max(ends[pair], i);
      }
    }
  }

  /** Where a start ends, from its first byte: where to look first. */
  int last() {
    return last;
  }

  /**
   * Where the next start may end.
   *
   * @param from where to look first, {@link #last()} or behind it
   * @param limit no start ends there or behind it
   * @return {@code limit} or more where there is none
   */
  int next(byte[] content, int from, int limit) {
    int at = from;
    while (at < limit && last > 0) {
      int step = last - ends[pair(content, at)];
      if (step == 0) {
        return at;
      }
      at += step;
    }
    return at;
  }

  /** The two bytes that end here, as a number below {@link #PAIRS}; a few pairs share theirs. */
  private static int pair(byte[] content, int end) {
    return (content[end - 1] << 5 ^ content[end]) & PAIRS - 1;
  }
}
