package io.apiledger.workflow;

import static java.util.Objects.requireNonNull;

import io.apiledger.engine.ledger.Declaration;
import io.apiledger.kernel.order.CanonicalLedger;
import io.apiledger.kernel.order.LedgerSummary;
import io.apiledger.model.Provenance;
import io.apiledger.model.config.Audience;
import io.apiledger.model.finding.Finding;
import java.util.List;

/**
 * The ledger of one audience with everything that is known about it. Immutable.
 *
 * @param declarations the entries with the places that declare them
 * @param findings weighed by the configuration, sorted
 * @param read what was really read
 */
public record AudienceLedger(
    Audience audience,
    CanonicalLedger ledger,
    LedgerSummary summary,
    List<Declaration> declarations,
    List<Finding> findings,
    List<Provenance> read) {

  public AudienceLedger {
    requireNonNull(audience, "audience");
    requireNonNull(ledger, "ledger");
    requireNonNull(summary, "summary");
    declarations = List.copyOf(declarations);
    findings = List.copyOf(findings);
    read = List.copyOf(read);
  }
}
