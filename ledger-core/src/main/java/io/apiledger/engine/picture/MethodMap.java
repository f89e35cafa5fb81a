package io.apiledger.engine.picture;

import java.util.List;
import java.util.Objects;

/**
 * How many routes of each domain have each method, as a heat map. The same input gives the same
 * bytes. Safe for use by several threads.
 */
public final class MethodMap {
  private static final int LEFT = 176;
  private static final int COLUMN = 68;

  /** As wide as the bars of a domain: side by side, both pictures show text of one size. */
  private static final int LEAST = 592;

  private static final int TOP = 30;
  private static final int ROW = 24;

  /** Added to ten percent a step, so that the first is told from none and the last is readable. */
  private static final int LIGHTEST = 5;

  private MethodMap() {}

  /**
   * One domain.
   *
   * @param domain the name, any text
   * @param counts by method, as many as there are methods, not negative
   */
  public record Row(String domain, List<Long> counts) {
    public Row {
      Objects.requireNonNull(domain, "domain");
      counts = List.copyOf(counts);
      if (counts.stream().anyMatch(count -> count < 0)) {
        throw new IllegalArgumentException("expected counts, found a negative one of " + domain);
      }
    }
  }

  /**
   * For a page: one SVG element, coloured by the style sheet of the page.
   *
   * @throws IllegalArgumentException where a row has another number of counts than there are
   *     methods
   */
  public static String svg(String title, List<String> methods, List<Row> rows) {
    return drawn(title, methods, rows).inline();
  }

  /** For a file: with a style of its own that follows the reader's light or dark. */
  public static String file(String title, List<String> methods, List<Row> rows) {
    return drawn(title, methods, rows).file();
  }

  private static Canvas drawn(String title, List<String> methods, List<Row> rows) {
    for (Row row : rows) {
      if (row.counts().size() != methods.size()) {
        throw new IllegalArgumentException(
            "expected " + methods.size() + " counts, found " + row.counts().size());
      }
    }
    int width = LEFT + Math.max(LEAST, methods.size() * COLUMN);
    Canvas canvas = new Canvas(title, description(methods, rows), width, TOP + rows.size() * ROW);
    for (int m = 0; m < methods.size(); m++) {
      canvas.heading(LEFT + m * COLUMN + COLUMN / 2, 14, "middle", methods.get(m));
    }
    long most =
        rows.stream().flatMap(row -> row.counts().stream()).mapToLong(c -> c).max().orElse(0);
    for (int r = 0; r < rows.size(); r++) {
      int y = TOP + r * ROW;
      canvas.label(y + 15, rows.get(r).domain());
      for (int m = 0; m < methods.size(); m++) {
        int x = LEFT + m * COLUMN;
        long count = rows.get(r).counts().get(m);
        canvas.box(x + 1, y + 1, COLUMN - 2, ROW - 2, paint(count, most));
        canvas.number(x + COLUMN / 2, y + 16, "middle", count);
      }
    }
    return canvas;
  }

  /** In five steps, the first for any count at all: steps can be told apart. */
  private static Paint paint(long count, long most) {
    int step = Scale.step(count, most, 5);
    return step == 0 ? Paint.ground() : Paint.heat(step * 10 + LIGHTEST);
  }

  private static String description(List<String> methods, List<Row> rows) {
    StringBuilder out = new StringBuilder();
    for (Row row : rows) {
      out.append(out.isEmpty() ? "" : "; ").append(row.domain()).append(":");
      boolean first = true;
      for (int m = 0; m < methods.size(); m++) {
        if (row.counts().get(m) > 0) {
          out.append(first ? " " : ", ")
              .append(row.counts().get(m))
              .append(' ')
              .append(methods.get(m));
          first = false;
        }
      }
      out.append(first ? " none" : "");
    }
    return out.isEmpty() ? "no domain" : out.toString();
  }
}
