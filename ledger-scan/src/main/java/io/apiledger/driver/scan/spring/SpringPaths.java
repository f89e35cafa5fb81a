package io.apiledger.driver.scan.spring;

import io.apiledger.driver.scan.java.Placeholders;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How Spring puts paths together. */
final class SpringPaths {
  private SpringPaths() {}

  /** Both with a slash in front unless empty; a final slash stays. */
  static String joined(String outer, String inner) {
    String left = withSlash(outer);
    String right = withSlash(inner);
    if (left.isEmpty() || right.isEmpty()) {
      return left + right;
    }
    if (left.endsWith("/*")) {
      left = left.substring(0, left.length() - 2);
    }
    return left.endsWith("/") ? left + right.substring(1) : left + right;
  }

  /** A path that is nowhere empty. */
  static String served(String path) {
    return path.isEmpty() ? "/" : withSlash(path);
  }

  /** The text with its placeholders filled in; null where one has neither value nor default. */
  static @Nullable String filled(String text, Map<String, String> properties) {
    return text.contains("#{") ? null : Placeholders.filled(text, properties);
  }

  private static String withSlash(String path) {
    return path.isEmpty() || path.startsWith("/") ? path : "/" + path;
  }
}
