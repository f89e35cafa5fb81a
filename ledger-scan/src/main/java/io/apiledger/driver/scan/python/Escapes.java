package io.apiledger.driver.scan.python;

/** The escapes of text literals. */
final class Escapes {
  private Escapes() {}

  /** The text that is meant; what is no escape stays as written, as in Python. */
  static String decode(Chars text, Span span) {
    String written = text.slice(span.start(), span.end());
    if (written.indexOf('\\') < 0) { // Not searched for in the text: its end may be far away.
      return written;
    }
    StringBuilder out = new StringBuilder(span.end() - span.start());
    int i = span.start();
    while (i < span.end()) {
      char c = text.at(i);
      if (c == '\\' && i + 1 < span.end()) {
        i = escape(text, i + 1, span.end(), out);
      } else {
        out.append(c);
        i++;
      }
    }
    return out.toString();
  }

  private static int escape(Chars text, int at, int end, StringBuilder out) {
    char c = text.at(at);
    int simple = "\\'\"abfnrtv".indexOf(c);
    if (simple >= 0) {
      out.append("\\'\"\u0007\b\f\n\r\t\u000B".charAt(simple));
      return at + 1;
    }
    return switch (c) {
      case '\n' -> at + 1;
      case '\r' -> at + 1 < end && text.at(at + 1) == '\n' ? at + 2 : at + 1;
      case 'x' -> code(text, at, 2, 16, end, out);
      case 'u' -> code(text, at, 4, 16, end, out);
      case 'U' -> code(text, at, 8, 16, end, out);
      case '0', '1', '2', '3', '4', '5', '6', '7' -> octal(text, at, end, out);
      default -> {
        out.append('\\').append(c);
        yield at + 1;
      }
    };
  }

  private static int code(Chars text, int at, int digits, int radix, int end, StringBuilder out) {
    int last = at + 1 + digits;
    if (last <= end) {
      try {
        out.appendCodePoint(Integer.parseInt(text.slice(at + 1, last), radix));
        return last;
      } catch (IllegalArgumentException e) {
        // No number, or no character: as written.
      }
    }
    out.append('\\').append(text.at(at));
    return at + 1;
  }

  private static int octal(Chars text, int at, int end, StringBuilder out) {
    int value = 0;
    int i = at;
    while (i < end && i < at + 3 && text.at(i) >= '0' && text.at(i) <= '7') {
      value = value * 8 + text.at(i++) - '0';
    }
    out.append((char) value);
    return i;
  }
}
