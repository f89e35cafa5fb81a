package io.apiledger.engine.publication;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/**
 * The path that a request asks for, or what is wrong with it. Decoded once: what is still encoded
 * then is a name like any other. Names of files are ASCII, so that nothing else is ever found.
 *
 * @param segments of the path, without empty ones at its ends
 * @param problem empty where the path is one
 */
record RequestTarget(List<String> segments, String problem) {
  private static final int LONGEST = 2048;

  RequestTarget {
    segments = List.copyOf(segments);
    requireNonNull(problem, "problem");
  }

  /** Whether it is longer than anything published. */
  static boolean isTooLong(String target) {
    return target.length() > LONGEST;
  }

  static RequestTarget of(String target) {
    int end = target.indexOf('?');
    String path = end < 0 ? target : target.substring(0, end);
    if (!path.startsWith("/")) {
      return wrong("a path that starts with a slash");
    }
    StringBuilder segment = new StringBuilder();
    List<String> segments = new ArrayList<>();
    for (int i = 1; i <= path.length(); i++) {
      char c = i == path.length() ? '/' : path.charAt(i);
      if (c == '/') {
        segments.add(segment.toString());
        segment.setLength(0);
        continue;
      }
      if (c == '%') {
        int decoded = decoded(path, i + 1);
        if (decoded < 0) {
          return wrong("two hexadecimal digits after a percent sign");
        }
        c = (char) decoded;
        i += 2;
      }
      if (c <= ' ' || c > '~') {
        return wrong("printable ASCII characters");
      }
      if (c == '/' || c == '\\') {
        return wrong("slashes that are not encoded, and no backslash");
      }
      segment.append(c);
    }
    if (segments.contains("..") || segments.contains(".")) {
      return wrong("a path without dot segments");
    }
    return new RequestTarget(segments, "");
  }

  /** The path of a file. */
  String file() {
    return String.join("/", segments);
  }

  /** A segment; empty where there is none. */
  String segment(int i) {
    return i < segments.size() ? segments.get(i) : "";
  }

  private static RequestTarget wrong(String expected) {
    return new RequestTarget(List.of(), "expected " + expected);
  }

  private static int decoded(String text, int at) {
    if (at + 2 > text.length()) {
      return -1;
    }
    int high = Character.digit(text.charAt(at), 16);
    int low = Character.digit(text.charAt(at + 1), 16);
    return high < 0 || low < 0 || text.charAt(at) > 'f' || text.charAt(at + 1) > 'f'
        ? -1
        : high << 4 | low;
  }
}
