package io.apiledger.driver.scan;

import io.apiledger.engine.drift.DriftPair;
import io.apiledger.engine.drift.FieldComparison;
import io.apiledger.engine.drift.Likeness;
import io.apiledger.engine.drift.Route;
import io.apiledger.model.Auth;
import io.apiledger.model.Column;
import io.apiledger.model.Entry;
import io.apiledger.model.Located;
import io.apiledger.model.RouteKey;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How the fields of found routes go together with what a document says of the same routes. Fields
 * are equal where drift would report nothing; what the document leaves open does not count.
 *
 * @param routes in both
 * @param counts by field
 */
public record FieldScore(int routes, Map<Column, Count> counts) {
  /** The fields that are scored. */
  public static final List<Column> FIELDS =
      List.of(
          Column.OPERATION_ID,
          Column.SUMMARY,
          Column.TAGS,
          Column.AUTH_REQUIRED,
          Column.REQUEST_SCHEMA,
          Column.RESPONSE_SCHEMA,
          Column.DEPRECATED);

  /**
   * Of one field.
   *
   * @param missing the document says something, and the code was found to say nothing
   * @param wrong what differs, for people
   */
  public record Count(int right, int missing, List<String> wrong) {
    static final Count NONE = new Count(0, 0, List.of());
    static final Count RIGHT = new Count(1, 0, List.of());
    static final Count MISSING = new Count(0, 1, List.of());

    public Count {
      wrong = List.copyOf(wrong);
    }

    static Count wrong(String what) {
      return new Count(0, 0, List.of(what));
    }
  }

  /** Scores routes of one key against operations of that key. */
  public static FieldScore of(List<Located<Entry>> found, List<Located<Entry>> documented) {
    Map<RouteKey, List<Located<Entry>>> operations = byKey(documented);
    Map<Column, Count> counts = new EnumMap<>(Column.class);
    int routes = 0;
    for (Map.Entry<RouteKey, List<Located<Entry>>> one : byKey(found).entrySet()) {
      List<Located<Entry>> same = operations.get(one.getKey());
      if (same != null) {
        routes++;
        Route route = new Route(one.getKey(), one.getValue());
        Route operation = new Route(one.getKey(), same);
        DriftPair pair = new DriftPair(Likeness.EXACT, route, List.of(operation));
        FIELDS.forEach(field -> counts.merge(field, of(field, pair), FieldScore::sum));
      }
    }
    return new FieldScore(routes, counts);
  }

  /** Of one field; nothing where no document said anything. */
  public Count of(Column field) {
    return counts.getOrDefault(field, Count.NONE);
  }

  /** Prints a line for each field, and notes the row of the report. */
  public void report(String project) throws IOException {
    lines().forEach(line -> System.out.println(project + ": " + line));
    List<String> cells = new ArrayList<>(List.of(String.valueOf(routes)));
    for (Column field : FIELDS) {
      Count count = of(field);
      cells.add(count.right() + " / " + count.wrong().size() + " / " + count.missing());
    }
    AccuracyReport.put(AccuracyReport.Table.FIELDS, project, cells);
  }

  /** A line for each field, for people: {@code summary 180 right, 2 wrong, 2 missing}. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (Column field : FIELDS) {
      Count count = of(field);
      lines.add(
          field.header()
              + " "
              + count.right()
              + " right, "
              + count.wrong().size()
              + " wrong, "
              + count.missing()
              + " missing");
    }
    return lines;
  }

  private static Count of(Column field, DriftPair pair) {
    Entry code = pair.route().first();
    Entry document = pair.operation().first();
    boolean isFlag = field == Column.DEPRECATED;
    if (!says(field, document) && !(isFlag && says(field, code))) {
      return Count.NONE;
    }
    if (!says(field, code)) {
      return Count.MISSING;
    }
    return FieldComparison.of(Set.of(field)).changes(List.of(pair)).isEmpty()
        ? Count.RIGHT
        : Count.wrong(
            pair.route().key()
                + " "
                + field.header()
                + ": "
                + field.display(code)
                + " in code, "
                + field.display(document)
                + " in the document");
  }

  private static boolean says(Column field, Entry entry) {
    return field == Column.AUTH_REQUIRED
        ? entry.authRequired() != Auth.UNKNOWN
        : !field.display(entry).isEmpty();
  }

  private static Count sum(Count one, Count other) {
    List<String> wrong = new ArrayList<>(one.wrong());
    wrong.addAll(other.wrong());
    return new Count(one.right() + other.right(), one.missing() + other.missing(), wrong);
  }

  private static Map<RouteKey, List<Located<Entry>>> byKey(List<Located<Entry>> entries) {
    Map<RouteKey, List<Located<Entry>>> byKey = new TreeMap<>();
    entries.forEach(
        one -> byKey.computeIfAbsent(one.value().key(), key -> new ArrayList<>()).add(one));
    return byKey;
  }
}
