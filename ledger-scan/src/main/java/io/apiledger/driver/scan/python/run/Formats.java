package io.apiledger.driver.scan.python.run;

import io.apiledger.driver.scan.python.run.Arguments.Argument;
import org.jspecify.annotations.Nullable;

/** {@code "…{}…".format(…)}, as far as a path needs it. */
final class Formats {
  private Formats() {}

  /** The text; null where a part of it is not known. */
  static @Nullable Value format(Value.Text self, Arguments arguments) {
    String text = self.text();
    StringBuilder out = new StringBuilder();
    boolean soft = self.soft();
    int next = 0;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if ((c == '{' || c == '}') && i + 1 < text.length() && text.charAt(i + 1) == c) {
        out.append(c);
        i += 2;
      } else if (c == '{') {
        int close = text.indexOf('}', i);
        if (close < 0) {
          return null;
        }
        String name = text.substring(i + 1, close);
        Argument argument = argument(name, next, arguments);
        next += name.isEmpty() ? 1 : 0;
        String shown = argument == null ? null : Operations.shown(argument.value());
        if (argument == null || shown == null) {
          return null;
        }
        soft |= argument.value() instanceof Value.Text one && one.soft();
        out.append(shown);
        i = close + 1;
      } else {
        out.append(c);
        i++;
      }
    }
    return Operations.text(out.toString(), soft);
  }

  private static @Nullable Argument argument(String name, int next, Arguments arguments) {
    if (name.isEmpty()) {
      return arguments.get("", next);
    }
    if (name.chars().allMatch(c -> c >= '0' && c <= '9') && name.length() < 3) {
      return arguments.get("", Integer.parseInt(name));
    }
    return arguments.get(name, -1);
  }
}
