package io.apiledger.driver.scan.python;

import java.util.ArrayList;
import java.util.List;

/** Finds where a text literal ends, with its prefix, its quotes and the braces of an f-string. */
final class StringScanner {
  private static final int DEEPEST = 20;

  /** How far a field of several lines is followed before it is taken for an open quote. */
  private static final int FARTHEST = 4000;

  private final Chars text;
  private final List<SyntaxProblem> problems;
  private final boolean overLines;

  StringScanner(Chars text, List<SyntaxProblem> problems) {
    this(text, problems, false);
  }

  private StringScanner(Chars text, List<SyntaxProblem> problems, boolean overLines) {
    this.text = text;
    this.problems = problems;
    this.overLines = overLines;
  }

  /** Whether a literal starts here: up to two letters of a prefix, then a quote. */
  boolean startsAt(int at) {
    int quote = quote(at);
    return quote >= 0 && isQuote(text.at(quote));
  }

  /** Whether a name right before a quote is the prefix of a literal. */
  boolean isPrefix(int start, int quote) {
    return quote(start) == quote;
  }

  /** Behind the literal that starts here. */
  int end(int at) {
    return end(at, 0);
  }

  private int end(int at, int depth) {
    int quote = quote(at);
    boolean formatted = isFormatted(text, at);
    char q = text.at(quote);
    boolean triple = isTriple(q, quote);
    int start = quote + (triple ? 3 : 1);
    int i = start;
    while (i < text.length()) {
      char c = text.at(i);
      if (c == '\\') {
        i = behindEscape(text, i);
      } else if (c == q && (!triple || isTriple(q, i))) {
        return i + (triple ? 3 : 1);
      } else if (Lexer.isBreak(c) && !triple) {
        return open(at, i);
      } else if (formatted && c == '{' && depth < DEEPEST) {
        i = text.at(i + 1) == '{' ? i + 2 : replacement(i + 1, q, triple, depth);
      } else {
        i++;
      }
    }
    return open(at, triple ? endOfLine(start) : text.length());
  }

  /** Behind the closing brace of a replacement field, or where the literal itself ends. */
  private int replacement(int from, char q, boolean triple, int depth) {
    int brackets = 0;
    boolean format = false;
    int i = from;
    while (i < text.length()) {
      char c = text.at(i);
      boolean broken = !triple && Lexer.isBreak(c) && (brackets == 0 || depth > 0);
      if (broken && !overLines && !goesOn(from, i, q, depth)) {
        return i;
      }
      if (format) {
        if (c == q && (!triple || isTriple(q, i))) {
          return i;
        }
        if (c == '}') {
          return i + 1;
        }
        i = c == '{' && depth < DEEPEST ? replacement(i + 1, q, triple, depth + 1) : i + 1;
      } else if (startsAt(i) && !isInName(i)) {
        if (text.at(quote(i)) == q && !closesLater(i, q, triple)) {
          return i;
        }
        i = end(i, depth + 1);
      } else if (c == '}' && brackets == 0) {
        return i + 1;
      } else if (c == '#') {
        i = endOfLine(i);
      } else {
        brackets += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
        format = c == ':' && brackets == 0 || c == '!' && brackets == 0 && !isUnequal(i);
        i++;
      }
    }
    return i;
  }

  /** Whether a field closes behind a line break, and its literal on the line of its brace. */
  private boolean goesOn(int from, int lineBreak, char q, int depth) {
    int end = Math.min(text.length(), from + FARTHEST);
    if (lineBreak >= end) {
      return false;
    }
    Chars part = text.part(from, end);
    StringScanner ahead = new StringScanner(part, new ArrayList<>(), true);
    int i = ahead.replacement(0, q, false, depth);
    if (i <= lineBreak - from || part.at(i - 1) != '}') {
      return false;
    }
    while (i < part.length() && part.at(i) != q && !Lexer.isBreak(part.at(i))) {
      boolean field = part.at(i) == '{' && depth < DEEPEST;
      i =
          part.at(i) == '\\'
              ? behindEscape(part, i)
              : field ? ahead.replacement(i + 1, q, false, depth) : i + 1;
    }
    return i < part.length() && part.at(i) == q;
  }

  /**
   * A quote of the same kind inside of braces: a literal of its own, or the end of a broken one.
   */
  private boolean closesLater(int at, char q, boolean triple) {
    int from = quote(at) + 1;
    int close = text.indexOf(q, from);
    return close >= 0 && (triple || endOfLine(from, close) == close);
  }

  private boolean isTriple(char q, int at) {
    return text.at(at) == q && text.at(at + 1) == q && text.at(at + 2) == q;
  }

  private boolean isUnequal(int at) {
    return text.at(at + 1) == '=';
  }

  private boolean isInName(int at) {
    return at > 0 && Lexer.isNamePart(text.at(at - 1)) && !isQuote(text.at(at));
  }

  /**
   * Behind a backslash and what it escapes. A brace is none of that; the name in {@code \\N{…}} is.
   */
  static int behindEscape(Chars text, int at) {
    char escaped = text.at(at + 1);
    if (escaped == 'N' && text.at(at + 2) == '{') {
      int close = text.indexOf('}', at);
      return close < 0 ? at + 2 : close + 1;
    }
    return escaped == '{' || escaped == '}' ? at + 1 : at + 2;
  }

  private int open(int at, int end) {
    problems.add(new SyntaxProblem(at, "a closing quote", "none"));
    return Math.min(end, text.length());
  }

  private int endOfLine(int from) {
    return endOfLine(from, text.length());
  }

  /** The first line break before an offset, else the offset. */
  private int endOfLine(int from, int end) {
    int i = from;
    while (i < end && !Lexer.isBreak(text.at(i))) {
      i++;
    }
    return i;
  }

  private int quote(int at) {
    int i = at;
    while (i < at + 3 && isPrefix(text.at(i))) {
      i++;
    }
    return i < at + 3 ? i : -1;
  }

  private static boolean isPrefix(char c) {
    return switch (c) {
      case 'r', 'R', 'b', 'B', 'u', 'U', 'f', 'F', 't', 'T' -> true;
      default -> false;
    };
  }

  static boolean isQuote(char c) {
    return c == '"' || c == '\'';
  }

  /** Whether the literal that starts here says that braces are replaced. */
  static boolean isFormatted(Chars text, int start) {
    char first = text.at(start);
    return !isQuote(first) && (isFormatted(first) || isFormatted(text.at(start + 1)));
  }

  private static boolean isFormatted(char c) {
    return c == 'f' || c == 'F' || c == 't' || c == 'T';
  }
}
