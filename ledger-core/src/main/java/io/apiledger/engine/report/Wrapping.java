package io.apiledger.engine.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks text into lines that fit. Nothing is ever dropped but the space at a break: a path that is
 * longer than its column goes on below, preferably after a {@code /}.
 */
final class Wrapping {
  private static final String BREAK_AFTER = "/,;|&?=_.-:)";

  private Wrapping() {}

  /**
   * The lines of a text; one empty line for none.
   *
   * @param width in columns; a character that is wider still gets a line of its own
   */
  static List<String> lines(String text, int width) {
    if (text.length() <= width && DisplayWidth.of(text) <= width) {
      return List.of(text);
    }
    List<String> lines = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int end = fitting(text, from, width);
      int next = end;
      if (end < text.length()) {
        int cut = breakWithin(text, from, end);
        next = cut;
        end = cut;
        while (end > from && text.charAt(end - 1) == ' ') {
          end--;
        }
        while (next < text.length() && text.charAt(next) == ' ') {
          next++;
        }
      }
      lines.add(text.substring(from, end));
      from = next;
    }
    return lines;
  }

  /** The end of the longest run from {@code from} that fits, at least one character long. */
  private static int fitting(String text, int from, int width) {
    int taken = 0;
    int end = from;
    while (end < text.length()) {
      int c = text.codePointAt(end);
      taken += DisplayWidth.of(c);
      if (taken > width && end > from) {
        return end;
      }
      end += Character.charCount(c);
    }
    return end;
  }

  /**
   * Where to break a run that is followed by more: after its last space, or after its last
   * delimiter where the space would leave half of the line empty, or else hard.
   */
  private static int breakWithin(String text, int from, int end) {
    if (text.charAt(end) == ' ') {
      return end;
    }
    int space = text.lastIndexOf(' ', end - 1);
    if (space > from + (end - from) / 2) {
      return space + 1;
    }
    for (int i = end - 1; i > Math.max(from, space); i--) {
      if (BREAK_AFTER.indexOf(text.charAt(i)) >= 0) {
        return i + 1;
      }
    }
    return space > from ? space + 1 : end;
  }
}
