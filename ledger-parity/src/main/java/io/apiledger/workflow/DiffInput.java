package io.apiledger.workflow;

import io.apiledger.kernel.order.CanonicalLedger;
import io.apiledger.model.finding.Finding;
import java.util.List;

/**
 * One side of a comparison.
 *
 * @param name as the user wrote it
 * @param kind for people: {@code ledger}, {@code openapi} …
 * @param findings what was wrong on the way
 */
record DiffInput(String name, String kind, CanonicalLedger ledger, List<Finding> findings) {}
