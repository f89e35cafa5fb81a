package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.Expression;
import io.apiledger.driver.scan.python.Statement;
import java.util.ArrayList;
import java.util.List;

/** What decorators put around functions. Pure. */
final class Wrappers {
  private Wrappers() {}

  /** Whether a decorator may give back what it was given: {@code if not enabled: return f}. */
  static boolean mayBeNone(Statement.Function decorator) {
    List<String> given = new ArrayList<>();
    decorator.parameters().forEach(one -> given.add(one.name()));
    return givesBack(decorator.body(), given);
  }

  private static boolean givesBack(List<Statement> body, List<String> given) {
    for (Statement statement : body) {
      if (statement instanceof Statement.Return result
          && result.value() instanceof Expression.Name name
          && given.contains(name.id())) {
        return true;
      }
      if (statement instanceof Statement.If choice
          && (choice.branches().stream().anyMatch(one -> givesBack(one.body(), given))
              || givesBack(choice.otherwise(), given))) {
        return true;
      }
      if (statement instanceof Statement.Function inner) {
        List<String> all = new ArrayList<>(given);
        inner.parameters().forEach(one -> all.add(one.name()));
        if (givesBack(inner.body(), all)) {
          return true;
        }
      }
    }
    return false;
  }
}
