package io.apiledger.driver.scan.java;

import java.util.Arrays;

/**
 * Characters as the language sees them: escapes such as <code>&#92;u0041</code> count as what they
 * stand for, wherever they are. Immutable.
 */
final class UnicodeEscapes {
  private static final int DIGITS = 4;

  private final char[] chars;
  private final int[] origins;

  private UnicodeEscapes(char[] chars, int[] origins) {
    this.chars = chars;
    this.origins = origins;
  }

  /** What is written, with its escapes replaced. */
  static UnicodeEscapes in(char[] written) {
    int first = next(written, 0);
    return first == written.length
        ? new UnicodeEscapes(written, new int[0])
        : replaced(written, first);
  }

  char[] chars() {
    return chars;
  }

  /** Where a character stands in what is written. */
  int origin(int offset) {
    return origins.length == 0 ? offset : origins[offset];
  }

  private static UnicodeEscapes replaced(char[] written, int first) {
    char[] chars = new char[written.length];
    int[] origins = new int[written.length + 1];
    int escape = first;
    int count = 0;
    int i = 0;
    while (i < written.length) {
      origins[count] = i;
      if (i == escape) {
        int end = end(written, i);
        chars[count++] = (char) code(written, end - DIGITS);
        i = end;
        escape = next(written, i);
      } else {
        chars[count++] = written[i++];
      }
    }
    origins[count] = written.length;
    return new UnicodeEscapes(Arrays.copyOf(chars, count), Arrays.copyOf(origins, count + 1));
  }

  /** Where the next escape starts: a backslash that another one does not escape. */
  private static int next(char[] written, int from) {
    int i = from;
    while (i < written.length) {
      if (written[i] != '\\') {
        i++;
      } else if (end(written, i) > 0) {
        return i;
      } else {
        i += 2;
      }
    }
    return written.length;
  }

  /** Where the escape that starts here ends; 0 where none does. */
  private static int end(char[] written, int start) {
    int i = start + 1;
    while (i < written.length && written[i] == 'u') {
      i++;
    }
    boolean isEscape = i > start + 1 && i + DIGITS <= written.length && code(written, i) >= 0;
    return isEscape ? i + DIGITS : 0;
  }

  private static int code(char[] written, int at) {
    int code = 0;
    for (int i = at; i < at + DIGITS; i++) {
      int digit = Character.digit(written[i], 16);
      if (digit < 0) {
        return -1;
      }
      code = code * 16 + digit;
    }
    return code;
  }
}
