package io.apiledger.driver.scan.python.run;

import io.apiledger.driver.scan.python.run.Arguments.Argument;
import java.util.List;
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

  /** {@code "…%s…" % values}, with {@code %d} and {@code %(name)s}; null where it says more. */
  static @Nullable Value percent(Value.Text format, Value right) {
    List<Value> values = right instanceof Sequence tuple ? tuple.items() : List.of(right);
    String text = format.text();
    StringBuilder out = new StringBuilder();
    boolean soft = format.soft();
    int next = 0;
    int i = 0;
    while (i < text.length()) {
      int at = text.indexOf('%', i);
      out.append(text, i, at < 0 ? text.length() : at);
      if (at < 0 || at + 1 == text.length()) {
        i = text.length();
        continue;
      }
      int kind = at + 1;
      Value value = null;
      if (text.charAt(kind) == '(' && right instanceof Dict dict && text.indexOf(')', kind) > 0) {
        int close = text.indexOf(')', kind);
        value = dict.entries().get(new Value.Text(text.substring(kind + 1, close)));
        kind = Math.min(close + 1, text.length() - 1);
      } else if (text.charAt(kind) != '%') {
        value = next < values.size() ? values.get(next++) : null;
      }
      char asked = text.charAt(kind);
      String shown =
          asked == '%'
              ? "%"
              : value == null || asked != 's' && !(asked == 'd' && value instanceof Value.Whole)
                  ? null
                  : Operations.shown(value);
      if (shown == null) {
        return null;
      }
      soft |= value instanceof Value.Text one && one.soft();
      out.append(shown);
      i = kind + 1;
    }
    return next < values.size() && !(right instanceof Dict)
        ? null
        : Operations.text(out.toString(), soft);
  }
}
