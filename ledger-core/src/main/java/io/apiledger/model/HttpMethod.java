package io.apiledger.model;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The method of a route, in upper case: one of HTTP's, a framework's own, {@link #ANY} where a
 * handler takes every method, or {@link #WS} for a web socket.
 *
 * @param name a token of RFC 9110, upper case, at most 64 characters
 */
public record HttpMethod(String name) {
  public static final HttpMethod GET = new HttpMethod("GET");
  public static final HttpMethod PUT = new HttpMethod("PUT");
  public static final HttpMethod POST = new HttpMethod("POST");
  public static final HttpMethod DELETE = new HttpMethod("DELETE");

  /** A handler that takes every method. */
  public static final HttpMethod ANY = new HttpMethod("ANY");

  /** A web socket. */
  public static final HttpMethod WS = new HttpMethod("WS");

  private static final int LONGEST = 64;

  public HttpMethod {
    requireNonNull(name, "name");
    if (!isToken(name)) {
      throw new IllegalArgumentException(
          "expected an HTTP method such as GET; found \"" + Text.shortened(name, 40) + "\"");
    }
  }

  /**
   * The method of that name in any case.
   *
   * @throws IllegalArgumentException if it is not a token of RFC 9110
   */
  public static HttpMethod of(String name) {
    return switch (name) {
      case "GET", "get" -> GET;
      case "PUT", "put" -> PUT;
      case "POST", "post" -> POST;
      case "DELETE", "delete" -> DELETE;
      default -> new HttpMethod(upperCase(name));
    };
  }

  /** Whether {@link #of} takes it. */
  public static boolean isValid(String name) {
    return isToken(upperCase(name));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof HttpMethod method && name.equals(method.name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String toString() {
    return name;
  }

  /** ASCII letters alone: a dotless i must not become the I of a method. */
  private static String upperCase(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) >= 0x80) {
        return name;
      }
    }
    return name.toUpperCase(Locale.ROOT);
  }

  private static boolean isToken(String name) {
    if (name.isEmpty() || name.length() > LONGEST) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
      if (!letter && "!#$%&'*+-.^_`|~".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }
}
