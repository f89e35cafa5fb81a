package io.apiledger.driver.scan.jaxrs;

import io.apiledger.model.PathPart;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A path as far as it goes.
 *
 * @param text empty, or with a slash in front and none at the end; null where it cannot be computed
 * @param expression as in the source
 * @param parts what it is made of, outermost first
 */
record ResourcePath(@Nullable String text, String expression, List<PathPart> parts) {
  /** No path at all. */
  static final ResourcePath NONE = new ResourcePath("", "", List.of());

  ResourcePath {
    parts = List.copyOf(parts);
  }

  ResourcePath below(ResourcePath outer) {
    String joined = text == null || outer.text == null ? null : joined(outer.text, text);
    String both =
        outer.expression.isEmpty()
            ? expression
            : expression.isEmpty() ? outer.expression : outer.expression + " + " + expression;
    List<PathPart> all = new ArrayList<>(outer.parts);
    all.addAll(parts);
    return new ResourcePath(joined, both, all);
  }

  ResourcePath withText(String other) {
    return new ResourcePath(other, expression, parts);
  }

  /** As JAX-RS joins: slashes at either end of a path mean nothing. */
  static String joined(String outer, String inner) {
    int start = 0;
    int end = inner.length();
    while (start < end && inner.charAt(start) == '/') {
      start++;
    }
    while (start < end && inner.charAt(end - 1) == '/') {
      end--;
    }
    return start == end ? outer : outer + "/" + inner.substring(start, end);
  }

  /** What is served. */
  static String served(String text) {
    return text.isEmpty() ? "/" : text;
  }
}
