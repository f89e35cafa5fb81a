package io.apiledger.driver.scan.micronaut;

import java.util.Locale;

/** How Micronaut puts URI templates together. What they say of a query is no part of a path. */
final class MicronautPaths {
  private MicronautPaths() {}

  /**
   * The template of a method below that of its controller: without a final slash, and with a slash
   * between them unless the inner one brings its own, as {@code {/id}} does.
   */
  static String joined(String outer, String inner) {
    String left = withoutFinalSlash(withSlash(path(outer)));
    String right = path(inner);
    boolean bringsSlash = right.isEmpty() || right.startsWith("/") || right.startsWith("{/");
    String both = withoutFinalSlash(left + (bringsSlash ? "" : "/") + right);
    return both.isEmpty() ? "/" : both;
  }

  /**
   * The path of a method whose template is empty: its name, {@code saveAll} as {@code save-all}.
   */
  static String ofName(String method) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < method.length(); i++) {
      char c = method.charAt(i);
      if (i > 0 && Character.isUpperCase(c) && !Character.isUpperCase(method.charAt(i - 1))) {
        out.append('-');
      }
      out.append(c);
    }
    return out.toString().toLowerCase(Locale.ROOT);
  }

  private static String withSlash(String path) {
    return path.isEmpty() || path.startsWith("/") || path.startsWith("{/") ? path : "/" + path;
  }

  private static String withoutFinalSlash(String path) {
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  /** Without {@code {?x}}, {@code {&x}} and {@code {#x}}. */
  private static String path(String template) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < template.length()) {
      int close = template.charAt(at) == '{' ? template.indexOf('}', at) : -1;
      if (close > at + 1 && "?&#".indexOf(template.charAt(at + 1)) >= 0) {
        at = close + 1;
      } else {
        out.append(template.charAt(at++));
      }
    }
    return out.toString();
  }
}
