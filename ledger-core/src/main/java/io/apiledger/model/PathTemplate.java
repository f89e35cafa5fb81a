package io.apiledger.model;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The path of a route in the OpenAPI form: starts with {@code /}, a parameter is {@code {name}}, a
 * wildcard ({@code *}, {@code **}) stays. Case, trailing slash and parameter names are as declared.
 *
 * <pre>{@code
 * PathTemplate.of("files/{p:path}").value();        // "/files/{p}"
 * PathTemplate.of("/a/{id:\\d{2,4}}/:b").value();   // "/a/{id}/{b}"
 * PathTemplate.of("/search{?q,page}").value();      // "/search"
 * }</pre>
 *
 * @param value the template, never empty
 */
public record PathTemplate(String value) {
  /** The root. */
  public static final PathTemplate ROOT = new PathTemplate("/");

  public PathTemplate {
    requireNonNull(value, "value");
    if (!value.startsWith("/")) {
      throw new IllegalArgumentException("expected a path that starts with /; found " + value);
    }
    value = DeclaredPath.canonical(Text.wellFormed(value));
  }

  /**
   * The canonical form of a path as some framework declares it. What is not understood, such as an
   * unbalanced brace, stays as declared: a strange path is better than a lost one.
   */
  public static PathTemplate of(String declared) {
    String canonical = DeclaredPath.canonical(declared);
    if (canonical.startsWith("/")) {
      return canonical.length() == 1 ? ROOT : new PathTemplate(canonical);
    }
    return new PathTemplate("/" + canonical);
  }

  /**
   * The segments between slashes; a trailing slash gives a last empty one, the root gives none.
   * Slashes inside braces do not separate.
   */
  public List<String> segments() {
    if (value.length() == 1) {
      return List.of();
    }
    List<String> segments = new ArrayList<>();
    int depth = 0;
    int start = 1;
    for (int i = 1; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '{') {
        depth++;
      } else if (c == '}' && depth > 0) {
        depth--;
      } else if (c == '/' && depth == 0) {
        segments.add(value.substring(start, i));
        start = i + 1;
      }
    }
    segments.add(value.substring(start));
    return List.copyOf(segments);
  }

  /** The names of the parameters, in their order, each once. */
  public List<String> parameters() {
    List<String> names = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '{' && depth++ == 0) {
        start = i + 1;
      } else if (c == '}' && depth > 0 && --depth == 0) {
        String name = value.substring(start, i);
        if (!names.contains(name)) {
          names.add(name);
        }
      }
    }
    return names;
  }

  /** The template with every parameter's name erased: {@code /a/{id}/b} is {@code /a/{}/b}. */
  public String withoutNames() {
    StringBuilder out = new StringBuilder(value.length());
    int depth = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '{' && depth++ == 0) {
        out.append(c);
      } else if (c == '}' && depth > 0 && --depth == 0) {
        out.append(c);
      } else if (depth == 0) {
        out.append(c);
      }
    }
    return out.toString();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PathTemplate path && value.equals(path.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return value;
  }
}
