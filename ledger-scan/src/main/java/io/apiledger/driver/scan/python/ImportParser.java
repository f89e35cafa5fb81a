package io.apiledger.driver.scan.python;

import io.apiledger.driver.scan.python.Statement.Imported;
import java.util.ArrayList;
import java.util.List;

/** Parses imports. For one use by one thread. */
final class ImportParser {
  private final TokenStream in;

  ImportParser(TokenStream in) {
    this.in = in;
  }

  /** The import that starts here. */
  Statement statement() throws SyntaxException {
    if (in.is(Word.FROM)) {
      return importFrom();
    }
    int start = in.start();
    in.expect(Word.IMPORT);
    return new Statement.Import(dotted(), in.since(start));
  }

  private List<Imported> dotted() throws SyntaxException {
    List<Imported> names = new ArrayList<>();
    do {
      names.add(new Imported(module(), in.accept(Word.AS) ? in.name() : ""));
    } while (in.accept(Word.COMMA));
    return names;
  }

  private String module() throws SyntaxException {
    StringBuilder name = new StringBuilder(in.name());
    while (in.accept(Word.DOT)) {
      name.append('.').append(in.name());
    }
    return name.toString();
  }

  private Statement importFrom() throws SyntaxException {
    int start = in.start();
    in.expect(Word.FROM);
    int level = 0;
    while (in.is(Word.DOT) || in.is(Word.ELLIPSIS)) {
      level += in.is(Word.DOT) ? 1 : 3;
      in.skip();
    }
    String module = level > 0 && in.is(Word.IMPORT) ? "" : module();
    in.expect(Word.IMPORT);
    List<Imported> names = new ArrayList<>();
    if (!in.accept(Word.STAR)) {
      boolean wrapped = in.accept(Word.LPAR);
      do {
        if (wrapped && in.is(Word.RPAR)) {
          break;
        }
        names.add(new Imported(in.name(), in.accept(Word.AS) ? in.name() : ""));
      } while (in.accept(Word.COMMA));
      if (wrapped) {
        in.expect(Word.RPAR);
      }
    }
    return new Statement.ImportFrom(level, module, names, in.since(start));
  }
}
