package io.apiledger.model;

import java.util.Comparator;

/**
 * Rules for text that comes from outside. Every function is pure and safe for use by several
 * threads.
 */
public final class Text {
  private Text() {}

  /** The order of {@link #compareUtf8}. */
  public static final Comparator<String> BY_UTF8 = Text::compareUtf8;

  /**
   * Compares as UTF-8 bytes would compare, unsigned. Differs from {@link String#compareTo} only
   * where one side has a surrogate pair and the other a character from U+E000 to U+FFFF.
   *
   * @return negative, zero or positive, like a comparator
   */
  public static int compareUtf8(String left, String right) {
    int end = Math.min(left.length(), right.length());
    for (int i = 0; i < end; i++) {
      char l = left.charAt(i);
      char r = right.charAt(i);
      if (l != r) {
        boolean leftPair = Character.isSurrogate(l);
        boolean rightPair = Character.isSurrogate(r);
        return leftPair == rightPair ? l - r : leftPair ? 1 : -1;
      }
    }
    return left.length() - right.length();
  }

  /**
   * The same text with every unpaired surrogate replaced by U+FFFD, so that it has a UTF-8 form and
   * reads back as it was written.
   */
  public static String wellFormed(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        if (isPair(text, i)) {
          i++;
        } else {
          return repaired(text);
        }
      }
    }
    return text;
  }

  /**
   * One line: each run of line breaks and the white space around it becomes one space, and the ends
   * are stripped. Text without a line break keeps its inner spacing.
   */
  public static String oneLine(String text) {
    String stripped = wellFormed(text).strip();
    int first = firstLineBreak(stripped);
    if (first < 0) {
      return stripped;
    }
    StringBuilder out = new StringBuilder(stripped.length());
    int i = 0;
    while (i < stripped.length()) {
      char c = stripped.charAt(i);
      if (!isLineBreak(c)) {
        out.append(c);
        i++;
        continue;
      }
      while (out.length() > 0 && Character.isWhitespace(out.charAt(out.length() - 1))) {
        out.setLength(out.length() - 1);
      }
      while (i < stripped.length()
          && (isLineBreak(stripped.charAt(i)) || Character.isWhitespace(stripped.charAt(i)))) {
        i++;
      }
      out.append(' ');
    }
    return out.toString().strip();
  }

  /**
   * The text as a terminal or a reviewer may see it: control characters and the invisible
   * characters that reorder text are written as {@code \\uXXXX}.
   */
  public static String visible(String text) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isInvisible(c)) {
        if (out == null) {
          out = new StringBuilder(text.length() + 16).append(text, 0, i);
        }
        String hex = Integer.toHexString(c);
        out.append("\\u").append("0".repeat(4 - hex.length())).append(hex);
      } else if (out != null) {
        out.append(c);
      }
    }
    return out == null ? text : out.toString();
  }

  /** At most {@code max} characters, never half a pair; what is longer ends on an ellipsis. */
  public static String shortened(String text, int max) {
    if (text.length() <= max) {
      return text;
    }
    int end = Math.max(0, max - 1);
    if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end) + "…";
  }

  private static boolean isPair(String text, int at) {
    return Character.isHighSurrogate(text.charAt(at))
        && at + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(at + 1));
  }

  private static String repaired(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isSurrogate(c)) {
        out.append(c);
      } else if (isPair(text, i)) {
        out.append(c).append(text.charAt(++i));
      } else {
        out.append('\uFFFD');
      }
    }
    return out.toString();
  }

  private static int firstLineBreak(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isLineBreak(text.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isLineBreak(char c) {
    return c == '\n'
        || c == '\r'
        || c == '\u000B'
        || c == '\f'
        || c == '\u0085'
        || c == '\u2028'
        || c == '\u2029';
  }

  private static boolean isInvisible(char c) {
    return c < 0x20
        || (c >= 0x7F && c < 0xA0)
        || (c >= 0x200B && c <= 0x200F)
        || (c >= 0x2028 && c <= 0x202E)
        || (c >= 0x2060 && c <= 0x2069)
        || c == 0xFEFF
        || Character.isSurrogate(c) && !Character.isDefined(c);
  }
}
