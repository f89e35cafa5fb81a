package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.run.Arguments;
import io.apiledger.driver.scan.python.run.FunctionValue;
import io.apiledger.driver.scan.python.run.Sequence;
import io.apiledger.driver.scan.python.run.Site;
import io.apiledger.driver.scan.python.run.Value;
import org.jspecify.annotations.Nullable;

/**
 * A version of {@code fastapi-versioning}, as the decorator that gives it to a function, or as the
 * class of the routes of a router that all have it.
 */
record ApiVersion(long major, long minor) implements Value.Native, Comparable<ApiVersion> {
  private static final String PACKAGE = "fastapi_versioning.";

  /** What that package calls a version of a function, as an attribute. */
  private static final String ATTRIBUTE = "_api_version";

  private static final ApiVersion FIRST = new ApiVersion(1, 0);

  /** Whether a function serves an application below versions in the way of that package. */
  static boolean serves(String function) {
    return function.startsWith(PACKAGE) && function.endsWith(".VersionedFastAPI");
  }

  /** What a call of that package gives; null where it is no version. */
  static @Nullable ApiVersion of(String function, Arguments arguments) {
    String name = FastApiNames.last(function);
    return function.startsWith(PACKAGE)
            && (name.equals("version") || name.equals("versioned_api_route"))
        ? new ApiVersion(
            number(arguments.value("major", 0), 1), number(arguments.value("minor", 1), 0))
        : null;
  }

  private static long number(@Nullable Value value, long byDefault) {
    return value instanceof Value.Whole whole ? whole.number() : byDefault;
  }

  /** A pair of numbers; the first version where it is none. */
  static ApiVersion of(@Nullable Value pair) {
    return pair instanceof Sequence two
            && two.items().size() == 2
            && two.items().get(0) instanceof Value.Whole major
            && two.items().get(1) instanceof Value.Whole minor
        ? new ApiVersion(major.number(), minor.number())
        : FIRST;
  }

  /** That of a route: its function's own, or its router's. */
  static ApiVersion of(Item.Route route, ApiVersion byDefault) {
    if (route.endpoint() instanceof FunctionValue function
        && function.attributes().get(ATTRIBUTE) instanceof ApiVersion own) {
      return own;
    }
    return route.router().arguments().value("route_class", -1) instanceof ApiVersion ofAll
        ? ofAll
        : byDefault;
  }

  @Override
  public Value call(Arguments arguments, Site site) {
    Value decorated = arguments.value("func", 0);
    if (decorated instanceof FunctionValue function) {
      function.attributes().put(ATTRIBUTE, this);
    }
    return decorated == null ? new Value.Unknown(site.text(), false) : decorated;
  }

  /** A format such as {@code /v{major}_{minor}} for this version. */
  String in(String format) {
    return format.replace("{major}", Long.toString(major)).replace("{minor}", Long.toString(minor));
  }

  @Override
  public int compareTo(ApiVersion other) {
    int before = Long.compare(major, other.major);
    return before != 0 ? before : Long.compare(minor, other.minor);
  }
}
