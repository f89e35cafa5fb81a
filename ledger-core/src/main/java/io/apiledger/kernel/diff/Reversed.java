package io.apiledger.kernel.diff;

import io.apiledger.model.PathTemplate;
import io.apiledger.model.RouteKey;
import io.apiledger.model.Text;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A key as a sequence that is compared from its end: service, method, last segment, the one before
 * it, and so on. Keys of one suffix stand together in its order.
 *
 * @param path of the key, or its form with erased names
 * @param segments the last ones of the path
 */
record Reversed(boolean left, RouteKey key, String path, List<String> segments) {
  /** How many segments, counted from the end, are looked at. */
  static final int DEEPEST = 32;

  /** Parts before the first segment. */
  static final int HEAD = 2;

  static final Comparator<Reversed> ORDER = Reversed::compareParts;

  static Reversed of(boolean left, RouteKey key, PathTemplate form) {
    List<String> segments = form.segments();
    int from = Math.max(0, segments.size() - DEEPEST);
    return new Reversed(
        left, key, form.value(), List.copyOf(segments.subList(from, segments.size())));
  }

  /** One part of the sequence; null behind its end. */
  @Nullable String part(int at) {
    if (at < HEAD) {
      return at == 0 ? key.service() : key.method().name();
    }
    int segment = segments.size() - 1 - (at - HEAD);
    return segment >= 0 ? segments.get(segment) : null;
  }

  /** The path without its last segments; empty where nothing is left. */
  String prefix(int suffixSegments) {
    int end = path.length();
    for (int i = 0; i < suffixSegments; i++) {
      end -= 1 + segments.get(segments.size() - 1 - i).length();
    }
    return path.substring(0, end);
  }

  private static int compareParts(Reversed a, Reversed b) {
    for (int at = 0; at < HEAD + DEEPEST; at++) {
      String left = a.part(at);
      String right = b.part(at);
      if (left == null || right == null) {
        return Boolean.compare(left != null, right != null);
      }
      int order = Text.compareUtf8(left, right);
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}
