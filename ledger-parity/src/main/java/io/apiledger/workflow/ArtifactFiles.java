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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

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

  /** By ending. A page costs as much as the other two: it is written beside them. */
  private static Map<String, byte[]> formats(CanonicalLedger ledger) {
    digested(ledger); // Two of them say it, and neither should wait for the other.
    FutureTask<byte[]> page = new FutureTask<>(() -> bytes(ledger, LedgerMarkdown::write));
    Thread writer = new Thread(page, "api-ledger-page");
    writer.setDaemon(true);
    writer.start();
    byte[] json = json(ledger);
    byte[] csv = bytes(ledger, LedgerCsv::write);
    return Map.of(".json", json, ".csv", csv, ".md", written(page));
  }

  private static void digested(CanonicalLedger ledger) {
    try {
      ledger.digest();
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be read", e);
    }
  }

  private static byte[] written(FutureTask<byte[]> page) {
    try {
      return page.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the writing of a page was interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a page must not fail to be written", e.getCause());
    }
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
