package io.apiledger.engine.report;

/**
 * How many columns of a terminal a text takes. The ranges are written down here rather than asked
 * of the JDK, whose Unicode version differs from release to release: a report must not.
 */
final class DisplayWidth {
  private DisplayWidth() {}

  // spotless:off
  private static final int[] NONE = {
    0x0300, 0x036F, 0x0483, 0x0489, 0x0591, 0x05BD, 0x0610, 0x061A, 0x064B, 0x065F,
    0x1AB0, 0x1AFF, 0x1DC0, 0x1DFF, 0x20D0, 0x20FF, 0xFE00, 0xFE0F, 0xFE20, 0xFE2F,
    0x1F3FB, 0x1F3FF, 0xE0000, 0xE01EF,
  };
  private static final int[] WIDE = {
    0x1100, 0x115F, 0x231A, 0x231B, 0x2329, 0x232A, 0x23E9, 0x23EC, 0x2614, 0x2615,
    0x26A1, 0x26A1, 0x2705, 0x2705, 0x270A, 0x270B, 0x2728, 0x2728, 0x274C, 0x274C,
    0x2E80, 0x303E, 0x3041, 0xA4CF, 0xA960, 0xA97C, 0xAC00, 0xD7A3, 0xF900, 0xFAFF,
    0xFE30, 0xFE6F, 0xFF00, 0xFF60, 0xFFE0, 0xFFE6, 0x1F300, 0x1F64F, 0x1F680, 0x1F6FF,
    0x1F900, 0x1FAFF, 0x20000, 0x3FFFD,
  };
  // spotless:on

  /** The columns of a text without control characters. */
  static int of(String text) {
    int width = 0;
    int i = 0;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      width += of(c);
      i += Character.charCount(c);
    }
    return width;
  }

  /** 0, 1 or 2. */
  static int of(int codePoint) {
    if (codePoint < NONE[0]) {
      return 1;
    }
    if (within(NONE, codePoint)) {
      return 0;
    }
    return within(WIDE, codePoint) ? 2 : 1;
  }

  private static boolean within(int[] ranges, int codePoint) {
    int low = 0;
    int high = ranges.length / 2 - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (codePoint < ranges[2 * middle]) {
        high = middle - 1;
      } else if (codePoint > ranges[2 * middle + 1]) {
        low = middle + 1;
      } else {
        return true;
      }
    }
    return false;
  }
}
