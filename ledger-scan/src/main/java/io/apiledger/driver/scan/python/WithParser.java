package io.apiledger.driver.scan.python;

import io.apiledger.driver.scan.python.Statement.With.Item;
import java.util.ArrayList;
import java.util.List;

/** Parses the contexts of a {@code with}, in parentheses or not. */
final class WithParser {
  private final TokenStream in;
  private final ExpressionParser expressions;

  WithParser(TokenStream in, ExpressionParser expressions) {
    this.in = in;
    this.expressions = expressions;
  }

  List<Item> items() throws SyntaxException {
    int before = in.position();
    if (in.accept(Word.LPAR)) {
      try {
        List<Item> items = items(Word.RPAR);
        in.expect(Word.RPAR);
        if (in.is(Word.COLON)) {
          return items;
        }
      } catch (SyntaxException e) {
        // No list in parentheses, but an expression that starts with some.
      }
      in.back(before);
    }
    return items(Word.COLON);
  }

  private List<Item> items(Word end) throws SyntaxException {
    List<Item> items = new ArrayList<>();
    do {
      if (in.is(end)) {
        break;
      }
      Expression context = expressions.expression();
      items.add(new Item(context, in.accept(Word.AS) ? target() : null));
    } while (in.accept(Word.COMMA));
    return items;
  }

  private Expression target() throws SyntaxException {
    return expressions.expression();
  }
}
