package io.apiledger.kernel.order;

import io.apiledger.model.Entry;
import io.apiledger.model.RouteKey;
import io.apiledger.model.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Counts entries that come in canonical order; holds what belongs to one key at a time. */
final class Tally {
  private final Map<String, Count> configured = new LinkedHashMap<>();
  private final Map<String, Count> others = new TreeMap<>(Text.BY_UTF8);
  private final List<LedgerSummary.Duplicate> duplicates = new ArrayList<>();
  private final List<LedgerSummary.Collision> collisions = new ArrayList<>();
  private final List<RouteKey> unclassified = new ArrayList<>();
  private long total;
  private long unique;
  private long unclassifiedTotal;

  private @Nullable Entry first;
  private long ofKey;
  private long unknownPaths;
  private final Map<String, Long> servedPaths = new TreeMap<>(Text.BY_UTF8);
  private final Set<String> domainsOfKey = new TreeSet<>();

  Tally(List<String> domains) {
    for (String domain : domains) {
      configured.put(domain, new Count());
    }
  }

  void add(Entry entry) {
    if (first == null || CanonicalOrder.compareKeys(first, entry) != 0) {
      endKey();
      first = entry;
      unique++;
    }
    total++;
    ofKey++;
    if (entry.servedPath().isEmpty()) {
      unknownPaths++;
    } else {
      servedPaths.put(entry.servedPath(), servedPaths.getOrDefault(entry.servedPath(), 0L) + 1);
    }
    boolean firstOfDomain = domainsOfKey.add(entry.domain());
    if (entry.domain().isEmpty()) {
      unclassifiedTotal++;
      if (firstOfDomain) {
        unclassified.add(entry.key());
      }
    } else {
      count(entry.domain()).add(firstOfDomain);
    }
  }

  LedgerSummary summary() {
    endKey();
    List<LedgerSummary.DomainTotal> domains = new ArrayList<>();
    for (Map<String, Count> counts : List.of(configured, others)) {
      for (Map.Entry<String, Count> count : counts.entrySet()) {
        domains.add(count.getValue().of(count.getKey()));
      }
    }
    return new LedgerSummary(
        total, unique, duplicates, collisions, unclassifiedTotal, unclassified, domains);
  }

  private Count count(String domain) {
    Count known = configured.get(domain);
    return known != null ? known : others.computeIfAbsent(domain, name -> new Count());
  }

  private void endKey() {
    if (first != null && ofKey > 1) {
      long repeated = repeated();
      if (repeated > 0) {
        duplicates.add(new LedgerSummary.Duplicate(first.key(), repeated));
      }
      if (servedPaths.size() > 1) {
        collisions.add(
            new LedgerSummary.Collision(first.key(), ofKey, List.copyOf(servedPaths.keySet())));
      }
    }
    ofKey = 0;
    unknownPaths = 0;
    servedPaths.clear();
    domainsOfKey.clear();
  }

  /** Entries of the key that share a served path with another one. */
  private long repeated() {
    long most = 0;
    long shared = 0;
    for (long declared : servedPaths.values()) {
      most = Math.max(most, declared);
      shared += declared > 1 ? declared : 0;
    }
    if (unknownPaths == 0) {
      return shared;
    }
    // The unknown ones join those that are declared most often, which may have been alone so far.
    return (most == 1 ? shared + 1 : shared) + unknownPaths;
  }

  /** What one domain holds. */
  private static final class Count {
    private long entries;
    private long keys;

    void add(boolean newKey) {
      entries++;
      if (newKey) {
        keys++;
      }
    }

    LedgerSummary.DomainTotal of(String name) {
      return new LedgerSummary.DomainTotal(name, entries, keys);
    }
  }
}
