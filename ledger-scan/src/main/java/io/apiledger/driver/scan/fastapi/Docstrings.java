package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.Statement;
import io.apiledger.driver.scan.python.run.FunctionValue;

/** The first sentence or so of what stands at the start of a function. */
final class Docstrings {
  /** The first paragraph of a docstring; empty where there is none. */
  String of(FunctionValue function) {
    Statement.Function definition = function.definition();
    String text = definition == null ? null : definition.code().docstring();
    return text == null ? "" : first(text);
  }

  private static int endOfLine(String text, int from) {
    int end = from;
    while (end < text.length() && !isBreak(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isBreak(char c) {
    return switch (c) {
      case '\n', '\r', '\u000B', '\f', '\u0085', '\u2028', '\u2029' -> true;
      default -> false;
    };
  }

  /** The first paragraph of a text. */
  String first(String text) {
    String stripped = text.strip();
    StringBuilder out = new StringBuilder();
    for (int start = 0; start < stripped.length(); ) {
      int end = endOfLine(stripped, start);
      String line = stripped.substring(start, end);
      if (line.isBlank()) {
        break;
      }
      out.append(out.length() == 0 ? "" : " ").append(line.strip());
      boolean both = stripped.startsWith("\r\n", end);
      start = end + (both ? 2 : 1);
    }
    int formFeed = out.indexOf("\f");
    return formFeed < 0 ? out.toString() : out.substring(0, formFeed);
  }
}
