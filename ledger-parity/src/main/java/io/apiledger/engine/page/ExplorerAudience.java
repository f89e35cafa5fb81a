package io.apiledger.engine.page;

import static java.util.Objects.requireNonNull;

import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One audience as the explorer shows it.
 *
 * @param document that its routes are compared with; empty for none
 * @param domains in the order of the configuration
 * @param rows in canonical order; the place of a row is its id
 * @param others findings that are about no row
 */
public record ExplorerAudience(
    String name,
    String title,
    String prefix,
    String document,
    List<String> domains,
    List<ExplorerRow> rows,
    List<Finding> others) {

  /** The name of the part that holds the rows in no domain; no domain can be called so. */
  public static final String UNCLASSIFIED = "_unclassified";

  public ExplorerAudience {
    requireNonNull(name, "name");
    requireNonNull(title, "title");
    requireNonNull(prefix, "prefix");
    requireNonNull(document, "document");
    domains = List.copyOf(domains);
    rows = List.copyOf(rows);
    others = List.copyOf(others);
  }

  /** The counts of the whole. */
  public RouteCounts counts() {
    return RouteCounts.of(rows);
  }

  /** The counts of each domain, empty ones too. */
  public Map<String, RouteCounts> countsByDomain() {
    Map<String, RouteCounts> counts = new LinkedHashMap<>();
    domains.forEach(domain -> counts.put(domain, RouteCounts.of(rows(domain))));
    return counts;
  }

  /** The rows of a domain; of the empty name, those in none. */
  public List<ExplorerRow> rows(String domain) {
    return rows.stream().filter(row -> row.entry().domain().equals(domain)).toList();
  }

  /** Every finding once, those about rows first. */
  Stream<Finding> findings() {
    return Stream.concat(rows.stream().flatMap(row -> row.findings().stream()), others.stream())
        .distinct();
  }

  /** How many findings weigh that much. */
  public long count(Severity severity) {
    return findings().filter(finding -> finding.severity() == severity).count();
  }
}
