package io.apiledger.driver.scan.java;

/** The characters that literals stand for. */
final class Literals {
  private Literals() {}

  /**
   * @param written with its quotes
   */
  static String string(String written) {
    return unescaped(written.substring(1, written.length() - 1));
  }

  /**
   * @param written with its quotes
   */
  static String textBlock(String written) {
    int line = 3;
    while (line < written.length()
        && written.charAt(line) != '\n'
        && written.charAt(line) != '\r') {
      line++;
    }
    boolean isPair = written.startsWith("\r\n", line);
    int start = Math.min(line + (isPair ? 2 : 1), written.length() - 3);
    return unescaped(written.substring(start, written.length() - 3).stripIndent());
  }

  private static String unescaped(String text) {
    int next = text.indexOf('\\');
    if (next < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int from = 0;
    while (next >= 0 && next + 1 < text.length()) {
      out.append(text, from, next);
      from = escape(text, next + 1, out);
      next = text.indexOf('\\', from);
    }
    return out.append(text, from, text.length()).toString();
  }

  /** Appends what the escape behind a backslash stands for, and gives its end. */
  private static int escape(String text, int at, StringBuilder out) {
    char c = text.charAt(at);
    switch (c) {
      case 'n' -> out.append('\n');
      case 't' -> out.append('\t');
      case 'r' -> out.append('\r');
      case 'b' -> out.append('\b');
      case 'f' -> out.append('\f');
      case 's' -> out.append(' ');
      case '\n' -> {} // The line goes on.
      case '0', '1', '2', '3', '4', '5', '6', '7' -> {
        return octal(text, at, out);
      }
      default -> out.append(c);
    }
    return at + 1;
  }

  private static int octal(String text, int at, StringBuilder out) {
    int most = text.charAt(at) <= '3' ? 3 : 2;
    int code = 0;
    int i = at;
    while (i < text.length() && i < at + most && text.charAt(i) >= '0' && text.charAt(i) <= '7') {
      code = code * 8 + text.charAt(i++) - '0';
    }
    out.append((char) code);
    return i;
  }
}
