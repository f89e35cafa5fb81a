package io.apiledger.driver.scan.python;

import io.apiledger.driver.scan.python.Statement.Imported;
import java.util.ArrayList;
import java.util.List;

/** Parses the statements that fit in a line. */
final class SimpleParser {
  private static final List<String> AUGMENTED =
      List.of("+=", "-=", "*=", "/=", "//=", "%=", "@=", "&=", "|=", "^=", ">>=", "<<=", "**=");

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
    } while (in.accept(";"));
    if (in.kind() == Tokens.NEWLINE) {
      in.skip();
    } else if (in.kind() != Tokens.END) {
      throw in.wrong("the end of the line");
    }
  }

  private void one(List<Statement> out) throws SyntaxException {
    int start = in.start();
    if (!in.startsWithWord() && !in.is("type")) {
      expression(out, start);
      return;
    }
    if (in.accept("pass")) {
      return;
    }
    if (in.accept("import")) {
      out.add(new Statement.Import(dotted(), in.since(start)));
    } else if (in.accept("from")) {
      out.add(importFrom(start));
    } else if (in.accept("return")) {
      Expression value = endsStatement() ? null : expressions.tuple();
      out.add(new Statement.Return(value, in.since(start)));
    } else if (in.accept("raise")) {
      Expression value = endsStatement() ? null : expressions.expression();
      if (in.accept("from")) {
        expressions.expression();
      }
      out.add(new Statement.Raise(value, in.since(start)));
    } else if (in.is("break") || in.is("continue")) {
      boolean loop = in.accept("break");
      if (!loop) {
        in.accept("continue");
      }
      out.add(new Statement.Leave(loop, in.since(start)));
    } else if (in.is("global") || in.is("nonlocal")) {
      out.add(outer(start));
    } else if (in.accept("del")) {
      Expression all = expressions.tuple();
      List<Expression> targets =
          all instanceof Expression.Items items ? items.elements() : List.of(all);
      out.add(new Statement.Delete(targets, in.since(start)));
    } else if (in.accept("assert")) {
      expressions.tuple();
    } else if (in.is("type") && isTypeAlias()) {
      alias(out, start);
    } else {
      expression(out, start);
    }
  }

  private boolean endsStatement() {
    return in.kind() == Tokens.NEWLINE || in.kind() == Tokens.END || in.is(";");
  }

  private List<Imported> dotted() throws SyntaxException {
    List<Imported> names = new ArrayList<>();
    do {
      names.add(new Imported(module(), in.accept("as") ? in.name() : ""));
    } while (in.accept(","));
    return names;
  }

  private String module() throws SyntaxException {
    StringBuilder name = new StringBuilder(in.name());
    while (in.accept(".")) {
      name.append('.').append(in.name());
    }
    return name.toString();
  }

  private Statement importFrom(int start) throws SyntaxException {
    int level = 0;
    while (in.is(".") || in.is("...")) {
      level += in.is(".") ? 1 : 3;
      in.skip();
    }
    String module = level > 0 && in.is("import") ? "" : module();
    in.expect("import");
    List<Imported> names = new ArrayList<>();
    if (!in.accept("*")) {
      boolean wrapped = in.accept("(");
      do {
        if (wrapped && in.is(")")) {
          break;
        }
        names.add(new Imported(in.name(), in.accept("as") ? in.name() : ""));
      } while (in.accept(","));
      if (wrapped) {
        in.expect(")");
      }
    }
    return new Statement.ImportFrom(level, module, names, in.since(start));
  }

  private Statement outer(int start) throws SyntaxException {
    boolean global = in.is("global");
    in.skip();
    List<String> names = new ArrayList<>();
    do {
      names.add(in.name());
    } while (in.accept(","));
    return new Statement.Outer(global, names, in.since(start));
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
    while (!in.is("=") && !endsStatement()) {
      in.skip();
    }
    in.expect("=");
    Expression value = expressions.expression();
    out.add(new Statement.Assign(List.of(target), null, value, in.since(start)));
  }

  private void expression(List<Statement> out, int start) throws SyntaxException {
    Expression first = expressions.tuple();
    if (in.accept(":")) {
      Expression annotation = expressions.expression();
      if (in.accept("=")) {
        Expression value = expressions.tuple();
        out.add(new Statement.Assign(List.of(first), annotation, value, in.since(start)));
      } else {
        out.add(new Statement.Annotate(first, annotation, in.since(start)));
      }
      return;
    }
    for (String operator : in.is("=") ? List.<String>of() : AUGMENTED) {
      if (in.accept(operator)) {
        Expression value = expressions.tuple();
        String plain = operator.substring(0, operator.length() - 1);
        out.add(new Statement.Augment(first, plain, value, in.since(start)));
        return;
      }
    }
    List<Expression> all = new ArrayList<>(List.of(first));
    while (in.accept("=")) {
      all.add(expressions.tuple());
    }
    out.add(
        all.size() == 1
            ? new Statement.Evaluate(first, in.since(start))
            : new Statement.Assign(
                all.subList(0, all.size() - 1), null, all.get(all.size() - 1), in.since(start)));
  }
}
