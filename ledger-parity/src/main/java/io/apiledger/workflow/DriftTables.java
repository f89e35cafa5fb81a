package io.apiledger.workflow;

import io.apiledger.engine.alias.AliasFindings;
import io.apiledger.engine.alias.AliasUse;
import io.apiledger.engine.drift.Drift;
import io.apiledger.engine.drift.DriftPair;
import io.apiledger.engine.drift.DriftTotals;
import io.apiledger.engine.drift.DriftTotals.Subtotal;
import io.apiledger.engine.drift.Likeness;
import io.apiledger.engine.drift.Route;
import io.apiledger.model.config.AliasItem;
import io.apiledger.model.config.AliasItem.Exemption;
import io.apiledger.model.finding.RuleId;
import io.apiledger.model.report.Block;
import io.apiledger.model.report.Block.Cell;
import io.apiledger.model.report.Block.Head;
import io.apiledger.model.report.Block.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What drift adds up to, as tables; every row names its audience where there is one. */
final class DriftTables {
  /** Routes whose operation is that of another route. */
  private static final String MIRRORED = "mirrored";

  private static final Head CODE = new Head("code", "code");
  private static final Head DOCUMENT = new Head("document", "document");
  private static final Head RUNTIME = new Head("runtime", "runtime");
  private static final Head IN_BOTH = new Head("in_both", "in both");
  private static final Head ONLY_CODE = new Head("only_code", "only code");
  private static final Head ONLY_DOCUMENT = new Head("only_document", "only doc");

  private final List<DriftResult> results;
  private final ContractInForce contract;
  private final boolean named;

  DriftTables(List<DriftResult> results, ContractInForce contract) {
    this.results = results;
    this.contract = contract;
    this.named = results.stream().noneMatch(result -> result.subject().audience().isEmpty());
  }

  /** The tables in the order in which people read them. */
  List<Block> blocks() {
    List<Block> blocks = new ArrayList<>();
    boolean running = results.stream().anyMatch(result -> result.runtime() != null);
    blocks.add(
        running
            ? table("inputs", DriftTables::inputs, CODE, DOCUMENT, RUNTIME)
            : table("inputs", DriftTables::inputs, CODE, DOCUMENT));
    if (running) {
      Head route = new Head("route", "route");
      blocks.add(table("sides", DriftSides::rows, route, CODE, DOCUMENT, RUNTIME));
      Head routes = new Head("routes", "routes");
      blocks.add(table("side_totals", DriftSides::totals, CODE, DOCUMENT, RUNTIME, routes));
    }
    if (!contract.isEmpty()) {
      blocks.add(aliases());
    }
    blocks.add(
        table(
            "classes",
            this::classes,
            new Head("class", "class"),
            new Head("routes", "routes"),
            new Head("operations", "operations")));
    if (results.stream().anyMatch(result -> !result.subject().domains().isEmpty())) {
      blocks.add(
          table(
              "domains",
              DriftTables::domains,
              new Head("domain", "domain"),
              CODE,
              DOCUMENT,
              IN_BOTH,
              new Head("near", "near"),
              ONLY_CODE,
              ONLY_DOCUMENT));
    }
    blocks.add(table("totals", this::totals, totals()));
    return blocks;
  }

  private Table table(String id, Rows rows, Head... heads) {
    List<Head> columns = new ArrayList<>();
    if (named) {
      columns.add(new Head("audience", "audience"));
    }
    columns.addAll(List.of(heads));
    List<List<Cell>> all = new ArrayList<>();
    for (DriftResult result : results) {
      for (List<Cell> row : rows.of(result)) {
        List<Cell> cells = new ArrayList<>();
        if (named) {
          cells.add(Cell.of(result.subject().audience()));
        }
        cells.addAll(row);
        all.add(cells);
      }
    }
    return new Table(id, "", columns, all);
  }

  private static List<List<Cell>> inputs(DriftResult result) {
    DriftResult runtime = result.runtime();
    List<Cell> row =
        new ArrayList<>(
            List.of(Cell.of(result.subject().code()), Cell.of(result.subject().document())));
    if (runtime != null) {
      row.add(Cell.of(runtime.subject().document()));
    }
    return List.of(row);
  }

