package io.apiledger.driver.scan;

import io.apiledger.model.Digest;
import io.apiledger.model.Provenance;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.RuleId;
import io.apiledger.model.port.Needs;
import io.apiledger.model.port.Scanner;
import io.apiledger.model.port.SourceFile;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What one scanner saw in one file.
 *
 * @param facts null where the file was passed over or could not be read
 * @param read null where the file was passed over, or its bytes could not be had
 * @param needs what it asks for besides the file
 */
record Look<F>(
    String path,
    @Nullable F facts,
    @Nullable Provenance read,
    Needs needs,
    List<Finding> findings) {

  /** Whether the byte search said that nothing in it matters. */
  boolean passedOver() {
    return read == null && findings.isEmpty();
  }

  /**
   * Looks into a file; never throws for what is wrong with it.
   *
   * @param matters the byte search that says whether to look at all
   * @param digests whether what is read is digested
   */
  static <F> Look<F> at(
      KeptFile file, Scanner<F> scanner, Predicate<byte[]> matters, boolean digests) {
    String path = file.path();
    Provenance read = null;
    try {
      byte[] bytes = file.bytes();
      if (!matters.test(bytes)) {
        return new Look<>(path, null, null, Needs.NOTHING, List.of());
      }
      file.forget();
      read = new Provenance(scanner.language(), path, digests ? Digest.of(bytes) : null);
      F facts = scanner.facts(new Loaded(path, file.root(), bytes));
      return new Look<>(path, facts, read, scanner.needs(facts), List.of());
    } catch (Exception | StackOverflowError | OutOfMemoryError | LinkageError e) {
      Finding.Draft draft = Finding.inFile(RuleId.PARSE_FAILED, path);
      return new Look<>(path, null, read, Needs.NOTHING, Failure.findings(e, scanner, draft));
    }
  }

  /** A file whose bytes were read already: they are handed on, not copied. */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  private record Loaded(String path, String root, byte[] bytes) implements SourceFile {}
}
