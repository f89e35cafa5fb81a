package io.apiledger.engine.drift;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The figures of a comparison: {@code routes} is the sum of what is in both, near, only in the
 * code, exempt and explained; a route that is declared twice counts once, an operation as often as
 * it is documented.
 *
 * @param exact pairs with one key
 * @param renamed pairs that differ in the names of parameters alone
 * @param near pairs that differ in a slash, in case or in the method
 * @param onlyCode routes that nothing documents, hidden ones too
 * @param exempt web sockets
 * @param explained routes that are meant to have no operation of their own
 * @param onlyDocument operations that nothing answers
 * @param elsewhere operations of other audiences
 */
public record DriftTotals(
    long routes,
    long operations,
    long exact,
    long renamed,
    long near,
    long onlyCode,
    long exempt,
    long explained,
    long onlyDocument,
    long elsewhere) {

  /** Nothing at all. */
  public static final DriftTotals NONE = new DriftTotals(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

  /** The figures of a domain; a pair counts where its route stands. */
  public record Subtotal(String domain, DriftTotals totals) {}

  /** The figures of the whole. */
  public static DriftTotals of(Drift drift) {
    return byDomain(drift).values().stream().reduce(NONE, DriftTotals::plus);
  }

  /** The figures of every domain that has any or is named, in that order; the others follow. */
  public static List<Subtotal> byDomain(Drift drift, List<String> named) {
    Map<String, DriftTotals> totals = byDomain(drift);
    List<Subtotal> subtotals = new ArrayList<>();
    for (String domain : named) {
      DriftTotals found = totals.remove(domain);
      subtotals.add(new Subtotal(domain, found == null ? NONE : found));
    }
    totals.forEach((domain, found) -> subtotals.add(new Subtotal(domain, found)));
    return subtotals;
  }

  /** What is in both. */
  public long inBoth() {
    return exact + renamed;
  }

  /** The sum of two. */
  public DriftTotals plus(DriftTotals other) {
    return new DriftTotals(
        routes + other.routes,
        operations + other.operations,
        exact + other.exact,
        renamed + other.renamed,
        near + other.near,
        onlyCode + other.onlyCode,
        exempt + other.exempt,
        explained + other.explained,
        onlyDocument + other.onlyDocument,
        elsewhere + other.elsewhere);
  }

  private static Map<String, DriftTotals> byDomain(Drift drift) {
    Map<String, DriftTotals> totals = new TreeMap<>();
    for (DriftPair pair : drift.pairs()) {
      long operations =
          pair.operations().stream().mapToLong(operation -> operation.entries().size()).sum();
      long near = pair.likeness().isInBoth() ? 0 : 1;
      long exact = pair.likeness() == Likeness.EXACT ? 1 : 0;
      long renamed = 1 - near - exact;
      add(
          totals,
          pair.route(),
          new DriftTotals(1, operations, exact, renamed, near, 0, 0, 0, 0, 0));
    }
    DriftTotals onlyCode = new DriftTotals(1, 0, 0, 0, 0, 1, 0, 0, 0, 0);
    drift.missing().forEach(route -> add(totals, route, onlyCode));
    drift.hidden().forEach(route -> add(totals, route, onlyCode));
    DriftTotals exempt = new DriftTotals(1, 0, 0, 0, 0, 0, 1, 0, 0, 0);
    drift.exempt().forEach(route -> add(totals, route, exempt));
    DriftTotals explained = new DriftTotals(1, 0, 0, 0, 0, 0, 0, 1, 0, 0);
    drift.explained().forEach(route -> add(totals, route, explained));
    for (Drift.Fold fold : drift.folded()) {
      long count = fold.operation().entries().size();
      add(totals, fold.pair().route(), new DriftTotals(0, count, 0, 0, 0, 0, 0, 0, 0, 0));
    }
    for (Route stale : drift.stale()) {
      long count = stale.entries().size();
      add(totals, stale, new DriftTotals(0, count, 0, 0, 0, 0, 0, 0, count, 0));
    }
    for (Route elsewhere : drift.elsewhere()) {
      long count = elsewhere.entries().size();
      add(totals, elsewhere, new DriftTotals(0, count, 0, 0, 0, 0, 0, 0, 0, count));
    }
    return totals;
  }

  private static void add(Map<String, DriftTotals> totals, Route route, DriftTotals one) {
    totals.merge(route.first().domain(), one, DriftTotals::plus);
  }
}
