package io.apiledger.driver.scan.bytes;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;

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

  /** Looks for any of these identifiers; none is empty. */
  public WordSearch(Collection<String> words) {
    table = new byte[Math.max(64, Integer.highestOneBit(words.size()) << 3)][][];
    for (String word : words) {
      byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
      int hash = 0;
      for (byte each : bytes) {
        hash = 31 * hash + each;
      }
      int slot = slot(hash);
      byte[][] others = table[slot];
      byte[][] all = others == null ? new byte[1][] : Arrays.copyOf(others, others.length + 1);
      all[all.length - 1] = bytes;
      table[slot] = all;
    }
  }

  /** Whether one of the words is there. */
  public boolean finds(byte[] content) {
    int start = 0;
    int hash = 0;
    for (int i = 0; i < content.length; i++) {
      byte each = content[i];
      if (IS_PART[each & 0xFF]) {
        hash = 31 * hash + each;
      } else {
        if (i > start && isWord(content, start, i, hash)) {
          return true;
        }
        start = i + 1;
        hash = 0;
      }
    }
    return content.length > start && isWord(content, start, content.length, hash);
  }

  private boolean isWord(byte[] content, int start, int end, int hash) {
    byte[][] words = table[slot(hash)];
    if (words != null) {
      for (byte[] word : words) {
        if (Arrays.equals(word, 0, word.length, content, start, end)) {
          return true;
        }
      }
    }
    return false;
  }

  private int slot(int hash) {
    return (hash ^ hash >>> 16) & table.length - 1;
  }
}
