package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.Expression;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Headers of requests that say what is called for, or by which program, and not by whom. Pure. */
final class Headers {
  private static final Set<String> OF_NOBODY =
      Set.of(
          "host",
          "x-forwarded-host",
          "origin",
          "referer",
          "user-agent",
          "content-type",
          "content-length",
          "accept",
          "accept-language",
          "accept-encoding");

  /** What the framework keeps beside them of where a request goes. */
  private static final Set<String> OF_PLACES =
      Set.of(
          "app", "endpoint", "method", "path", "raw_path", "root_path", "route", "router", "type");

  private static final Set<String> READING = Set.of("get", "getlist");

  private Headers() {}

  /** Whether a header says nothing of who is calling, as it or a parameter for it is called. */
  static boolean isOfNobody(String name) {
    return OF_NOBODY.contains(name.toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /**
   * The name whose header of nobody it reads: {@code request} in {@code
   * request.headers.get("host")} and {@code "host" in request.headers}; null where it reads none.
   */
  static Expression.@Nullable Name ofNobody(Expression read) {
    Expression headers;
    Expression name;
    if (read instanceof Expression.Call call
        && call.function() instanceof Expression.Attribute method
        && READING.contains(method.name())) {
      headers = method.of();
      name = call.positional().isEmpty() ? call.keyword("key") : call.positional().get(0);
    } else if (read instanceof Expression.Index element) {
      headers = element.of();
      name = element.index();
    } else if (read instanceof Expression.Comparison comparison
        && comparison.links().size() == 1
        && comparison.links().get(0).operator().endsWith("in")) {
      headers = comparison.links().get(0).operand();
      name = comparison.first();
    } else {
      return null;
    }
    boolean always = read instanceof Expression.Call call && isAlwaysThere(call);
    return name instanceof Expression.Text text ? owner(headers, text.value(), always) : null;
  }

  /** Whether it gives something where there is none: {@code headers.get("x-user", "guest")}. */
  private static boolean isAlwaysThere(Expression.Call get) {
    Expression second = get.positional().size() > 1 ? get.positional().get(1) : null;
    Expression byDefault = second == null ? get.keyword("default") : second;
    return byDefault instanceof Expression.Text text && !text.value().isEmpty()
        || byDefault instanceof Expression.Numeral
        || byDefault instanceof Expression.Call
        || byDefault instanceof Expression.Attribute;
  }

  private static Expression.@Nullable Name owner(Expression map, String name, boolean always) {
    String called = Refusal.name(map);
    boolean ofNobody =
        called.endsWith("headers") && (always || isOfNobody(name))
            || called.equals("cookies") && always
            || called.equals("scope") && OF_PLACES.contains(name);
    Expression of = map instanceof Expression.Attribute part ? part.of() : map;
    return ofNobody && of instanceof Expression.Name owner ? owner : null;
  }
}