  /** A partition: the columns add up to the routes and operations of the totals. */
  private List<List<Cell>> classes(DriftResult result) {
    Drift drift = result.drift();
    List<List<Cell>> rows = new ArrayList<>();
    for (Likeness likeness : Likeness.values()) {
      List<DriftPair> pairs = drift.pairs(likeness);
      String name = likeness.rule().map(RuleId::name).orElse("exact");
      Stream<Route> operations = pairs.stream().flatMap(pair -> pair.operations().stream());
      Stream<Route> folded =
          drift.folded().stream()
              .filter(fold -> fold.pair().likeness() == likeness)
              .map(Drift.Fold::operation);
      rows.add(row(name, pairs.size(), entries(Stream.concat(operations, folded))));
    }
    rows.add(row(RuleId.OPENAPI_MISSING_PATH.name(), drift.missing().size(), 0));
    Map<String, Long> explained = explained(result);
    rows.add(
        row(
            RuleId.HIDDEN_IN_SPEC.name(),
            drift.hidden().size() + count(explained, RuleId.HIDDEN_IN_SPEC.name()),
            0));
    if (!contract.isEmpty()) {
      String legacy = RuleId.SOURCE_ONLY_LEGACY_ROUTE.name();
      rows.add(row(legacy, count(explained, legacy), 0));
      rows.add(row(MIRRORED, count(explained, MIRRORED), 0));
    }
    rows.add(row("web sockets", drift.exempt().size(), 0));
    rows.add(row(RuleId.OPENAPI_STALE_OPERATION.name(), 0, entries(drift.stale().stream())));
    rows.add(
        row(
            RuleId.OTHER_AUDIENCE.name(),
            count(explained, RuleId.OTHER_AUDIENCE.name()),
            entries(drift.elsewhere().stream())));
    return rows;
  }

  /** How many routes are meant to have no operation of their own, by class. */
  private static Map<String, Long> explained(DriftResult result) {
    Map<String, Long> explained = new TreeMap<>();
    for (Route route : result.drift().explained()) {
      String name =
          result
              .subject()
              .excuses()
              .of(route.key())
              .map(excuse -> excuse.by() instanceof Exemption one ? one.drift().name() : MIRRORED)
              .orElse(MIRRORED);
      explained.merge(name, 1L, Long::sum);
    }
    return explained;
  }

  private static long count(Map<String, Long> counts, String name) {
    return counts.getOrDefault(name, 0L);
  }

  /** Every statement of the contract with what it is about, over all comparisons. */
  private Table aliases() {
    List<AliasUse> uses =
        results.stream().flatMap(DriftResult::each).map(DriftResult::use).toList();
    List<List<Cell>> rows = new ArrayList<>();
    for (AliasItem item : contract.contract().items()) {
      AliasFindings.Count count = AliasFindings.count(item, uses);
      rows.add(
          List.of(
              Cell.of(item.kind()),
              Cell.of(item.id()),
              Cell.of(item.meaning()),
              Cell.of(count.covered()),
              Cell.of(count.matched())));
    }
    return new Table(
        "aliases",
        "",
        List.of(
            new Head("alias", "alias"),
            new Head("id", "id"),
            new Head("meaning", "meaning"),
            new Head("covers", "covers"),
            IN_BOTH),
        rows);
  }

  private static long entries(Stream<Route> routes) {
    return routes.mapToLong(route -> route.entries().size()).sum();
  }

  private static List<Cell> row(String name, long routes, long operations) {
    return List.of(Cell.of(name), Cell.of(routes), Cell.of(operations));
  }

  private static List<List<Cell>> domains(DriftResult result) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Subtotal subtotal : DriftTotals.byDomain(result.drift(), result.subject().domains())) {
      DriftTotals totals = subtotal.totals();
      rows.add(
          List.of(
              Cell.of(subtotal.domain().isEmpty() ? "(none)" : subtotal.domain()),
              Cell.of(totals.routes()),
              Cell.of(totals.operations()),
              Cell.of(totals.inBoth()),
              Cell.of(totals.near()),
              Cell.of(totals.onlyCode()),
              Cell.of(totals.onlyDocument())));
    }
    return rows;
  }

  private List<List<Cell>> totals(DriftResult result) {
    DriftTotals totals = DriftTotals.of(result.drift());
    List<Cell> row =
        new ArrayList<>(
            List.of(
                Cell.of(totals.routes()),
                Cell.of(totals.operations()),
                Cell.of(totals.inBoth()),
                Cell.of(totals.exact()),
                Cell.of(totals.renamed()),
                Cell.of(totals.onlyCode()),
                Cell.of(totals.onlyDocument())));
    if (!contract.isEmpty()) {
      row.add(Cell.of(totals.explained()));
    }
    return List.of(row);
  }

  private Head[] totals() {
    List<Head> heads =
        new ArrayList<>(
            List.of(
                CODE,
                DOCUMENT,
                IN_BOTH,
                new Head("exact", "exact"),
                new Head("renamed", "renamed"),
                ONLY_CODE,
                ONLY_DOCUMENT));
    if (!contract.isEmpty()) {
      heads.add(new Head("explained", "by rule"));
    }
    return heads.toArray(new Head[0]);
  }

  /** The rows that one comparison gives. */
  private interface Rows {
    List<List<Cell>> of(DriftResult result);
  }
}
