package io.apiledger.kernel.glob;

import io.apiledger.model.PathTemplate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rewrites paths that match one pattern into another that uses what was captured. Immutable.
 *
 * <pre>{@code
 * RouteRewrite.of("/cus/**", "/hoc/api/cus/**").apply(PathTemplate.of("/cus/logs"));
 * // /hoc/api/cus/logs
 * }</pre>
 */
public final class RouteRewrite {
  private final RouteGlob from;
  private final RouteGlob to;

  private RouteRewrite(RouteGlob from, RouteGlob to) {
    this.from = from;
    this.to = to;
  }

  /**
   * Reads a rewrite.
   *
   * @throws IllegalArgumentException if a side is no pattern, or {@code to} uses what {@code from}
   *     does not capture
   */
  public static RouteRewrite of(String from, String to) {
    RouteRewrite rewrite = new RouteRewrite(RouteGlob.of(from), RouteGlob.of(to));
    for (RouteGlob.Part part : rewrite.to.parts()) {
      if (part.kind() == RouteGlob.Kind.REST && !rewrite.from.parts().contains(part)) {
        throw new IllegalArgumentException(
            "expected "
                + part.written()
                + " in "
                + from
                + ", because "
                + to
                + " uses it; found none");
      }
    }
    return rewrite;
  }

  /** The rewritten path, if the path matches. A trailing slash stays. */
  public Optional<PathTemplate> apply(PathTemplate path) {
    return from.match(path).map(this::fill);
  }

  private PathTemplate fill(Map<String, String> captures) {
    StringBuilder out = new StringBuilder();
    for (RouteGlob.Part part : to.parts()) {
      switch (part.kind()) {
        case LITERAL, WILD -> out.append('/').append(part.text());
        case ONE ->
            out.append('/').append(captures.getOrDefault(part.text(), "{" + part.text() + "}"));
        case REST -> {
          String rest = captures.getOrDefault(part.text().isEmpty() ? "**" : part.text(), "");
          if (!rest.isEmpty()) {
            out.append('/').append(rest.equals("/") ? "" : rest);
          }
        }
      }
    }
    return PathTemplate.of(out.toString());
  }

  /** What {@code to} asks for and {@code from} does not capture, as written; in order. */
  public List<String> unfilled() {
    return to.parts().stream()
        .filter(part -> part.kind() == RouteGlob.Kind.WILD || part.captures())
        .filter(part -> !from.parts().contains(part))
        .map(RouteGlob.Part::written)
        .toList();
  }

  /** What {@code from} captures and {@code to} leaves out, as written; in order. */
  public List<String> dropped() {
    return from.parts().stream()
        .filter(part -> part.kind() == RouteGlob.Kind.REST || part.captures())
        .filter(part -> !to.parts().contains(part))
        .map(RouteGlob.Part::written)
        .toList();
  }

  @Override
  public String toString() {
    return from + " -> " + to;
  }
}
