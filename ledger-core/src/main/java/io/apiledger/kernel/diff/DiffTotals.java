package io.apiledger.kernel.diff;

import static java.util.Objects.requireNonNull;

import io.apiledger.model.Order;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a comparison counted, as a whole and per domain. Immutable.
 *
 * <p>Every entry of either side is counted exactly once, on its own side and in the domain that
 * this side declares: two entries that agree but stand in different domains add to {@code equal} of
 * one domain on the left and of another one on the right. Totals are the sums of the subtotals.
 *
 * @param domains in the order of their names as UTF-8 bytes; unclassified is the empty name
 */
public record DiffTotals(List<Subtotal> domains) {
  private static final Comparator<Subtotal> BY_NAME = Order.text(Subtotal::domain);

  public DiffTotals {
    domains = domains.stream().sorted(BY_NAME).toList();
  }

  /** The left side as a whole. */
  public SideCounts left() {
    return domains.stream().map(Subtotal::left).reduce(SideCounts.NONE, SideCounts::plus);
  }

  /** The right side as a whole. */
  public SideCounts right() {
    return domains.stream().map(Subtotal::right).reduce(SideCounts.NONE, SideCounts::plus);
  }

  /** Whether no entry is changed, surplus, or on one side only. */
  public boolean same() {
    return left().differing() == 0 && right().differing() == 0;
  }

  /**
   * The subtotals in a given order, for reports: the named domains first, even those without any
   * entry, then the others by name.
   */
  public List<Subtotal> domainsIn(List<String> order) {
    Map<String, Subtotal> ordered = new LinkedHashMap<>();
    for (String name : order) {
      ordered.put(name, new Subtotal(name, SideCounts.NONE, SideCounts.NONE));
    }
    for (Subtotal domain : domains) {
      ordered.put(domain.domain(), domain);
    }
    return List.copyOf(ordered.values());
  }

  /**
   * The part of one domain.
   *
   * @param domain empty for unclassified
   */
  public record Subtotal(String domain, SideCounts left, SideCounts right) {
    public Subtotal {
      requireNonNull(domain, "domain");
      requireNonNull(left, "left");
      requireNonNull(right, "right");
    }
  }
}
