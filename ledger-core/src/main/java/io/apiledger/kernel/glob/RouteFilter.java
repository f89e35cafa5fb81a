package io.apiledger.kernel.glob;

import io.apiledger.model.Entry;
import io.apiledger.model.HttpMethod;
import io.apiledger.model.PathTemplate;
import io.apiledger.model.RouteKey;
import java.util.List;

/**
 * Which routes somebody wants to see: those that an include matches, or all where there is none,
 * less those that an exclude matches. Immutable.
 *
 * <pre>{@code
 * RouteFilter.of(List.of("/api/**"), List.of("* /api/health")).keeps(entry);
 * }</pre>
 */
public final class RouteFilter {
  private final List<RoutePattern> include;
  private final List<RoutePattern> exclude;

  private RouteFilter(List<RoutePattern> include, List<RoutePattern> exclude) {
    this.include = include;
    this.exclude = exclude;
  }

  /**
   * Reads patterns: a route glob, or {@code METHOD} and a route glob.
   *
   * @throws IllegalArgumentException if one is neither
   */
  public static RouteFilter of(List<String> include, List<String> exclude) {
    return new RouteFilter(
        include.stream().map(RoutePattern::of).toList(),
        exclude.stream().map(RoutePattern::of).toList());
  }

  /** Whether every route is kept. */
  public boolean keepsAll() {
    return include.isEmpty() && exclude.isEmpty();
  }

  /** Whether this one is kept. */
  public boolean keeps(Entry entry) {
    return keeps(entry.method(), entry.path());
  }

  /** Whether the route of a key is kept. */
  public boolean keeps(RouteKey key) {
    return keeps(key.method(), key.path());
  }

  private boolean keeps(HttpMethod method, PathTemplate path) {
    return (include.isEmpty() || include.stream().anyMatch(one -> one.matches(method, path)))
        && exclude.stream().noneMatch(one -> one.matches(method, path));
  }

  /**
   * A pattern over routes.
   *
   * @param method {@code *} for any
   */
  public record RoutePattern(String method, RouteGlob path) {
    /**
     * Reads {@code METHOD /path} or {@code /path}, the path being a route glob and {@code *} any
     * method.
     *
     * @throws IllegalArgumentException if it is neither
     */
    public static RoutePattern of(String text) {
      int space = text.indexOf(' ');
      if (space < 0) {
        return new RoutePattern("*", RouteGlob.of(text));
      }
      String method = text.substring(0, space);
      String name = method.equals("*") ? method : HttpMethod.of(method).name();
      return new RoutePattern(name, RouteGlob.of(text.substring(space + 1).strip()));
    }

    /** Whether the route of an entry matches. */
    public boolean matches(Entry entry) {
      return matches(entry.method(), entry.path());
    }

    /** Whether the route of a key matches. */
    public boolean matches(RouteKey key) {
      return matches(key.method(), key.path());
    }

    private boolean matches(HttpMethod asked, PathTemplate template) {
      return (method.equals("*") || method.equals(asked.name())) && path.matches(template);
    }
  }
}
