package io.apiledger.driver.scan.java;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Placeholders such as {@code ${api.base}} and {@code ${api.base:/v1}}, also inside each other.
 *
 * <pre>{@code
 * Placeholders.filled("${a}/${b:x}", Map.of("a", "/one"));   // "/one/x"
 * }</pre>
 */
public final class Placeholders {
  private static final int DEEPEST = 16;
  private static final int LONGEST = 8192;

  private Placeholders() {}

  /** The text with its placeholders filled in; null where one has neither value nor default. */
  public static @Nullable String filled(String text, Map<String, String> properties) {
    return filled(text, properties, 0);
  }

  private static @Nullable String filled(String text, Map<String, String> properties, int depth) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (int open = text.indexOf("${"); open >= 0; open = text.indexOf("${", at)) {
      int close = close(text, open + 2);
      if (close < 0 || depth > DEEPEST || out.length() > LONGEST) {
        return null;
      }
      String value = value(text.substring(open + 2, close), properties, depth);
      if (value == null) {
        return null;
      }
      out.append(text, at, open).append(value);
      at = close + 1;
    }
    return out.append(text.substring(at)).toString();
  }

  private static @Nullable String value(String inside, Map<String, String> all, int depth) {
    String key = filled(inside, all, depth + 1);
    if (key == null) {
      return fallback(inside, all, depth);
    }
    String value = all.get(key);
    if (value == null && inside.indexOf(':') >= 0) {
      value = all.get(inside.substring(0, inside.indexOf(':')));
      return value == null ? fallback(inside, all, depth) : filled(value, all, depth + 1);
    }
    return value == null ? null : filled(value, all, depth + 1);
  }

  private static @Nullable String fallback(String inside, Map<String, String> all, int depth) {
    int colon = inside.indexOf(':');
    return colon < 0 ? null : filled(inside.substring(colon + 1), all, depth + 1);
  }

  private static int close(String text, int from) {
    int depth = 1;
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) == '{') {
        depth++;
      } else if (text.charAt(i) == '}' && --depth == 0) {
        return i;
      }
    }
    return -1;
  }
}
