package io.apiledger.kernel.glob;

import static java.util.Objects.requireNonNull;

import io.apiledger.model.PathTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A pattern over route paths. {@code *} matches within a segment, {@code **} zero or more segments,
 * {@code {x}} captures one literal or template segment, {@code {*x}} the rest. Everything else is
 * literal and case-sensitive. Immutable; matching takes time proportional to pattern times path.
 *
 * <pre>{@code
 * RouteGlob.of("/cus/**").matches(PathTemplate.of("/cus"));            // true
 * RouteGlob.of("/{seg}/**").match(PathTemplate.of("/logs/{id}"));      // seg = logs, ** = {id}
 * }</pre>
 */
public final class RouteGlob {
  private static final int MOST_SEGMENTS = 256;

  private final String text;
  private final List<Part> parts;

  private RouteGlob(String text, List<Part> parts) {
    this.text = text;
    this.parts = parts;
  }

  /**
   * Reads a pattern.
   *
   * @throws IllegalArgumentException if it does not start with {@code /}, captures one name twice,
   *     or has several {@code **}
   */
  public static RouteGlob of(String text) {
    requireNonNull(text, "text");
    if (!text.startsWith("/")) {
      throw new IllegalArgumentException("expected a path that starts with /; found " + text);
    }
    List<Part> parts = new ArrayList<>();
    List<String> names = new ArrayList<>();
    boolean rest = false;
    for (String segment : split(text)) {
      Part part = Part.of(segment);
      if (part.kind == Kind.REST) {
        if (rest) {
          throw new IllegalArgumentException(
              "expected at most one ** or {*name} in a pattern; found " + text);
        }
        rest = true;
      }
      if (part.captures()) {
        if (names.contains(part.text)) {
          throw new IllegalArgumentException(
              "expected each name once in a pattern; found {" + part.text + "} twice in " + text);
        }
        names.add(part.text);
      }
      parts.add(part);
    }
    if (parts.size() > MOST_SEGMENTS) {
      throw new IllegalArgumentException("expected at most " + MOST_SEGMENTS + " segments");
    }
    return new RouteGlob(text, List.copyOf(parts));
  }

  /** Whether the path matches. */
  public boolean matches(PathTemplate path) {
    return match(path).isPresent();
  }

  /**
   * What the path's segments captured, by name; {@code **} captures under the name {@code **},
   * segments joined by slashes without a leading one; {@code /} where there is a final slash alone.
   */
  public Optional<Map<String, String>> match(PathTemplate path) {
    List<String> segments = path.segments();
    int rest = restIndex();
    if (rest < 0) {
      return segments.size() == parts.size()
          ? captured(segments, parts.size(), 0)
          : Optional.empty();
    }
    int swallowed = segments.size() - (parts.size() - 1);
    return swallowed >= 0 ? captured(segments, rest, swallowed) : Optional.empty();
  }

  private Optional<Map<String, String>> captured(List<String> segments, int restAt, int swallowed) {
    Map<String, String> captures = new TreeMap<>();
    int at = 0;
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      if (i == restAt) {
        String rest = String.join("/", segments.subList(at, at + swallowed));
        captures.put(
            part.text.isEmpty() ? "**" : part.text, swallowed == 1 && rest.isEmpty() ? "/" : rest);
        at += swallowed;
        continue;
      }
      String segment = segments.get(at++);
      if (!part.matches(segment)) {
        return Optional.empty();
      }
      if (part.captures()) {
        captures.put(part.text, segment);
      }
    }
    return Optional.of(captures);
  }

  private int restIndex() {
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).kind == Kind.REST) {
        return i;
      }
    }
    return -1;
  }

  /** The names of the single segments that it captures, in order. */
  public List<String> segmentNames() {
    return parts.stream().filter(part -> part.kind == Kind.ONE).map(Part::text).toList();
  }

  List<Part> parts() {
    return parts;
  }

  @Override
  public String toString() {
    return text;
  }

  private static List<String> split(String text) {
    return text.length() == 1 ? List.of() : List.of(text.substring(1).split("/", -1));
  }

  enum Kind {
    LITERAL,
    WILD,
    ONE,
    REST
  }

  /**
   * One segment of a pattern.
   *
   * @param text a literal, a pattern with {@code *}, or the captured name, empty for {@code **}
   */
  record Part(Kind kind, String text) {
    static Part of(String segment) {
      if (segment.equals("**")) {
        return new Part(Kind.REST, "");
      }
      if (segment.startsWith("{*") && segment.endsWith("}") && segment.length() > 3) {
        return new Part(Kind.REST, segment.substring(2, segment.length() - 1));
      }
      if (segment.startsWith("{")
          && segment.indexOf('}') == segment.length() - 1
          && segment.length() > 2) {
        return new Part(Kind.ONE, segment.substring(1, segment.length() - 1));
      }
      if (segment.contains("**")) {
        throw new IllegalArgumentException("expected ** to stand alone; found " + segment);
      }
      return new Part(segment.indexOf('*') >= 0 ? Kind.WILD : Kind.LITERAL, segment);
    }

    boolean captures() {
      return kind == Kind.ONE || kind == Kind.REST && !text.isEmpty();
    }

    /** As it stands in a pattern. */
    String written() {
      return switch (kind) {
        case LITERAL, WILD -> text;
        case ONE -> "{" + text + "}";
        case REST -> text.isEmpty() ? "**" : "{*" + text + "}";
      };
    }

    boolean matches(String segment) {
      return switch (kind) {
        case LITERAL -> text.equals(segment);
        case WILD -> Wildcard.matches(text, segment);
        case ONE -> !segment.isEmpty();
        case REST -> true;
      };
    }
  }
}
