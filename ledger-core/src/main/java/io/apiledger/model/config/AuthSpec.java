package io.apiledger.model.config;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;

/**
 * What code does not say about who may call.
 *
 * @param guards simple names of what guards a handler, besides what a scanner knows itself
 * @param open paths that everybody may call
 * @param middleware what stands before the code
 */
public record AuthSpec(List<String> guards, List<OpenPath> open, Middleware middleware) {
  /** Nothing is said. */
  public static final AuthSpec NONE = new AuthSpec(List.of(), List.of(), Middleware.UNKNOWN);

  public AuthSpec {
    guards = List.copyOf(guards);
    open = List.copyOf(open);
    requireNonNull(middleware, "middleware");
  }

  /**
   * Paths that everybody may call.
   *
   * @param path a route glob
   * @param line of the configuration file, from 1; 0 where it was not read from a file
   */
  public record OpenPath(String path, int line) {
    public OpenPath {
      requireNonNull(path, "path");
    }
  }

  /** Whether something before the code, such as a filter or a gateway, asks who is calling. */
  public enum Middleware {
    /** It may. */
    UNKNOWN,
    /** It does not. */
    NONE,
    /** It does, save for the paths that are open. */
    REQUIRED;

    private final String text = name().toLowerCase(Locale.ROOT);

    /** As written in the configuration. */
    public String text() {
      return text;
    }
  }
}
