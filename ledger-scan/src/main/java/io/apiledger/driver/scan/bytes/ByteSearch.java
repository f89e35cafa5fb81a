package io.apiledger.driver.scan.bytes;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;

/**
 * Looks for words in bytes, and looks at as few of them as it can: at the byte where the shortest
 * word would end, which says how far on the next one is that may be the end of one. Immutable, safe
 * for use by several threads.
 */
public final class ByteSearch {
  private final byte[][] words;
  private final int shortest;
  private final int[] steps = new int[256];

  private ByteSearch(byte[][] words) {
    this.words = words;
    this.shortest = shortest(words);
    Arrays.fill(steps, shortest);
    for (byte[] word : words) {
      for (int i = 0; i < shortest; i++) {
        steps[word[i] & 0xFF] = Math.min(steps[word[i] & 0xFF], shortest - 1 - i);
      }
    }
  }

  /** Looks for any of these words; none is empty. */
  public static ByteSearch of(Collection<String> words) {
    byte[][] bytes = new byte[words.size()][];
    int count = 0;
    for (String word : words) {
      bytes[count++] = word.getBytes(StandardCharsets.UTF_8);
    }
    return new ByteSearch(bytes);
  }

  private static int shortest(byte[][] words) {
    int shortest = words.length == 0 ? 1 : Integer.MAX_VALUE;
    for (byte[] word : words) {
      shortest = Math.min(shortest, word.length);
    }
    return shortest;
  }

  /** Whether one of the words is there. */
  public boolean finds(byte[] content) {
    return finds(content, content.length);
  }

  /** Whether one of the words is before an offset, at least with its start. */
  public boolean finds(byte[] content, int limit) {
    int end = shortest - 1;
    while (end < limit) {
      int step = steps[content[end] & 0xFF];
      if (step == 0 && anyAt(content, end - shortest + 1)) {
        return true;
      }
      end += Math.max(step, 1);
    }
    return false;
  }

  private boolean anyAt(byte[] content, int at) {
    for (byte[] word : words) {
      if (isAt(word, content, at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAt(byte[] word, byte[] content, int at) {
    if (at + word.length > content.length) {
      return false;
    }
    for (int i = 0; i < word.length; i++) {
      if (content[at + i] != word[i]) {
        return false;
      }
    }
    return true;
  }
}
