package io.apiledger.driver.scan.python;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Goes through all of a piece of syntax, however deep. Pure. */
public final class Walk {
  private Walk() {}

  /** Whether a predicate holds for any statement, those inside of others included. */
  public static boolean anyStatement(List<Statement> body, Predicate<Statement> predicate) {
    return anyStatement(body, predicate, Set.of());
  }

  /**
   * @param words bodies of functions without any of them are left unread; none where all are read
   */
  private static boolean anyStatement(
      List<Statement> body, Predicate<Statement> predicate, Set<String> words) {
    List<Statement> open = new ArrayList<>(body); // Backwards: what is next stands last.
    Collections.reverse(open);
    while (!open.isEmpty()) {
      Statement next = open.remove(open.size() - 1);
      if (predicate.test(next)) {
        return true;
      }
      if (words.isEmpty()
          || !(next instanceof Statement.Function function)
          || function.code().mentions(words)) {
        int before = open.size();
        Parts.statements(next, open);
        reverse(open, before);
      }
    }
    return false;
  }

  /** Whether a predicate holds for any expression, those inside of others included. */
  public static boolean anyExpression(List<Statement> body, Predicate<Expression> predicate) {
    return anyExpression(body, predicate, Set.of());
  }

  /**
   * The same, where functions in whose bodies none of some words stands need not be looked into.
   */
  public static boolean anyExpression(
      List<Statement> body, Predicate<Expression> predicate, Set<String> words) {
    return anyStatement(body, statement -> any(own(statement), predicate), words);
  }

  /** The expressions directly in a statement, not those of statements inside. */
  public static List<Expression> own(Statement statement) {
    List<Expression> own = new ArrayList<>();
    Parts.expressions(statement, own);
    return own;
  }

  /** Whether a predicate holds for any of these expressions or of those inside of them. */
  public static boolean any(List<Expression> expressions, Predicate<Expression> predicate) {
    if (expressions.isEmpty()) {
      return false;
    }
    List<Expression> open = new ArrayList<>(expressions);
    Collections.reverse(open);
    while (!open.isEmpty()) {
      Expression next = open.remove(open.size() - 1);
      if (predicate.test(next)) {
        return true;
      }
      int before = open.size();
      Parts.expressions(next, open);
      reverse(open, before);
    }
    return false;
  }

  private static <T> void reverse(List<T> list, int from) {
    for (int low = from, high = list.size() - 1; low < high; low++, high--) {
      T one = list.get(low);
      list.set(low, list.get(high));
      list.set(high, one);
    }
  }

  /** Whether a predicate holds for any call. */
  public static boolean anyCall(List<Statement> body, Predicate<Expression.Call> predicate) {
    return anyExpression(body, one -> one instanceof Expression.Call call && predicate.test(call));
  }
}
