package io.apiledger.driver.scan.python;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Finds the imports of a file by their word, wherever they stand: nothing else is read for it. */
final class ImportReader {
  private final Tokens tokens;

  ImportReader(Tokens tokens) {
    this.tokens = tokens;
  }

  /** In the order of the text. */
  List<Statement> all() {
    List<Statement> imports = new ArrayList<>();
    for (int at = tokens.last(Word.IMPORT); at >= 0; at = tokens.before(at)) {
      read(start(at), imports);
    }
    Collections.reverse(imports);
    return imports;
  }

  /** The first token of the statement with the word: {@code from} stands before it, or nothing. */
  private int start(int word) {
    int at = word - 1;
    while (at >= 0 && isPartOfName(at)) {
      at--;
    }
    return at >= 0 && tokens.is(at, Word.FROM) ? at : word;
  }

  private boolean isPartOfName(int token) {
    return tokens.kind(token) == Tokens.NAME && !Word.isReserved(tokens.code(token))
        || tokens.is(token, Word.DOT)
        || tokens.is(token, Word.ELLIPSIS);
  }

  private void read(int from, List<Statement> imports) {
    TokenStream in = new TokenStream(tokens);
    in.back(from);
    try {
      imports.add(new ImportParser(in).statement());
    } catch (SyntaxException e) {
      // Whoever reads what it stands in says so.
    }
  }
}
