package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.run.Value;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a request has that brings no credentials, beside plain values such as {@code None}. */
enum Brought implements Value.NotCalled {
  REQUEST,
  /** Those that every client sends. */
  HEADERS,
  /** Cookies, or what is kept for a session: nothing is there. */
  COOKIES,
  /** Where a request comes from, or goes to. */
  ADDRESS,
  /** Something of which no more is known. */
  SOMETHING;

  private static final Set<String> OF_ADDRESSES =
      Set.of("host", "hostname", "path", "port", "scheme");

  /** An attribute of it; null where nothing is known of that. */
  @Nullable Value part(String name) {
    if (this != REQUEST) {
      return this == ADDRESS && OF_ADDRESSES.contains(name) ? SOMETHING : null;
    }
    return switch (name) {
      case "headers" -> HEADERS;
      case "cookies", "session" -> COOKIES;
      case "client", "url" -> ADDRESS;
      case "method" -> SOMETHING;
      default -> null;
    };
  }

  /** What it holds under a name: {@code None} where that is not there; null where it may be. */
  @Nullable Value held(String name) {
    return switch (this) {
      case COOKIES -> Value.None.CERTAIN;
      case HEADERS -> header(name);
      default -> null;
    };
  }

  private static @Nullable Value header(String name) {
    return name.equalsIgnoreCase("host")
        ? SOMETHING
        : Headers.isOfNobody(name) ? null : Value.None.CERTAIN;
  }

  /** Whether it counts as true. */
  boolean isTrue() {
    return this != COOKIES;
  }
}
