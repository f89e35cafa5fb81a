package io.apiledger.driver.scan.bytes;

import java.nio.charset.StandardCharsets;
import java.util.Collection;

/** Looks for words in bytes. Immutable, safe for use by several threads. */
public final class ByteSearch {
  private final byte[][] words;
  private final boolean[] starts = new boolean[256];

  private ByteSearch(byte[][] words) {
    this.words = words;
    for (byte[] word : words) {
      starts[word[0] & 0xFF] = true;
    }
  }

  /** Looks for any of these words; none is empty. */
  public static ByteSearch of(Collection<String> words) {
    return new ByteSearch(
        words.stream().map(word -> word.getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new));
  }

  /** Whether one of the words is there. */
  public boolean finds(byte[] content) {
    for (int i = 0; i < content.length; i++) {
      if (starts[content[i] & 0xFF] && anyAt(content, i)) {
        return true;
      }
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
