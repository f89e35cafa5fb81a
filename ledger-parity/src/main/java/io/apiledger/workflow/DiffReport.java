package io.apiledger.workflow;

import io.apiledger.kernel.diff.DiffTotals;
import io.apiledger.kernel.diff.DiffTotals.Subtotal;
import io.apiledger.kernel.diff.Difference;
import io.apiledger.kernel.diff.NearMiss;
import io.apiledger.kernel.diff.NearMisses;
import io.apiledger.kernel.diff.SideCounts;
import io.apiledger.model.Column;
import io.apiledger.model.Entry;
import io.apiledger.model.Text;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.RuleId;
import io.apiledger.model.report.Block;
import io.apiledger.model.report.Block.Cell;
import io.apiledger.model.report.Block.Fact;
import io.apiledger.model.report.Block.Facts;
import io.apiledger.model.report.Block.Findings;
import io.apiledger.model.report.Block.Head;
import io.apiledger.model.report.Block.Lines;
import io.apiledger.model.report.Block.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How a comparison is told. */
final class DiffReport {
  private static final int LONGEST_VALUE = 120;

  private final DiffInput left;
  private final DiffInput right;
  private final DiffTotals totals;
  private final NearMisses nearMisses;

  DiffReport(DiffInput left, DiffInput right, DiffTotals totals, NearMisses nearMisses) {
    this.left = left;
    this.right = right;
    this.totals = totals;
    this.nearMisses = nearMisses;
  }

  /** The verdict in one sentence. */
  String summary() {
    SideCounts l = totals.left();
    SideCounts r = totals.right();
    if (totals.same()) {
      return Counts.of(l.entries(), "entry", "entries")
          + ", "
          + Counts.of(l.keys(), "route", "routes")
          + ": no difference";
    }
    return l.only()
        + " only left, "
        + r.only()
        + " only right, "
        + l.changed()
        + " changed, "
        + l.recountedKeys()
        + " recounted; "
        + l.equal()
        + " equal";
  }

  /** The blocks in the order in which people read them. */
  List<Block> blocks(Iterable<Difference> differences, List<Finding> wrong) {
    List<Block> blocks = new ArrayList<>();
    if (!wrong.isEmpty()) {
      blocks.add(new Findings("findings", "", wrong.stream().sorted(Finding.ORDER).toList()));
    }
    if (!totals.same()) {
      Iterable<Finding> findings =
          new Repeated<>(each -> differences.forEach(d -> each.accept(finding(d))));
      blocks.add(new Findings("differences", "Differences", findings));
    }
    nearMisses(blocks);
    blocks.add(domains());
    blocks.add(
        new Facts(
            "inputs",
            "",
            List.of(
                Fact.of("left", "left", left.name() + " (" + left.kind() + ")"),
                Fact.of("right", "right", right.name() + " (" + right.kind() + ")"))));
    return blocks;
  }

  private void nearMisses(List<Block> blocks) {
    if (!nearMisses.attempted()) {
      blocks.add(
          new Lines(
              "near_misses_note",
              "Near misses",
              List.of(
                  "not looked for: more than "
                      + NearMisses.MOST_KEYS
                      + " routes stand on one side, or very long ones")));
      return;
    }
    List<NearMiss> all = nearMisses.all();
    if (!all.isEmpty()) {
      blocks.add(
          new Lines("near_misses", "Near misses", all.stream().map(NearMiss::sentence).toList()));
    }
  }

  private Table domains() {
    List<String> order = new ArrayList<>(left.ledger().header().domains());
    order.addAll(right.ledger().header().domains());
    List<List<Cell>> rows = new ArrayList<>();
    for (Subtotal subtotal : totals.domainsIn(order)) {
      rows.add(row(subtotal.domain(), subtotal.left(), subtotal.right()));
    }
    rows.add(row("total", totals.left(), totals.right()));
    return new Table(
        "domains",
        "By domain",
        List.of(
            new Head("domain", "domain"),
            new Head("left", "left"),
            new Head("right", "right"),
            new Head("equal", "equal"),
            new Head("changed", "changed"),
            new Head("only_left", "only left"),
            new Head("only_right", "only right"),
            new Head("recounted", "recounted")),
        rows);
  }

  private static List<Cell> row(String domain, SideCounts left, SideCounts right) {
    return List.of(
        Cell.of(domain.isEmpty() ? "(none)" : domain),
        Cell.of(left.entries()),
        Cell.of(right.entries()),
        Cell.of(left.equal()),
        Cell.of(left.changed()),
        Cell.of(left.only()),
        Cell.of(right.only()),
        Cell.of(left.recountedKeys()));
  }

  private Finding finding(Difference difference) {
    if (difference instanceof Difference.Changed changed) {
      return Finding.of(RuleId.ENTRY_CHANGED, changed.key())
          .symbol(changed.fields().stream().map(Column::header).collect(Collectors.joining(",")))
          .found(fields(changed))
          .build();
    }
    if (difference instanceof Difference.CountChanged count) {
      return Finding.of(RuleId.COUNT_CHANGED, count.key())
          .found(count.left() + " on the left, " + count.right() + " on the right")
          .build();
    }
    // The rule says it all.
    return Finding.of(difference.rule(), difference.key()).build();
  }

  private static String fields(Difference.Changed changed) {
    return changed.fields().stream()
        .map(f -> f.header() + " " + value(f, changed.left()) + " → " + value(f, changed.right()))
        .collect(Collectors.joining("; "));
  }

  private static String value(Column column, Entry entry) {
    String text = column.display(entry);
    return text.isEmpty() ? "(none)" : '"' + Text.shortened(text, LONGEST_VALUE) + '"';
  }
}
