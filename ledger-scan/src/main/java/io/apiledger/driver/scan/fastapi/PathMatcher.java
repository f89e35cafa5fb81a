package io.apiledger.driver.scan.fastapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Whether one path of Starlette takes every request that another one would take. Pure. */
final class PathMatcher {
  private final List<String> segments;
  private final boolean rest;

  private PathMatcher(List<String> segments, boolean rest) {
    this.segments = segments;
    this.rest = rest;
  }

  static PathMatcher of(String path) {
    List<String> segments = new ArrayList<>(List.of(path.split("/", -1)));
    boolean rest = converter(segments.get(segments.size() - 1)).equals("path");
    return new PathMatcher(segments, rest);
  }

  /** Whether there is a parameter in it at all. */
  boolean isTemplate() {
    for (String segment : segments) {
      if (segment.indexOf('{') >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether all that the other one matches is matched by this one. */
  boolean takes(PathMatcher other) {
    int fixed = rest ? segments.size() - 1 : segments.size();
    if (rest ? other.segments.size() < segments.size() : other.segments.size() != fixed) {
      return false;
    }
    for (int i = 0; i < fixed; i++) {
      if (!takes(segments.get(i), other.segments.get(i))) {
        return false;
      }
    }
    return rest || !other.rest;
  }

  private static boolean takes(String segment, String other) {
    if (segment.equals(other)) {
      return !converter(other).equals("path");
    }
    String converter = converter(segment);
    String narrower = converter(other);
    if (converter.isEmpty() || narrower.equals("path")) {
      return false;
    }
    boolean literal = other.indexOf('{') < 0;
    return switch (converter) {
      case "str" -> !other.isEmpty();
      case "int" -> literal ? isNumber(other) : narrower.equals("int");
      case "float" ->
          literal ? isNumber(other) : narrower.equals("int") || narrower.equals("float");
      default -> narrower.equals(converter);
    };
  }

  /** The converter of a segment that is one parameter; empty where it is none, or more. */
  private static String converter(String segment) {
    boolean one = segment.startsWith("{") && segment.endsWith("}") && segment.indexOf('{', 1) < 0;
    if (!one) {
      return "";
    }
    int colon = segment.indexOf(':');
    return colon < 0
        ? "str"
        : segment.substring(colon + 1, segment.length() - 1).toLowerCase(Locale.ROOT);
  }

  private static boolean isNumber(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
