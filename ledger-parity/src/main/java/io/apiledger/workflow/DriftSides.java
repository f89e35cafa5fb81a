package io.apiledger.workflow;

import io.apiledger.engine.drift.Drift;
import io.apiledger.engine.drift.DriftPair;
import io.apiledger.engine.drift.Route;
import io.apiledger.kernel.diff.KeyFold;
import io.apiledger.model.RouteKey;
import io.apiledger.model.report.Block.Cell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Which of code, committed document and runtime document have a route. */
final class DriftSides {
  private final Rows rows = new Rows();

  private DriftSides(Drift committed, Drift runtime) {
    code(committed);
    document(committed, 1);
    document(runtime, 2);
  }

  /** The routes that one of the three has and another one lacks without being meant to. */
  static List<List<Cell>> rows(DriftResult result) {
    List<List<Cell>> told = new ArrayList<>();
    for (Row row : all(result)) {
      if (!row.agrees()) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.of(row.key.toString())));
        cells.addAll(row.cells());
        told.add(cells);
      }
    }
    return told;
  }

  /** How many routes each combination has. */
  static List<List<Cell>> totals(DriftResult result) {
    Map<List<Side>, Long> counts = new TreeMap<>(DriftSides::compare);
    all(result).forEach(row -> counts.merge(List.of(row.sides), 1L, Long::sum));
    List<List<Cell>> told = new ArrayList<>();
    counts.forEach(
        (sides, count) -> {
          List<Cell> cells = new ArrayList<>(Row.cells(sides));
          cells.add(Cell.of(count));
          told.add(cells);
        });
    return told;
  }

  private static List<Row> all(DriftResult result) {
    DriftResult runtime = result.runtime();
    return runtime == null
        ? List.of()
        : List.copyOf(new DriftSides(result.drift(), runtime.drift()).rows.byKey.values());
  }

  private static int compare(List<Side> left, List<Side> right) {
    for (int i = 0; i < left.size(); i++) {
      int order = left.get(i).compareTo(right.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private void code(Drift drift) {
    drift.pairs().forEach(pair -> rows.of(pair.route().key()).sides[0] = Side.YES);
    List.of(drift.missing(), drift.hidden(), drift.exempt(), drift.explained())
        .forEach(some -> some.forEach(route -> rows.of(route.key()).sides[0] = Side.YES));
  }

  private void document(Drift drift, int side) {
    for (DriftPair pair : drift.pairs()) {
      rows.of(pair.route().key()).sides[side] = pair.likeness().isInBoth() ? Side.YES : Side.NEARLY;
    }
    List.of(drift.hidden(), drift.exempt(), drift.explained())
        .forEach(some -> some.forEach(route -> rows.of(route.key()).sides[side] = Side.MEANT));
    for (Route stale : drift.stale()) {
      rows.ofOperation(stale.key()).sides[side] = Side.YES;
    }
  }

  /** Whether a side has a route. */
  private enum Side {
    YES,
    NEARLY,
    /** It has not, and is meant not to have it. */
    MEANT,
    NO;

    String text() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** One route and its three sides. */
  private static final class Row {
    private final RouteKey key;
    private final Side[] sides = {Side.NO, Side.NO, Side.NO};

    Row(RouteKey key) {
      this.key = key;
    }

    boolean agrees() {
      for (Side side : sides) {
        if (side == Side.NO || side == Side.NEARLY) {
          return false;
        }
      }
      return true;
    }

    List<Cell> cells() {
      return cells(List.of(sides));
    }

    static List<Cell> cells(List<Side> sides) {
      return sides.stream().map(side -> Cell.of(side.text())).toList();
    }
  }

  /** Rows by key; operations without a route are one where parameters alone differ. */
  private static final class Rows {
    private final TreeMap<RouteKey, Row> byKey = new TreeMap<>();
    private final Map<RouteKey, Row> byForm = new HashMap<>();

    Row of(RouteKey key) {
      return byKey.computeIfAbsent(key, Row::new);
    }

    Row ofOperation(RouteKey key) {
      Row known = byKey.get(key);
      return known != null
          ? known
          : byForm.computeIfAbsent(KeyFold.PARAMETER_RENAMED.of(key), form -> of(key));
    }
  }
}
