package io.apiledger.driver.scan.python;

import java.util.ArrayList;
import java.util.List;

/** Types as they are written, with those in quotes read like the others. Pure. */
public final class Annotations {
  private static final int DEEPEST = 50;

  private Annotations() {}

  /** The same type with what stands in quotes as expressions; texts that are values stay. */
  public static Expression unquoted(Expression annotation, SourceText source) {
    return unquoted(annotation, source.text(), DEEPEST);
  }

  private static Expression unquoted(Expression type, Chars text, int depth) {
    if (depth == 0) {
      return type;
    }
    if (type instanceof Expression.Text quoted) {
      return parsed(quoted, text, depth - 1);
    }
    if (type instanceof Expression.Chain chain) {
      List<Expression.Chain.Link> links = new ArrayList<>();
      for (Expression.Chain.Link link : chain.links()) {
        links.add(
            new Expression.Chain.Link(link.operator(), unquoted(link.operand(), text, depth - 1)));
      }
      return new Expression.Chain(unquoted(chain.first(), text, depth - 1), links, chain.span());
    }
    if (type instanceof Expression.Index index && !isNamed(index.of(), "Literal")) {
      return new Expression.Index(index.of(), arguments(index, text, depth - 1), index.span());
    }
    return type;
  }

  /** Of {@code Annotated} only the type itself: the others are values. */
  private static Expression arguments(Expression.Index of, Chars text, int depth) {
    if (!(of.index() instanceof Expression.Items items)) {
      return unquoted(of.index(), text, depth);
    }
    List<Expression> elements = new ArrayList<>(items.elements());
    int types = isNamed(of.of(), "Annotated") ? Math.min(1, elements.size()) : elements.size();
    for (int i = 0; i < types; i++) {
      elements.set(i, unquoted(elements.get(i), text, depth));
    }
    return new Expression.Items(items.kind(), elements, items.span());
  }

  private static boolean isNamed(Expression expression, String name) {
    return expression instanceof Expression.Name one && one.id().equals(name)
        || expression instanceof Expression.Attribute attribute && attribute.name().equals(name);
  }

  /** Read where it stands, so that its parts know their places; itself where that fails. */
  private static Expression parsed(Expression.Text quoted, Chars text, int depth) {
    Span span = quoted.span();
    int from = span.start();
    int to = span.end();
    while (from < to && (text.at(from) == '"' || text.at(from) == '\'')) {
      from++;
    }
    while (to > from && (text.at(to - 1) == '"' || text.at(to - 1) == '\'')) {
      to--;
    }
    if (from == span.start() || !text.slice(from, to).equals(quoted.value())) {
      return quoted; // Prefixes, escapes, several literals: nobody writes types so.
    }
    List<SyntaxProblem> problems = new ArrayList<>();
    Tokens tokens = new FieldLexer(text, problems).run(new Span(from, to));
    int end = tokens.start(tokens.size() - 1);
    TokenStream in = new TokenStream(tokens);
    try {
      Expression read = new ExpressionParser(in, new Literals(text, problems)).expression();
      boolean whole = end == to && in.kind() == Tokens.END && problems.isEmpty();
      return whole ? unquoted(read, text, depth) : quoted;
    } catch (SyntaxException e) {
      return quoted;
    }
  }
}
