package io.apiledger.driver.scan.python;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a function calls, raises and names, as far as its tokens tell: rather too much than too
 * little, for a fraction of what it costs to make statements of them. Functions and classes inside
 * of it are left out.
 *
 * @param calls what is called, from a name on: {@code a.b} for {@code a.b(…)}; where it hangs on
 *     anything else, it starts with a dot
 * @param raised what is raised: a name with dots, with {@code ()} where it is called; empty for
 *     anything else
 * @param constants numbers, and names that start with two capital letters
 * @param opaque whether it calls what a call gives
 */
public record Outline(
    Map<String, Span> calls, Set<String> raised, Set<String> constants, boolean opaque) {

  /** A call that was found, as an expression. */
  public Expression callee(String path) {
    Span span = calls.getOrDefault(path, new Span(0, 0));
    int dot = path.indexOf('.');
    Expression of = new Expression.Name(dot < 0 ? path : path.substring(0, dot), span);
    while (dot >= 0) {
      int next = path.indexOf('.', dot + 1);
      of =
          new Expression.Attribute(
              of, path.substring(dot + 1, next < 0 ? path.length() : next), span);
      dot = next;
    }
    return of;
  }

  /** Reads the tokens of a block. For one use by one thread. */
  static final class Reader {
    private final Tokens tokens;
    private final String text;
    private final Map<String, Span> calls = new LinkedHashMap<>();
    private final Set<String> raised = new LinkedHashSet<>();
    private final Set<String> constants = new LinkedHashSet<>();
    private boolean opaque;

    Reader(Syntax syntax) {
      this.tokens = syntax.tokens();
      this.text = syntax.text();
    }

    Outline read(int from, int to) {
      for (int i = from; i < to; i++) {
        switch (tokens.kind(i)) {
          case Tokens.NAME -> i = name(i);
          case Tokens.NUMBER -> constants.add(text(i));
          case Tokens.STRING -> string(i);
          case Tokens.OPERATOR -> opaque |= is(i, ')') && is(i + 1, '(');
          default -> {}
        }
      }
      return new Outline(calls, raised, constants, opaque);
    }

    /** Where to go on. */
    private int name(int i) {
      int start = tokens.start(i);
      if (Keywords.isReserved(text, start, tokens.end(i))) {
        char first = text.charAt(start);
        if (first == 'r' && tokens.is(text, i, "raise")) {
          raised(i + 1);
        } else if (first == 'd' && tokens.is(text, i, "def")
            || first == 'c' && tokens.is(text, i, "class")) {
          return behind(i);
        }
        return i;
      }
      if (is(i + 1, '(')) {
        String path = path(i);
        calls.putIfAbsent(path, new Span(start, tokens.end(i)));
      }
      if (isCapital(start) && start + 1 < tokens.end(i) && isCapital(start + 1)) {
        constants.add(text(i));
      }
      return i;
    }

    private boolean isCapital(int at) {
      return text.charAt(at) >= 'A' && text.charAt(at) <= 'Z';
    }

    /** The last token of a definition. */
    private int behind(int definition) {
      int i = definition;
      while (tokens.kind(i) != Tokens.NEWLINE && tokens.kind(i) != Tokens.END) {
        i++;
      }
      return tokens.kind(i + 1) == Tokens.INDENT ? tokens.match(i + 1) : i;
    }

    private void raised(int from) {
      byte kind = tokens.kind(from);
      if (kind == Tokens.NEWLINE || kind == Tokens.END || is(from, ';')) {
        return;
      }
      int i = from;
      while (tokens.kind(i) == Tokens.NAME && is(i + 1, '.')) {
        i += 2;
      }
      boolean named =
          tokens.kind(i) == Tokens.NAME
              && !Keywords.isReserved(text, tokens.start(i), tokens.end(i));
      raised.add(named ? path(i) + (is(i + 1, '(') ? "()" : "") : "");
    }

    /** A name with those that it hangs on. */
    private String path(int last) {
      int first = last;
      while (is(first - 1, '.')) {
        if (tokens.kind(first - 2) != Tokens.NAME) {
          return "." + text(last);
        }
        first -= 2;
      }
      if (first == last) {
        return text(last);
      }
      StringBuilder path = new StringBuilder(text(first));
      for (int i = first + 2; i <= last; i += 2) {
        path.append('.').append(text(i));
      }
      return path.toString();
    }

    /**
     * What the replacement fields of a literal call: they are no tokens, so all of it is looked at.
     */
    private void string(int token) {
      int start = tokens.start(token);
      if (!StringScanner.isFormatted(text, start)) {
        return;
      }
      int end = tokens.end(token);
      for (int i = start; i < end; i++) {
        if (text.charAt(i) == '(') {
          called(start, i);
        }
      }
    }

    private void called(int start, int bracket) {
      int end = bracket;
      while (end > start && text.charAt(end - 1) == ' ') {
        end--;
      }
      int from = end;
      while (from > start
          && (Lexer.isNamePart(text.charAt(from - 1)) || text.charAt(from - 1) == '.')) {
        from--;
      }
      opaque |= end > start && text.charAt(end - 1) == ')';
      if (from < end) {
        calls.putIfAbsent(text.substring(from, end), new Span(from, end));
      }
    }

    private boolean is(int token, char operator) {
      return token >= 0
          && tokens.kind(token) == Tokens.OPERATOR
          && tokens.end(token) - tokens.start(token) == 1
          && text.charAt(tokens.start(token)) == operator;
    }

    private String text(int token) {
      return text.substring(tokens.start(token), tokens.end(token));
    }
  }
}
