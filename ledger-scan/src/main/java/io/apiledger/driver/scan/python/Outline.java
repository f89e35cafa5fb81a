package io.apiledger.driver.scan.python;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a function calls, raises and names, as far as its tokens tell: rather too much than too
 * little, for a fraction of what it costs to make statements of them. Functions and classes inside
 * of it are left out.
 *
 * <p>Each stands with the offset of the last place where it does; a call with that of the name
 * before its brackets.
 *
 * @param calls what is called, from a name on: {@code a.b} for {@code a.b(…)}; where it hangs on
 *     anything else, it starts with a dot
 * @param raised what is raised: a name with dots, with {@code ()} where it is called; empty for
 *     anything else
 * @param constants numbers, and names that start with two capital letters
 * @param opaque where it calls what a call gives; -1 where it does not
 */
public record Outline(
    Map<String, Integer> calls,
    Map<String, Integer> raised,
    Map<String, Integer> constants,
    int opaque) {

  /** A call that was found, as an expression. */
  public Expression callee(String path) {
    int start = calls.getOrDefault(path, 0);
    Span span = new Span(start, start + path.length() - path.lastIndexOf('.') - 1);
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
    private final Chars text;
    private final Map<String, Integer> calls = new LinkedHashMap<>();
    private final Map<String, Integer> raised = new LinkedHashMap<>();
    private final Map<String, Integer> constants = new LinkedHashMap<>();
    private int opaque = -1;

    Reader(Syntax syntax) {
      this.tokens = syntax.tokens();
      this.text = tokens.text();
    }

    Outline read(int from, int to) {
      for (int i = from; i < to; i++) {
        switch (tokens.kind(i)) {
          case Tokens.NAME -> i = name(i);
          case Tokens.NUMBER -> constants.put(tokens.string(i), tokens.start(i));
          case Tokens.STRING -> string(i);
          case Tokens.OPERATOR -> {
            if (tokens.is(i, Word.RPAR) && tokens.is(i + 1, Word.LPAR)) {
              opaque = tokens.start(i);
            }
          }
          default -> {}
        }
      }
      return new Outline(calls, raised, constants, opaque);
    }

    /** Where to go on. */
    private int name(int i) {
      Word word = Word.of(tokens.code(i));
      if (word == Word.DEF || word == Word.CLASS) {
        return behind(i);
      }
      if (word == Word.RAISE) {
        raised(i + 1);
      }
      if (Word.isReserved(tokens.code(i))) {
        return i;
      }
      int start = tokens.start(i);
      if (tokens.is(i + 1, Word.LPAR)) {
        calls.put(path(i), start);
      }
      if (isCapital(start) && start + 1 < tokens.end(i) && isCapital(start + 1)) {
        constants.put(tokens.string(i), start);
      }
      return i;
    }

    private boolean isCapital(int at) {
      return text.at(at) >= 'A' && text.at(at) <= 'Z';
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
      if (kind == Tokens.NEWLINE || kind == Tokens.END || tokens.is(from, Word.SEMI)) {
        return;
      }
      int i = from;
      while (tokens.kind(i) == Tokens.NAME && tokens.is(i + 1, Word.DOT)) {
        i += 2;
      }
      boolean named = tokens.kind(i) == Tokens.NAME && !Word.isReserved(tokens.code(i));
      String path = named ? path(i) + (tokens.is(i + 1, Word.LPAR) ? "()" : "") : "";
      raised.put(path, tokens.start(from));
    }

    /** A name with those that it hangs on. */
    private String path(int last) {
      int first = last;
      while (first > 0 && tokens.is(first - 1, Word.DOT)) {
        if (first < 2 || tokens.kind(first - 2) != Tokens.NAME) {
          return "." + tokens.string(last);
        }
        first -= 2;
      }
      if (first == last) {
        return tokens.string(last);
      }
      StringBuilder path = new StringBuilder(tokens.string(first));
      for (int i = first + 2; i <= last; i += 2) {
        path.append('.').append(tokens.string(i));
      }
      return path.toString();
    }

    /**
     * What the replacement fields of a literal call: they are no tokens, so all of it is looked at.
     */
    private void string(int token) {
      if (!tokens.isFormatted(token)) {
        return;
      }
      int start = tokens.start(token);
      int end = tokens.end(token);
      for (int i = start; i < end; i++) {
        if (text.at(i) == '(') {
          called(start, i);
        }
      }
    }

    private void called(int start, int bracket) {
      int end = bracket;
      while (end > start && text.at(end - 1) == ' ') {
        end--;
      }
      int from = end;
      while (from > start && (Lexer.isNamePart(text.at(from - 1)) || text.at(from - 1) == '.')) {
        from--;
      }
      if (end > start && text.at(end - 1) == ')') {
        opaque = bracket;
      }
      if (from < end) {
        String path = text.slice(from, end);
        calls.put(path, from + path.lastIndexOf('.') + 1);
      }
    }
  }
}
