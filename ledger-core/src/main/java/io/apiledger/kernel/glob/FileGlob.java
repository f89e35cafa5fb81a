package io.apiledger.kernel.glob;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/**
 * An ordinary glob over file paths with {@code /}: {@code *} and {@code ?} within a segment, {@code
 * **} any number of segments, <code>{a,b}</code> alternatives. A pattern that ends with {@code /}
 * means everything below. Brackets are literal. Immutable.
 *
 * <pre>{@code
 * FileGlob.of("src/**" + "/*.java").matches("src/main/java/A.java");   // true
 * }</pre>
 */
public final class FileGlob {
  private static final int MOST_ALTERNATIVES = 64;

  private final String text;
  private final List<List<String>> alternatives;

  private FileGlob(String text, List<List<String>> alternatives) {
    this.text = text;
    this.alternatives = alternatives;
  }

  /**
   * Reads a glob.
   *
   * @throws IllegalArgumentException if a brace is not closed, or there are more than 64
   *     alternatives
   */
  public static FileGlob of(String text) {
    requireNonNull(text, "text");
    String whole = text.endsWith("/") ? text + "**" : text;
    List<List<String>> alternatives = new ArrayList<>();
    for (String plain : expanded(whole)) {
      alternatives.add(List.of(plain.split("/", -1)));
    }
    return new FileGlob(text, List.copyOf(alternatives));
  }

  /** Whether the path, with {@code /} and without a leading one, matches. */
  public boolean matches(String path) {
    String[] segments = path.split("/", -1);
    for (List<String> alternative : alternatives) {
      if (matches(alternative, segments)) {
        return true;
      }
    }
    return false;
  }

  /** As {@link Wildcard#matches}, over segments: the last {@code **} alone is reconsidered. */
  private static boolean matches(List<String> pattern, String[] path) {
    int p = 0;
    int t = 0;
    int star = -1;
    int resume = 0;
    while (t < path.length) {
      if (p < pattern.size() && pattern.get(p).equals("**")) {
        star = p++;
        resume = t;
      } else if (p < pattern.size() && Wildcard.matches(pattern.get(p), path[t], true)) {
        p++;
        t++;
      } else if (star >= 0) {
        p = star + 1;
        t = ++resume;
      } else {
        return false;
      }
    }
    while (p < pattern.size() && pattern.get(p).equals("**")) {
      p++;
    }
    return p == pattern.size();
  }

  private static List<String> expanded(String text) {
    List<String> done = new ArrayList<>();
    List<String> open = new ArrayList<>(List.of(text));
    while (!open.isEmpty()) {
      String next = open.remove(0);
      int from = next.indexOf('{');
      if (from < 0) {
        done.add(next);
      } else {
        int to = next.indexOf('}', from);
        if (to < 0) {
          throw new IllegalArgumentException("expected } after { in " + text + "; found none");
        }
        for (String choice : next.substring(from + 1, to).split(",", -1)) {
          open.add(next.substring(0, from) + choice + next.substring(to + 1));
        }
      }
      if (done.size() + open.size() > MOST_ALTERNATIVES) {
        throw new IllegalArgumentException(
            "expected at most " + MOST_ALTERNATIVES + " alternatives; found more in " + text);
      }
    }
    return done;
  }

  @Override
  public String toString() {
    return text;
  }
}
