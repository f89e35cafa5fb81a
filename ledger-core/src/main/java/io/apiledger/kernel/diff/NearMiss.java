package io.apiledger.kernel.diff;

import static java.util.Objects.requireNonNull;

import io.apiledger.model.HttpMethod;
import io.apiledger.model.RouteKey;
import io.apiledger.model.finding.RuleId;
import java.util.List;
import java.util.stream.Collectors;

/** Why routes that stand on one side only may be the same after all. Immutable. */
public sealed interface NearMiss {
  /** The explanation for people. */
  String sentence();

  /**
   * Two routes that differ in one respect.
   *
   * @param rule {@code TRAILING_SLASH}, {@code PATH_CASE}, {@code PARAMETER_RENAMED} or {@code
   *     METHOD_MISMATCH}
   */
  record Pair(RuleId rule, RouteKey left, RouteKey right) implements NearMiss {
    public Pair {
      requireNonNull(rule, "rule");
      requireNonNull(left, "left");
      requireNonNull(right, "right");
    }

    @Override
    public String sentence() {
      String how =
          switch (rule) {
            case TRAILING_SLASH -> "a trailing slash";
            case PATH_CASE -> "upper and lower case";
            case PARAMETER_RENAMED -> "the names of parameters";
            case METHOD_MISMATCH -> "the method";
            default -> rule.meaning();
          };
      return left + " and " + right + " differ in " + how + " alone";
    }
  }

  /**
   * A handler that takes every method on one side, routes of its path on the other.
   *
   * @param onLeft whether the left side has {@code any}
   * @param any a route with the method {@code ANY}
   * @param concrete routes of the same path, sorted by method; never empty
   */
  record AnyMethod(boolean onLeft, RouteKey any, List<RouteKey> concrete) implements NearMiss {
    public AnyMethod {
      requireNonNull(any, "any");
      concrete = List.copyOf(concrete);
      if (!any.method().equals(HttpMethod.ANY) || concrete.isEmpty()) {
        throw new IllegalArgumentException(
            "expected a route of every method and others of its path; found " + any);
      }
    }

    @Override
    public String sentence() {
      String methods =
          concrete.stream().map(key -> key.method().name()).collect(Collectors.joining(", "));
      return any
          + " on the "
          + (onLeft ? "left" : "right")
          + " takes every method, "
          + methods
          + " on the "
          + (onLeft ? "right" : "left")
          + " too";
    }
  }

  /**
   * A leading part of paths that stands for another one on the other side.
   *
   * @param left whole segments; {@code /} where there is nothing to replace
   * @param right what stands for it on the right side
   * @param routes how many routes of either side it explains
   * @param renamed how many of them differ in the names of parameters too
   * @param leftExample one of them
   * @param rightExample its counterpart
   */
  record Prefix(
      String left,
      String right,
      int routes,
      int renamed,
      RouteKey leftExample,
      RouteKey rightExample)
      implements NearMiss {
    public Prefix {
      requireNonNull(left, "left");
      requireNonNull(right, "right");
      requireNonNull(leftExample, "leftExample");
      requireNonNull(rightExample, "rightExample");
      if (routes < 1 || renamed < 0 || renamed > routes) {
        throw new IllegalArgumentException(
            "expected at least one route; found " + routes + ", renamed " + renamed);
      }
    }

    @Override
    public String sentence() {
      return sentence("on the left", "on the right");
    }

    /** The same, where the sides have names such as {@code in the code}. */
    public String sentence(String onLeft, String onRight) {
      String names =
          renamed == 0 ? "" : " (" + renamed + " of them with other names of parameters)";
      return routes
          + (routes == 1 ? " route agrees" : " routes agree")
          + " where "
          + left
          + " "
          + onLeft
          + " stands for "
          + right
          + " "
          + onRight
          + names
          + ", such as "
          + leftExample
          + " and "
          + rightExample;
    }
  }
}
