package io.apiledger.driver.scan.python;

import java.util.Arrays;

/** The tokens of a file in three arrays: a million of them must not be a million objects. */
final class Tokens {
  static final byte NAME = 1;
  static final byte NUMBER = 2;
  static final byte STRING = 3;
  static final byte OPERATOR = 4;
  static final byte NEWLINE = 5;
  static final byte INDENT = 6;
  static final byte DEDENT = 7;
  static final byte END = 8;

  private byte[] kinds = new byte[256];
  private int[] starts = new int[256];
  private int[] ends = new int[256];
  private int size;

  void add(byte kind, int start, int end) {
    if (size == kinds.length) {
      kinds = Arrays.copyOf(kinds, size * 2);
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
    }
    kinds[size] = kind;
    starts[size] = start;
    ends[size] = end;
    size++;
  }

  byte kind(int index) {
    return kinds[Math.min(index, size - 1)];
  }

  int start(int index) {
    return starts[Math.min(index, size - 1)];
  }

  int end(int index) {
    int at = Math.min(index, size - 1);
    return kinds[at] == INDENT ? starts[at] : ends[at];
  }

  /** Says where a block ends that a token began. */
  void close(int indent, int dedent) {
    ends[indent] = dedent;
  }

  /** The token that ends the block which this one begins. */
  int match(int indent) {
    return ends[indent];
  }

  /** Whether a token is that operator or word. */
  boolean is(String text, int index, String word) {
    int at = Math.min(index, size - 1);
    byte kind = kinds[at];
    return (kind == OPERATOR || kind == NAME)
        && ends[at] - starts[at] == word.length()
        && text.startsWith(word, starts[at]);
  }

  int size() {
    return size;
  }
}
