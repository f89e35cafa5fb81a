package io.apiledger.driver.scan.bytes;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Finds whole identifiers in bytes, in one pass whatever their number. Immutable, safe for use by
 * several threads.
 */
public final class WordSearch {
  private final Map<Integer, Set<ByteBuffer>> byHash = new HashMap<>();

  /** Looks for any of these identifiers; none is empty. */
  public WordSearch(Collection<String> words) {
    for (String word : words) {
      byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
      int hash = 0;
      for (byte each : bytes) {
        hash = 31 * hash + each;
      }
      byHash.computeIfAbsent(hash, key -> new HashSet<>()).add(ByteBuffer.wrap(bytes));
    }
  }

  /** Whether one of the words is there. */
  public boolean finds(byte[] content) {
    int start = 0;
    int hash = 0;
    for (int i = 0; i <= content.length; i++) {
      if (i < content.length && isPart(content[i])) {
        hash = 31 * hash + content[i];
        continue;
      }
      if (i > start && isWord(content, start, i, hash)) {
        return true;
      }
      start = i + 1;
      hash = 0;
    }
    return false;
  }

  private boolean isWord(byte[] content, int start, int end, int hash) {
    Set<ByteBuffer> words = byHash.get(hash);
    return words != null && words.contains(ByteBuffer.wrap(content, start, end - start));
  }

  /** Letters of other alphabets are bytes below zero. */
  private static boolean isPart(byte each) {
    return each < 0
        || each >= 'a' && each <= 'z'
        || each >= 'A' && each <= 'Z'
        || each >= '0' && each <= '9'
        || each == '_'
        || each == '$';
  }
}
