package io.apiledger.driver.scan.python;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

/** Goes through all of a piece of syntax, however deep. Pure. */
public final class Walk {
  private Walk() {}

  /** Whether a predicate holds for any statement, those inside of others included. */
  public static boolean anyStatement(List<Statement> body, Predicate<Statement> predicate) {
    Deque<Statement> open = new ArrayDeque<>(body);
    while (!open.isEmpty()) {
      Statement next = open.removeFirst();
      if (predicate.test(next)) {
        return true;
      }
      List<Statement> inner = new ArrayList<>();
      Parts.statements(next, inner);
      for (int i = inner.size() - 1; i >= 0; i--) {
        open.addFirst(inner.get(i));
      }
    }
    return false;
  }

  /** Whether a predicate holds for any expression, those inside of others included. */
  public static boolean anyExpression(List<Statement> body, Predicate<Expression> predicate) {
    return anyStatement(body, statement -> any(own(statement), predicate));
  }

  /** The expressions directly in a statement, not those of statements inside. */
  public static List<Expression> own(Statement statement) {
    List<Expression> own = new ArrayList<>();
    Parts.expressions(statement, own);
    return own;
  }

  /** Whether a predicate holds for any of these expressions or of those inside of them. */
  public static boolean any(List<Expression> expressions, Predicate<Expression> predicate) {
    Deque<Expression> open = new ArrayDeque<>(expressions);
    while (!open.isEmpty()) {
      Expression next = open.removeFirst();
      if (predicate.test(next)) {
        return true;
      }
      List<Expression> inner = new ArrayList<>();
      Parts.expressions(next, inner);
      for (int i = inner.size() - 1; i >= 0; i--) {
        open.addFirst(inner.get(i));
      }
    }
    return false;
  }

  /** Whether a predicate holds for any call. */
  public static boolean anyCall(List<Statement> body, Predicate<Expression.Call> predicate) {
    return anyExpression(body, one -> one instanceof Expression.Call call && predicate.test(call));
  }
}
