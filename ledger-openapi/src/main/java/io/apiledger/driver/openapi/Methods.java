package io.apiledger.driver.openapi;

import java.util.Locale;
import java.util.Set;

/** The keys of a path item. */
final class Methods {
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
  private static final Set<String> OTHERS =
      Set.of("$ref", "summary", "description", "servers", "parameters");

  private Methods() {}

  static boolean isMethod(String key) {
    return METHODS.contains(key);
  }

  /** Whether a key of a path item says all of itself: it is known, and refers nowhere. */
  static boolean isPlain(String key) {
    boolean known = METHODS.contains(key) || OTHERS.contains(key) || key.startsWith("x-");
    return known && !key.equals("$ref");
  }

  /** Whether a key of {@code paths} is a path. */
  static boolean isPath(String key) {
    return !key.startsWith("x-");
  }

  /** Notes a key that no version knows: an operation must not vanish silently. */
  static void checkOther(Spot value, String key, Notes notes) {
    if (OTHERS.contains(key) || key.startsWith("x-")) {
      return;
    }
    String lower = key.toLowerCase(Locale.ROOT);
    String next =
        METHODS.contains(lower)
            ? "write it in lower case: " + lower
            : "remove it; it is not read as an operation";
    notes.warn(
        value.location(),
        "get, put, post, delete, options, head, patch or trace as operation of a path",
        "the key \"" + Notes.visible(key) + "\"",
        next);
  }
}
