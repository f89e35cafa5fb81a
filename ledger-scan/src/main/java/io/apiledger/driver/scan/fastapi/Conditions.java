package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.Expression;
import io.apiledger.driver.scan.python.Walk;
import java.util.List;
import java.util.Set;

/** What a condition in a guard says of those that it lets pass. Pure. */
final class Conditions {
  /** What is called for rather than who calls. */
  private static final Set<String> PLACES = Set.of("path", "url", "method");

  private static final Set<String> PRIVILEGES =
      Set.of(
          "admin",
          "authenticated",
          "is_admin",
          "is_authenticated",
          "is_superuser",
          "superuser",
          "user_is_admin");

  private static final Set<String> MEASURES = Set.of("<", ">", "<=", ">=");

  private Conditions() {}

  /** Whether it only holds where a setting or some credentials are there, or somewhere. */
  static boolean isOptional(Expression test, Origins origins) {
    if (!(test instanceof Expression.Logical logical) || !logical.all()) {
      return origins.of(test) == Origins.NEITHER
          || isText("==", test, origins)
          || isOneOfTexts(test, origins)
          || isMeasure(test)
          || isPlace(test);
    }
    for (Expression one : logical.operands()) {
      if (isOptional(one, origins) || isPresence(one, origins)) {
        return true;
      }
    }
    return false;
  }

  /** Whether callers pass where it holds: no credentials, a setting, a path that is left out. */
  static boolean letsPass(Expression test, Origins origins) {
    if (test instanceof Expression.Logical logical) {
      boolean passes = false;
      for (Expression one : logical.operands()) {
        if (logical.all() && isPresence(one, origins)) {
          return false; // Whatever else has to hold.
        }
        passes |= letsPass(one, origins);
      }
      return passes;
    }
    return origins.of(test) == Origins.NEITHER
        || isAbsence(test, origins)
        || isPlace(test)
        || isText("!=", test, origins)
        || Origins.isOnlySent(origins.of(test));
  }

  /** Whether it measures, as quotas do: nobody is known by how much of something there is. */
  private static boolean isMeasure(Expression test) {
    return test instanceof Expression.Comparison comparison
        && comparison.links().size() == 1
        && MEASURES.contains(comparison.links().get(0).operator())
        && !Walk.any(
            List.of(test),
            one -> one instanceof Expression.Call call && Refusal.name(call).equals("len"));
  }

  /** Whether it compares what a caller wrote, and not what was made of it, with a written text. */
  private static boolean isText(String operator, Expression test, Origins origins) {
    return test instanceof Expression.Comparison comparison
        && comparison.links().size() == 1
        && comparison.links().get(0).operator().equals(operator)
        && comparison.links().get(0).operand() instanceof Expression.Text text
        && !text.value().isEmpty()
        && Origins.isCaller(origins.of(comparison.first()))
        && origins.maker(comparison.first()) == null;
  }

  /** Whether it only holds for what a caller wrote, such as what is blocked. */
  private static boolean isOneOfTexts(Expression test, Origins origins) {
    if (!(test instanceof Expression.Comparison comparison)
        || comparison.links().size() != 1
        || !comparison.links().get(0).operator().equals("in")
        || !(comparison.links().get(0).operand() instanceof Expression.Items items)
        || !Origins.isCaller(origins.of(comparison.first()))) {
      return false;
    }
    for (Expression one : items.elements()) {
      if (!(one instanceof Expression.Text text) || text.value().isEmpty()) {
        return false;
      }
    }
    return origins.maker(comparison.first()) == null;
  }

  /** Whether it holds where there are any credentials. */
  static boolean isPresence(Expression test, Origins origins) {
    if (!Origins.isCaller(origins.of(test))) {
      return false;
    }
    if (test instanceof Expression.Comparison comparison) {
      return comparison.links().size() == 1
          && Set.of("is not", "!=").contains(comparison.links().get(0).operator())
          && isNothing(comparison.links().get(0).operand());
    }
    return isValue(test);
  }

  private static boolean isAbsence(Expression test, Origins origins) {
    if (test instanceof Expression.Unary unary && unary.operator().equals("not")) {
      return isPresence(unary.operand(), origins);
    }
    return test instanceof Expression.Comparison comparison
        && comparison.links().size() == 1
        && (Set.of("is", "==").contains(comparison.links().get(0).operator())
                && isNothing(comparison.links().get(0).operand())
            || comparison.links().get(0).operator().equals("not in")
                && comparison.first() instanceof Expression.Text);
  }

  /** Whether it holds where there is nobody at all: {@code not user}, {@code user is None}. */
  static boolean isNobody(Expression test, Origins origins) {
    Expression of =
        test instanceof Expression.Unary unary
            ? unary.operand()
            : test instanceof Expression.Comparison comparison ? comparison.first() : test;
    return (of instanceof Expression.Name || isOfSomebody(of)) && isAbsence(test, origins);
  }

  /** What only somebody has: {@code request.state.user}, {@code user.is_admin}. */
  private static boolean isOfSomebody(Expression expression) {
    return expression instanceof Expression.Attribute part
        && (part.of() instanceof Expression.Attribute state && state.name().equals("state")
            || PRIVILEGES.contains(part.name()));
  }

  /** Names, attributes, elements: not what a function says about them. */
  private static boolean isValue(Expression test) {
    return test instanceof Expression.Name
        || test instanceof Expression.Attribute
        || test instanceof Expression.Index
        || test instanceof Expression.Call call
            && call.function() instanceof Expression.Attribute attribute
            && attribute.name().equals("get");
  }

  private static boolean isNothing(Expression expression) {
    return expression instanceof Expression.None
        || expression instanceof Expression.Text text && text.value().isEmpty();
  }

  /** Whether it looks at what is called for. */
  static boolean isPlace(Expression test) {
    return Walk.any(
        List.of(test),
        one -> one instanceof Expression.Attribute place && PLACES.contains(place.name()));
  }
}
