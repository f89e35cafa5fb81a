package io.apiledger.workflow;

import io.apiledger.kernel.order.CanonicalLedger;
import io.apiledger.kernel.order.LedgerDigest;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.InputException;
import java.io.IOException;
import java.util.Optional;

/** Holds ledger files to what they say of themselves. */
final class LedgerFiles {
  private LedgerFiles() {}

  /**
   * Compares the digest that a ledger declares with that of its entries.
   *
   * @throws InputException if they differ, or the ledger cannot be read
   */
  static void verify(String name, CanonicalLedger ledger) {
    try {
      Optional<Finding> wrong = LedgerDigest.verify(name, ledger);
      if (wrong.isPresent()) {
        throw new InputException(wrong.get());
      }
    } catch (IOException e) {
      throw DiffInputs.unreadable(name, e);
    }
  }
}
