package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.run.Arguments;
import io.apiledger.driver.scan.python.run.FunctionValue;
import io.apiledger.driver.scan.python.run.Value;
import io.apiledger.model.PathPart;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The operation id that FastAPI makes of name, path and method of a route that names none. Pure.
 */
final class GeneratedId {
  private static final String CUSTOM = "generate_unique_id_function";

  private GeneratedId() {}

  /** The id; empty where the code names one, or says how to make it. */
  static String of(Assembly.Reached reached, @Nullable FunctionValue endpoint, String method) {
    Item.Route route = reached.route();
    Arguments given = route.arguments();
    boolean named = says(given, "operation_id") || says(given, CUSTOM);
    String called = name(given, endpoint);
    if (route.kind() != Item.Route.Kind.API
        || named
        || isCustom(reached.around().layers())
        || called.isEmpty()) {
      return "";
    }
    String path = path(reached.around().parts());
    boolean plain = path.indexOf(':') < 0;
    String whole = called + (plain ? path : path.replaceAll("\\{([^{}:]*):[^{}]*}", "{$1}"));
    return words(whole) + "_" + method.toLowerCase(Locale.ROOT);
  }

  /** With an underscore for whatever is no letter, digit or underscore. */
  private static String words(String text) {
    char[] words = text.toCharArray();
    for (int i = 0; i < words.length; i++) {
      char c = words[i];
      if (c >= 0x80) {
        return text.replaceAll("(?U)\\W", "_");
      }
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      words[i] = letter || c >= '0' && c <= '9' ? c : '_';
    }
    return new String(words);
  }

  private static boolean isCustom(List<Arguments> layers) {
    for (Arguments layer : layers) {
      if (says(layer, CUSTOM)) {
        return true;
      }
    }
    return false;
  }

  private static boolean says(Arguments arguments, String key) {
    Value value = arguments.value(key, -1);
    return value != null && !(value instanceof Value.None);
  }

  /** What the route is called; empty where that is computed. */
  private static String name(Arguments given, @Nullable FunctionValue endpoint) {
    if (given.value("name", -1) instanceof Value.Text text) {
      return text.text();
    }
    return endpoint == null || says(given, "name") ? "" : endpoint.givenName();
  }

  /** Of a mounted application, its own path alone. */
  private static String path(List<PathPart> parts) {
    StringBuilder path = new StringBuilder();
    for (PathPart part : parts) {
      if (part.origin().equals(Assembly.MOUNT)) {
        path.setLength(0);
      } else {
        path.append(part.text());
      }
    }
    return path.toString();
  }
}
