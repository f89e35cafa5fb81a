package io.apiledger.driver.scan.bytes;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Finds whole identifiers in bytes, in one pass whatever their number. Immutable, safe for use by
 * several threads.
 */
public final class WordSearch {
  private static final boolean[] IS_PART = new boolean[256];

  static {
    // Letters of other alphabets are bytes of 128 and more.
    for (int each = 0; each < IS_PART.length; each++) {
      IS_PART[each] =
          each >= 128
              || each >= 'a' && each <= 'z'
              || each >= 'A' && each <= 'Z'
              || each >= '0' && each <= '9'
              || each == '_'
              || each == '$';
    }
  }

  /** By the low bits of their hash: a word that falls where no other does is told by one look. */
  private final byte[][][] table;

  private final Windows windows;

  /** Looks for any of these identifiers; none is empty. */
  public WordSearch(Collection<String> words) {
    table = new byte[Math.max(64, Integer.highestOneBit(words.size()) << 3)][][];
    List<byte[]> all = new ArrayList<>(words.size());
    for (String word : words) {
      byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
      int slot = slot(bytes, 0, bytes.length);
      byte[][] others = table[slot];
      byte[][] together = others == null ? new byte[1][] : Arrays.copyOf(others, others.length + 1);
      together[together.length - 1] = bytes;
      table[slot] = together;
      all.add(bytes);
    }
    windows = new Windows(all);
  }

  /** Whether one of the words is there. */
  public boolean finds(byte[] content) {
    int last = windows.last();
    int end = windows.next(content, last, content.length);
    while (end < content.length && !isWord(content, end - last)) {
      end = windows.next(content, end + 1, content.length);
    }
    return end < content.length;
  }

  private boolean isWord(byte[] content, int start) {
    if (start > 0 && isPart(content[start - 1])) {
      return false;
    }
    int end = start;
    while (end < content.length && isPart(content[end])) {
      end++;
    }
    byte[][] words = table[slot(content, start, end)];
    if (words != null) {
      for (byte[] word : words) {
        if (Arrays.equals(word, 0, word.length, content, start, end)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isPart(byte each) {
    return IS_PART[each & 0xFF];
  }

  private int slot(byte[] content, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + content[i];
    }
    return (hash ^ hash >>> 16) & table.length - 1;
  }
}
