package io.apiledger.driver.scan.python;

import java.util.ArrayList;
import java.util.List;

/** Reads text literals: prefixes, escapes, and the replacement fields of f-strings. */
final class Literals {
  private static final int DEEPEST = 8; // f-strings inside of f-strings

  private final Chars text;
  private final List<SyntaxProblem> problems;
  private int nested;

  Literals(Chars text, List<SyntaxProblem> problems) {
    this.text = text;
    this.problems = problems;
  }

  /** Literals that stand beside each other. */
  Expression of(List<Span> spans, Span whole) throws SyntaxException {
    List<Expression> parts = new ArrayList<>();
    StringBuilder plain = new StringBuilder();
    for (Span span : spans) {
      int quote = quote(span.start());
      if (hasPrefix('b', span.start(), quote)) {
        return new Expression.Bytes(whole);
      }
      int width = isTriple(quote) && span.end() - quote >= 3 ? 3 : 1;
      Span inner = new Span(quote + width, Math.max(quote + width, closed(span, quote, width)));
      boolean raw = hasPrefix('r', span.start(), quote);
      if (StringScanner.isFormatted(text, span.start())) {
        formatted(inner, raw, plain, parts);
      } else if (spans.size() == 1) {
        return new Expression.Text(meant(inner, raw), whole);
      } else {
        plain.append(meant(inner, raw));
      }
    }
    if (parts.isEmpty()) {
      return new Expression.Text(plain.toString(), whole);
    }
    flush(plain, whole, parts);
    return new Expression.Formatted(parts, whole);
  }

  private void formatted(Span inner, boolean raw, StringBuilder plain, List<Expression> parts)
      throws SyntaxException {
    int start = inner.start();
    int i = start;
    while (i < inner.end()) {
      char c = text.at(i);
      boolean doubled = i + 1 < inner.end() && text.at(i + 1) == c;
      if (c == '\\') {
        i = StringScanner.behindEscape(text, i);
      } else if ((c == '{' || c == '}') && doubled) {
        plain.append(meant(new Span(start, i + 1), raw));
        i += 2;
        start = i;
      } else if (c == '{') {
        plain.append(meant(new Span(start, i), raw));
        flush(plain, inner, parts);
        i = field(new Span(i + 1, inner.end()), parts);
        start = i;
      } else {
        i++;
      }
    }
    plain.append(meant(new Span(start, Math.max(start, inner.end())), raw));
  }

  /** One replacement field: its expression, and where the text goes on behind it. */
  private int field(Span from, List<Expression> parts) throws SyntaxException {
    if (nested == DEEPEST) {
      throw new SyntaxException(
          new SyntaxProblem(from.start(), "at most " + DEEPEST + " f-strings in another", "more"));
    }
    nested++;
    try {
      Tokens tokens = new FieldLexer(text, problems).run(from);
      int end = tokens.start(tokens.size() - 1);
      TokenStream in = new TokenStream(tokens);
      Expression value = new ExpressionParser(in, this).tuple();
      boolean shown = in.accept(Word.EQUAL);
      String conversion = in.accept(Word.EXCLAMATION) ? in.name() : "";
      if (in.kind() != Tokens.END) {
        throw in.wrong("the end of a replacement field");
      }
      boolean shaped = end < from.end() && text.at(end) == ':';
      boolean plain = !shown && !shaped;
      Span all = new Span(from.start(), end);
      parts.add(
          plain && conversion.isEmpty()
              ? value
              : plain && conversion.equals("s") ? text(value, all) : new Expression.Computed(all));
      return FieldLexer.behind(text, end, from.end());
    } finally {
      nested--;
    }
  }

  /** {@code {value!s}}, which asks for its text and not for how it would be formatted. */
  private static Expression text(Expression value, Span span) {
    return new Expression.Call(new Expression.Name("str", span), List.of(value), List.of(), span);
  }

  /** The text that is meant where no braces are replaced. */
  private String meant(Span span, boolean raw) {
    return raw ? text.slice(span.start(), span.end()) : Escapes.decode(text, span);
  }

  private boolean hasPrefix(char lower, int start, int quote) {
    for (int i = start; i < quote; i++) {
      if ((text.at(i) | 0x20) == lower) {
        return true;
      }
    }
    return false;
  }

  private static void flush(StringBuilder plain, Span span, List<Expression> parts) {
    if (plain.length() > 0) {
      parts.add(new Expression.Text(plain.toString(), span));
      plain.setLength(0);
    }
  }

  private int quote(int start) {
    int i = start;
    while (!StringScanner.isQuote(text.at(i))) {
      i++;
    }
    return i;
  }

  private boolean isTriple(int quote) {
    char q = text.at(quote);
    return text.at(quote + 1) == q && text.at(quote + 2) == q;
  }

  /** Where the text of a literal ends: before its closing quote, if it has one. */
  private int closed(Span span, int quote, int width) {
    String close = text.slice(quote, quote + width);
    boolean is = span.end() - quote >= 2 * width && text.startsWith(close, span.end() - width);
    return is ? span.end() - width : span.end();
  }
}
