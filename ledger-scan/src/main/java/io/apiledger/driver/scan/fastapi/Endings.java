package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.Statement;
import io.apiledger.driver.scan.python.Walk;
import java.util.List;

/** How statements end. Pure. */
final class Endings {
  private Endings() {}

  /** Whether whoever gets to these statements is raised out of them. */
  static boolean alwaysRaise(List<Statement> body) {
    for (Statement statement : body) {
      if (statement instanceof Statement.Raise
          || statement instanceof Statement.If choice && allRaise(choice)) {
        return true;
      }
      if (mayLeave(statement)) {
        return false;
      }
    }
    return false;
  }

  /** Whether there is a way out of a statement, rather than on to what comes behind it. */
  static boolean mayLeave(Statement statement) {
    return Walk.anyStatement(
        List.of(statement),
        one -> one instanceof Statement.Return || one instanceof Statement.Leave);
  }

  private static boolean allRaise(Statement.If choice) {
    for (Statement.Branch branch : choice.branches()) {
      if (!alwaysRaise(branch.body())) {
        return false;
      }
    }
    return alwaysRaise(choice.otherwise());
  }
}
