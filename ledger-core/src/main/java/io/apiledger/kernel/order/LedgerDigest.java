package io.apiledger.kernel.order;

import io.apiledger.kernel.codec.EntryJson;
import io.apiledger.kernel.codec.JsonLine;
import io.apiledger.model.Digest;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.RuleId;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Optional;

/**
 * The content digest: SHA-256 over the entry lines as written in JSON, without trailing comma, each
 * followed by a line feed. Stateless.
 */
public final class LedgerDigest {
  private LedgerDigest() {}

  /**
   * Computes the digest of the entries, whatever the file was that they come from.
   *
   * @throws IOException if the rows cannot be read
   */
  public static Digest of(CanonicalLedger ledger) throws IOException {
    MessageDigest digest = Digest.sha256();
    JsonLine line = new JsonLine();
    try (Rows rows = ledger.rows()) {
      while (rows.next()) {
        EntryJson.append(rows.entry(), line.clear());
        line.update(digest);
        digest.update((byte) '\n');
      }
    }
    return Digest.of(digest);
  }

  /**
   * Compares the digest that a ledger declares with that of its entries. A ledger that declares
   * none has nothing to verify.
   *
   * @param name of the file, for the finding
   * @return what is wrong, if something is
   * @throws IOException if the rows cannot be read
   */
  public static Optional<Finding> verify(String name, CanonicalLedger ledger) throws IOException {
    Digest declared = ledger.header().digest();
    if (declared == null) {
      return Optional.empty();
    }
    Digest found = of(ledger);
    if (declared.equals(found)) {
      return Optional.empty();
    }
    return Optional.of(
        Finding.inFile(RuleId.PARSE_FAILED, name)
            .expected("entries with the sha256 " + declared + " that the file declares")
            .found("entries with the sha256 " + found)
            .next("the file was edited after it was written: build it again from source"));
  }
}
