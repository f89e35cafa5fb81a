package io.apiledger.driver.scan.python;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The characters of a file. An array, because to look at one of a string takes several calls, and
 * all of them are looked at. Immutable.
 */
final class Chars {
  private static final int BEHIND = 3;

  /** With some NULs behind the last, so that nobody who looks ahead need ask for the end first. */
  private final char[] chars;

  private final int length;

  private Chars(char[] chars, int length) {
    this.chars = chars;
    this.length = length;
  }

  static Chars of(String text) {
    return of(text.toCharArray(), 0, text.length());
  }

  /** Null where it is no UTF-8. */
  static @Nullable Chars ofUtf8(byte[] bytes) {
    char[] chars = new char[bytes.length + BEHIND];
    CharBuffer out = CharBuffer.wrap(chars, 0, bytes.length);
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    boolean read = decoder.decode(ByteBuffer.wrap(bytes), out, true).isUnderflow();
    return read ? new Chars(chars, out.position()) : null;
  }

  private static Chars of(char[] chars, int start, int end) {
    char[] padded = new char[end - start + BEHIND];
    System.arraycopy(chars, start, padded, 0, end - start);
    return new Chars(padded, end - start);
  }

  int length() {
    return length;
  }

  /** A character; NUL at up to two places behind the last. */
  char at(int index) {
    return chars[index];
  }

  boolean startsWith(String word, int at) {
    int end = word.length();
    if (at + end > length) {
      return false;
    }
    for (int i = 0; i < end; i++) {
      if (chars[at + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Where a character stands next; a negative number where it does not. */
  int indexOf(char c, int from) {
    for (int i = from; i < length; i++) {
      if (chars[i] == c) {
        return i;
      }
    }
    return -1;
  }

  /** Whether a word stands between two places. */
  boolean contains(String word, int start, int end) {
    char first = word.charAt(0);
    for (int i = start; i <= end - word.length(); i++) {
      if (chars[i] == first && startsWith(word, i)) {
        return true;
      }
    }
    return false;
  }

  String slice(int start, int end) {
    return new String(chars, start, end - start);
  }

  Chars part(int start, int end) {
    return of(chars, start, end);
  }

  /** Where lines start; a carriage return ends one too, alone or before a line feed. */
  int[] lineStarts() {
    int[] starts = new int[length / 32 + 16];
    int count = 1;
    for (int i = 0; i < length; i++) {
      char c = chars[i];
      if (c <= '\r' && (c == '\n' || c == '\r' && chars[i + 1] != '\n')) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }
}
