package io.apiledger.model.port;

import io.apiledger.model.Entry;
import io.apiledger.model.Ledger;
import io.apiledger.model.Located;
import io.apiledger.model.Provenance;
import io.apiledger.model.finding.Finding;
import java.util.List;

/**
 * What was read from one source.
 *
 * @param entries in the order of the source, each with its place
 * @param shadowed routes that an earlier one answers for
 * @param unresolved declarations whose path could not be computed
 * @param findings what was wrong on the way
 * @param read what was really read
 */
public record Scan(
    List<Located<Entry>> entries,
    List<Ledger.Shadowed> shadowed,
    List<Ledger.Unresolved> unresolved,
    List<Finding> findings,
    List<Provenance> read) {

  public Scan {
    entries = List.copyOf(entries);
    shadowed = List.copyOf(shadowed);
    unresolved = List.copyOf(unresolved);
    findings = List.copyOf(findings);
    read = List.copyOf(read);
  }

  /** Entries and what was wrong on the way to them. */
  public static Scan of(
      List<Located<Entry>> entries, List<Finding> findings, List<Provenance> read) {
    return new Scan(entries, List.of(), List.of(), findings, read);
  }
}
