package io.apiledger.engine.picture;

import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * Bars of each domain: routes, documented, drifted, unauthenticated, all on one scale. The same
 * input gives the same bytes. Safe for use by several threads.
 */
public final class DomainBars {
  private static final int LEFT = 176;
  private static final int COLUMN = 148;
  private static final int BAR = 96;
  private static final int TOP = 30;
  private static final int ROW = 24;

  private static final List<Series> SERIES =
      List.of(
          new Series("routes", Paint.ROUTES, DomainFigures::routes),
          new Series("documented", Paint.DOCUMENTED, DomainFigures::documented),
          new Series("drifted", Paint.DRIFTED, DomainFigures::drifted),
          new Series("unauthenticated", Paint.OPEN, DomainFigures::unauthenticated));

  private DomainBars() {}

  /** For a page: one SVG element, coloured by the style sheet of the page. */
  public static String svg(String title, List<DomainFigures> rows) {
    return drawn(title, rows).inline();
  }

  /** For a file: with a style of its own that follows the reader's light or dark. */
  public static String file(String title, List<DomainFigures> rows) {
    return drawn(title, rows).file();
  }

  private static Canvas drawn(String title, List<DomainFigures> rows) {
    int width = LEFT + SERIES.size() * COLUMN;
    Canvas canvas = new Canvas(title, description(rows), width, TOP + rows.size() * ROW);
    for (int s = 0; s < SERIES.size(); s++) {
      canvas.heading(LEFT + s * COLUMN, 14, "start", SERIES.get(s).name());
    }
    long most = rows.stream().mapToLong(DomainBars::most).max().orElse(0);
    for (int r = 0; r < rows.size(); r++) {
      int y = TOP + r * ROW;
      canvas.label(y + 13, rows.get(r).domain());
      for (int s = 0; s < SERIES.size(); s++) {
        Series series = SERIES.get(s);
        int x = LEFT + s * COLUMN;
        long count = series.count().applyAsLong(rows.get(r));
        int length = Scale.length(count, most, BAR);
        canvas.box(x, y + 2, BAR, 14, Paint.ground());
        if (length > 0) {
          canvas.box(x, y + 2, length, 14, series.paint());
        }
        canvas.number(x + BAR + 6, y + 13, "start", count);
      }
    }
    return canvas;
  }

  private static String description(List<DomainFigures> rows) {
    return rows.isEmpty()
        ? "no domain"
        : rows.stream().map(DomainBars::inWords).collect(Collectors.joining("; "));
  }

  private static String inWords(DomainFigures row) {
    return SERIES.stream()
        .map(series -> series.count().applyAsLong(row) + " " + series.name())
        .collect(Collectors.joining(", ", row.domain() + ": ", ""));
  }

  private static long most(DomainFigures row) {
    return SERIES.stream().mapToLong(series -> series.count().applyAsLong(row)).max().orElse(0);
  }

  private record Series(String name, Paint paint, ToLongFunction<DomainFigures> count) {}
}
