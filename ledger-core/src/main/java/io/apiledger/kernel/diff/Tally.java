package io.apiledger.kernel.diff;

import io.apiledger.kernel.diff.DiffTotals.Subtotal;
import io.apiledger.model.Text;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.InputException;
import io.apiledger.model.finding.RuleId;
import java.util.List;
import java.util.TreeMap;

/** Running counts per domain. Asking for the domain of the row before costs one comparison. */
final class Tally {
  /** Domains are a closed list of names; a column that is different in every row is not one. */
  static final int MOST_DOMAINS = 10_000;

  private final TreeMap<String, Domain> domains = new TreeMap<>(Text.BY_UTF8);
  private Domain last = new Domain("");

  Domain domain(String name) {
    if (!last.name.equals(name) || domains.isEmpty()) {
      last = find(name);
    }
    return last;
  }

  private Domain find(String name) {
    Domain known = domains.get(name);
    if (known != null) {
      return known;
    }
    if (domains.size() == MOST_DOMAINS) {
      throw new InputException(
          Finding.of(RuleId.PARSE_FAILED, "domain")
              .expected("at most " + MOST_DOMAINS + " domains in two ledgers")
              .found("one more: " + Text.shortened(Text.visible(name), 80))
              .next("give the column of the business domain, or build the ledgers first"));
    }
    Domain added = new Domain(name);
    domains.put(name, added);
    return added;
  }

  DiffTotals totals() {
    List<Subtotal> subtotals = domains.values().stream().map(Domain::subtotal).toList();
    return new DiffTotals(subtotals);
  }

  /** The counts of one domain, both sides. */
  static final class Domain {
    final String name;
    final Side left = new Side();
    final Side right = new Side();

    Domain(String name) {
      this.name = name;
    }

    Subtotal subtotal() {
      return new Subtotal(name, left.counts(), right.counts());
    }
  }

  /** The counts of one side of one domain. */
  static final class Side {
    long equal;
    long changed;
    long only;
    long surplus;
    long moved;
    long keys;
    long sharedKeys;
    long recountedKeys;

    SideCounts counts() {
      return new SideCounts(equal, changed, only, surplus, moved, keys, sharedKeys, recountedKeys);
    }
  }
}
