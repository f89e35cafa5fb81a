package io.apiledger.driver.scan.python;

import java.util.ArrayList;
import java.util.List;

/** Parses the statements that fit in a line. */
final class SimpleParser {
  private final TokenStream in;
  private final ExpressionParser expressions;

  SimpleParser(TokenStream in, ExpressionParser expressions) {
    this.in = in;
    this.expressions = expressions;
  }

  /** Statements with semicolons between them, up to the end of the line. */
  void line(List<Statement> out) throws SyntaxException {
    do {
      if (in.kind() == Tokens.NEWLINE) {
        break;
      }
      one(out);
    } while (in.accept(Word.SEMI));
    if (in.kind() == Tokens.NEWLINE) {
      in.skip();
    } else if (in.kind() != Tokens.END) {
      throw in.wrong("the end of the line");
    }
  }

  private void one(List<Statement> out) throws SyntaxException {
    int start = in.start();
    switch (in.word()) {
      case PASS -> in.skip();
      case IMPORT, FROM -> out.add(new ImportParser(in).statement());
      case RETURN -> {
        in.skip();
        Expression value = endsStatement() ? null : expressions.tuple();
        out.add(new Statement.Return(value, in.since(start)));
      }
      case RAISE -> out.add(raise(start));
      case BREAK, CONTINUE -> {
        boolean loop = in.is(Word.BREAK);
        in.skip();
        out.add(new Statement.Leave(loop, in.since(start)));
      }
      case GLOBAL, NONLOCAL -> out.add(outer(start));
      case DEL -> out.add(delete(start));
      case ASSERT -> {
        in.skip();
        expressions.tuple();
      }
      case LAZY -> {
        if (isBefore(Word.IMPORT) || isBefore(Word.FROM)) {
          in.skip(); // When a module is run makes no difference here.
          out.add(new ImportParser(in).statement());
        } else {
          expression(out, start);
        }
      }
      case TYPE -> {
        if (isTypeAlias()) {
          alias(out, start);
        } else {
          expression(out, start);
        }
      }
      default -> expression(out, start);
    }
  }

  private Statement raise(int start) throws SyntaxException {
    in.skip();
    Expression value = endsStatement() ? null : expressions.expression();
    if (in.accept(Word.FROM)) {
      expressions.expression();
    }
    return new Statement.Raise(value, in.since(start));
  }

  private Statement delete(int start) throws SyntaxException {
    in.skip();
    Expression all = expressions.tuple();
    List<Expression> targets =
        all instanceof Expression.Items items ? items.elements() : List.of(all);
    return new Statement.Delete(targets, in.since(start));
  }

  private boolean endsStatement() {
    return in.kind() == Tokens.NEWLINE || in.kind() == Tokens.END || in.is(Word.SEMI);
  }

  private Statement outer(int start) throws SyntaxException {
    boolean global = in.is(Word.GLOBAL);
    in.skip();
    List<String> names = new ArrayList<>();
    do {
      names.add(in.name());
    } while (in.accept(Word.COMMA));
    return new Statement.Outer(global, names, in.since(start));
  }

  private boolean isBefore(Word next) {
    int before = in.position();
    in.skip();
    boolean is = in.is(next);
    in.back(before);
    return is;
  }

  /** {@code type X = …}, where {@code type} is no name. */
  private boolean isTypeAlias() {
    int before = in.position();
    in.skip();
    boolean is = in.kind() == Tokens.NAME && !in.isReserved();
    in.back(before);
    return is;
  }

  private void alias(List<Statement> out, int start) throws SyntaxException {
    in.skip();
    int at = in.start();
    Expression target = new Expression.Name(in.name(), in.since(at));
    while (!in.is(Word.EQUAL) && !endsStatement()) {
      in.skip();
    }
    in.expect(Word.EQUAL);
    Expression value = expressions.expression();
    out.add(new Statement.Assign(List.of(target), null, value, in.since(start)));
  }

  private void expression(List<Statement> out, int start) throws SyntaxException {
    Expression first = expressions.tuple();
    if (in.accept(Word.COLON)) {
      Expression annotation = expressions.expression();
      if (in.accept(Word.EQUAL)) {
        Expression value = expressions.tuple();
        out.add(new Statement.Assign(List.of(first), annotation, value, in.since(start)));
      } else {
        out.add(new Statement.Annotate(first, annotation, in.since(start)));
      }
      return;
    }
    Word operator = in.word();
    if (operator.isAugmented()) {
      in.skip();
      Expression value = expressions.tuple();
      String plain = operator.spelling().substring(0, operator.spelling().length() - 1);
      out.add(new Statement.Augment(first, plain, value, in.since(start)));
      return;
    }
    if (!in.is(Word.EQUAL)) {
      out.add(new Statement.Evaluate(first, in.since(start)));
      return;
    }
    List<Expression> all = new ArrayList<>(List.of(first));
    while (in.accept(Word.EQUAL)) {
      all.add(expressions.tuple());
    }
    Expression value = all.remove(all.size() - 1);
    out.add(new Statement.Assign(all, null, value, in.since(start)));
  }
}
