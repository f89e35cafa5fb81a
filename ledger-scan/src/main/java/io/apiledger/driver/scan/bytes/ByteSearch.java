package io.apiledger.driver.scan.bytes;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Looks for words in bytes, and looks at as few of them as it can. Immutable, safe for use by
 * several threads.
 */
public final class ByteSearch {
  private final byte[][] words;
  private final Windows windows;

  private ByteSearch(List<byte[]> words) {
    this.words = words.toArray(new byte[0][]);
    this.windows = new Windows(words);
  }

  /** Looks for any of these words; none is empty. */
  public static ByteSearch of(Collection<String> words) {
    List<byte[]> bytes = new ArrayList<>(words.size());
    for (String word : words) {
      bytes.add(word.getBytes(StandardCharsets.UTF_8));
    }
    return new ByteSearch(bytes);
  }

  /** Whether one of the words is there. */
  public boolean finds(byte[] content) {
    return finds(content, content.length);
  }

  /** Whether one of the words is before an offset, at least with its start. */
  public boolean finds(byte[] content, int limit) {
    int last = windows.last();
    int end = windows.next(content, last, limit);
    while (end < limit && !anyAt(content, end - last)) {
      end = windows.next(content, end + 1, limit);
    }
    return end < limit;
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
