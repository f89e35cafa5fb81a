package io.apiledger.model;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * What makes two entries the same route: service, method and path.
 *
 * @param service empty unless an audience spans several services
 */
public record RouteKey(String service, HttpMethod method, PathTemplate path)
    implements Comparable<RouteKey> {

  public RouteKey {
    service = Text.wellFormed(requireNonNull(service, "service"));
    requireNonNull(method, "method");
    requireNonNull(path, "path");
  }

  /** The key of a route of an audience with one service. */
  public static RouteKey of(String method, String path) {
    return new RouteKey("", HttpMethod.of(method), PathTemplate.of(path));
  }

  /** The canonical order of keys: service, path, method, each as UTF-8 bytes. */
  @Override
  public int compareTo(RouteKey other) {
    int byService = Text.compareUtf8(service, other.service);
    if (byService != 0) {
      return byService;
    }
    int byPath = Text.compareUtf8(path.value(), other.path.value());
    return byPath != 0 ? byPath : Text.compareUtf8(method.name(), other.method.name());
  }

  // Written out, here and in what a ledger has thousands of: those that a record brings are put
  // together while the program runs, which takes longer than to read a hundred files.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RouteKey key
        && path.equals(key.path)
        && method.equals(key.method)
        && service.equals(key.service);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * service.hashCode() + method.hashCode()) + path.hashCode();
  }

  /** {@code GET /a/{id}}, or {@code billing GET /a/{id}} where there is a service. */
  @Override
  public String toString() {
    String route = method + " " + path;
    return service.isEmpty() ? route : service + " " + route;
  }
}
