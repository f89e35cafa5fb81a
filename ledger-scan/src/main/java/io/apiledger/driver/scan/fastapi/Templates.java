package io.apiledger.driver.scan.fastapi;

import java.util.LinkedHashSet;
import java.util.Set;

/** The paths of Starlette: literal text and parameters with converters. */
final class Templates {
  private Templates() {}

  /** The names of the parameters, without their converters. */
  static Set<String> names(String path) {
    Set<String> names = new LinkedHashSet<>();
    int at = path.indexOf('{');
    while (at >= 0) {
      int close = path.indexOf('}', at);
      if (close < 0) {
        break;
      }
      String inner = path.substring(at + 1, close);
      int colon = inner.indexOf(':');
      names.add(colon < 0 ? inner : inner.substring(0, colon));
      at = path.indexOf('{', close);
    }
    return names;
  }
}
