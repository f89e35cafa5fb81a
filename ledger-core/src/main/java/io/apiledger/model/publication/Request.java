package io.apiledger.model.publication;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A request, as much of it as an answer depends on.
 *
 * @param method as sent, such as {@code GET}
 * @param target what follows the place where the publication is mounted, as sent: not decoded,
 *     starting with {@code /}, with or without a query
 * @param headers the value of a header by its name in any case; null where it was not sent, and
 *     joined by commas where it was sent several times
 */
public record Request(String method, String target, Function<String, @Nullable String> headers) {
  public Request {
    requireNonNull(method, "method");
    requireNonNull(target, "target");
    requireNonNull(headers, "headers");
  }

  /** A request for a path without any header. */
  public static Request get(String target) {
    return new Request("GET", target, name -> null);
  }

  /** The value of a header, if it was sent. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.apply(name));
  }
}
