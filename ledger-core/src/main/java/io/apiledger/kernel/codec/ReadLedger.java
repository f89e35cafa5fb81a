package io.apiledger.kernel.codec;

import static java.util.Objects.requireNonNull;

import io.apiledger.model.Digest;
import io.apiledger.model.Ledger;
import io.apiledger.model.tree.Mark;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ledger as a file holds it, entries in the order of the file. Immutable.
 *
 * @param digest the content digest that the file declares; null where it declares none. Not
 *     verified: that takes the canonical order.
 * @param total the number of entries that the file declares; -1 where it declares none
 * @param marks where each entry starts, in the order of the entries; column 0 where not known
 */
public record ReadLedger(Ledger ledger, @Nullable Digest digest, long total, List<Mark> marks) {
  public ReadLedger {
    requireNonNull(ledger, "ledger");
    marks = List.copyOf(marks);
  }
}
