package io.apiledger.kernel.order;

import static java.util.Objects.requireNonNull;

import io.apiledger.model.Entry;
import io.apiledger.model.RouteKey;
import java.io.IOException;
import java.util.List;

/**
 * What a ledger amounts to: totals, repeated keys, the partition into domains. Immutable. The
 * totals of the domains and the unclassified entries add up to the total.
 *
 * @param total entries
 * @param unique different keys
 * @param duplicates keys that several entries share together with their served path, in order
 * @param collisions keys into which different served paths were folded, in order
 * @param unclassifiedTotal entries without a domain
 * @param unclassified their keys, each once, in order
 * @param domains as configured, empty ones too; then those that only entries name
 */
public record LedgerSummary(
    long total,
    long unique,
    List<Duplicate> duplicates,
    List<Collision> collisions,
    long unclassifiedTotal,
    List<RouteKey> unclassified,
    List<DomainTotal> domains) {

  public LedgerSummary {
    duplicates = List.copyOf(duplicates);
    collisions = List.copyOf(collisions);
    unclassified = List.copyOf(unclassified);
    domains = List.copyOf(domains);
  }

  /**
   * Counts, in one pass and without holding the entries.
   *
   * @throws IOException if the rows cannot be read
   */
  public static LedgerSummary of(CanonicalLedger ledger) throws IOException {
    Tally tally = new Tally(ledger.header().domains());
    try (Rows rows = ledger.rows()) {
      while (rows.next()) {
        Entry entry = rows.entry();
        tally.add(entry);
      }
    }
    return tally.summary();
  }

  /**
   * A key that is declared more than once on the same served path. An unknown served path counts as
   * the one that is declared most often.
   *
   * @param count entries that share a served path with another one
   */
  public record Duplicate(RouteKey key, long count) {
    public Duplicate {
      requireNonNull(key, "key");
    }
  }

  /**
   * A key with several served paths.
   *
   * @param count all entries of the key
   * @param servedPaths at least two, in the order of their UTF-8 bytes
   */
  public record Collision(RouteKey key, long count, List<String> servedPaths) {
    public Collision {
      requireNonNull(key, "key");
      servedPaths = List.copyOf(servedPaths);
    }
  }

  /**
   * The part of one domain.
   *
   * @param total entries
   * @param unique different keys
   */
  public record DomainTotal(String name, long total, long unique) {
    public DomainTotal {
      requireNonNull(name, "name");
    }
  }
}
