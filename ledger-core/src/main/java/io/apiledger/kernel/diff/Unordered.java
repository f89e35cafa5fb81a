package io.apiledger.kernel.diff;

import io.apiledger.model.RouteKey;

/** Two values seen as a pair without sides, so that an order over pairs mirrors with its input. */
final class Unordered {
  private Unordered() {}

  static RouteKey lesser(RouteKey a, RouteKey b) {
    return a.compareTo(b) <= 0 ? a : b;
  }

  static RouteKey greater(RouteKey a, RouteKey b) {
    return a.compareTo(b) <= 0 ? b : a;
  }
}
