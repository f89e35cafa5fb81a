package io.apiledger.engine.page;

import static java.util.Objects.requireNonNull;

import io.apiledger.model.Entry;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.report.Block.Fact;
import io.apiledger.model.report.Block.Table;
import java.util.List;

/**
 * One entry of a ledger with everything that is known of it.
 *
 * @param documented how it stands to the document of the audience; empty where there is none
 * @param findings about it
 * @param facts why it is what it is
 * @param tables how its path and its guards came about
 */
public record ExplorerRow(
    Entry entry, String documented, List<Finding> findings, List<Fact> facts, List<Table> tables) {
  public ExplorerRow {
    requireNonNull(entry, "entry");
    requireNonNull(documented, "documented");
    findings = List.copyOf(findings);
    facts = List.copyOf(facts);
    tables = List.copyOf(tables);
  }
}
