package io.apiledger.kernel.order;

import static java.util.Objects.requireNonNull;

import io.apiledger.model.Digest;
import io.apiledger.model.Entry;
import io.apiledger.model.Ledger;
import io.apiledger.model.Order;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a ledger says of itself before its entries. Immutable.
 *
 * @param audience empty where a foreign ledger names none
 * @param prefix empty where none is known
 * @param domains in the configured order
 * @param sources the ids of the sources that were read
 * @param shadowed each pair once, in canonical order; the constructor sees to it
 * @param unresolved every one, by source file, expression, method
 * @param digest the content digest that the file declares, not verified; null where there is none
 */
public record LedgerHeader(
    String audience,
    String prefix,
    List<String> domains,
    List<String> sources,
    List<Ledger.Shadowed> shadowed,
    List<Ledger.Unresolved> unresolved,
    @Nullable Digest digest) {

  public LedgerHeader {
    requireNonNull(audience, "audience");
    requireNonNull(prefix, "prefix");
    domains = List.copyOf(domains);
    sources = List.copyOf(sources);
    shadowed = shadowed.isEmpty() ? List.of() : sortedShadowed(shadowed);
    unresolved = unresolved.isEmpty() ? List.of() : sortedUnresolved(unresolved);
  }

  private static List<Ledger.Shadowed> sortedShadowed(List<Ledger.Shadowed> shadowed) {
    Comparator<Ledger.Shadowed> order =
        Order.of(Order.natural(Ledger.Shadowed::key), Order.natural(Ledger.Shadowed::by));
    return shadowed.stream().distinct().sorted(order).toList();
  }

  private static List<Ledger.Unresolved> sortedUnresolved(List<Ledger.Unresolved> unresolved) {
    Comparator<Ledger.Unresolved> order =
        Order.of(
            Order.text(Ledger.Unresolved::sourceFile),
            Order.text(Ledger.Unresolved::expression),
            Order.text(Ledger.Unresolved::method));
    return unresolved.stream().sorted(order).toList();
  }

  static LedgerHeader of(Ledger ledger, @Nullable Digest digest) {
    return new LedgerHeader(
        ledger.audience(),
        ledger.prefix(),
        ledger.domains(),
        ledger.sources(),
        ledger.shadowed(),
        ledger.unresolved(),
        digest);
  }

  /** Whether the ledger of this domain alone would say the same of itself. */
  boolean isOf(String domain) {
    return domains.equals(List.of(domain))
        && shadowed.isEmpty()
        && unresolved.isEmpty()
        && digest == null;
  }

  /** The ledger with this header and these entries. */
  Ledger with(List<Entry> entries) {
    return new Ledger(audience, prefix, domains, sources, entries, shadowed, unresolved);
  }
}
