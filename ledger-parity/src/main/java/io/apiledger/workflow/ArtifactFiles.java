package io.apiledger.workflow;

import io.apiledger.kernel.artifact.LedgerCsv;
import io.apiledger.kernel.artifact.LedgerJson;
import io.apiledger.kernel.artifact.LedgerMarkdown;
import io.apiledger.kernel.order.CanonicalLedger;
import io.apiledger.model.DomainName;
import io.apiledger.model.config.Audience;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The files of the artifact set of one audience, as bytes by path. */
final class ArtifactFiles {
  private ArtifactFiles() {}

  /**
   * The global ledger and that of every domain, empty ones too, each in every format. A domain that
   * is all there is has the same files, which are written and digested once.
   */
  static SortedMap<String, byte[]> of(AudienceLedger built) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    Audience audience = built.audience();
    CanonicalLedger whole = built.ledger();
    Map<String, byte[]> ofWhole = formats(whole);
    put(files, audience.title(), ofWhole);
    for (DomainName domain : audience.domains()) {
      CanonicalLedger part = domain(built, domain);
      put(
          files,
          audience.name() + "/" + domain + "_ledger",
          part == whole ? ofWhole : formats(part));
    }
    return files;
  }

  /** A ledger as JSON. */
  static byte[] json(CanonicalLedger ledger) {
    return bytes(ledger, LedgerJson::write);
  }

  /** The ledger of a domain. */
  static CanonicalLedger domain(AudienceLedger built, DomainName domain) {
    return built.ledger().domain(domain.value());
  }

  private static void put(
      SortedMap<String, byte[]> files, String path, Map<String, byte[]> formats) {
    for (Map.Entry<String, byte[]> format : formats.entrySet()) {
      files.put(path + format.getKey(), format.getValue());
    }
  }

  /** By ending. */
  private static Map<String, byte[]> formats(CanonicalLedger ledger) {
    return Map.of(
        ".json", json(ledger),
        ".csv", bytes(ledger, LedgerCsv::write),
        ".md", bytes(ledger, LedgerMarkdown::write));
  }

  private static byte[] bytes(CanonicalLedger ledger, Writer writer) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      writer.write(ledger, out);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be written", e);
    }
    return out.toByteArray();
  }

  private interface Writer {
    void write(CanonicalLedger ledger, OutputStream out) throws IOException;
  }
}
