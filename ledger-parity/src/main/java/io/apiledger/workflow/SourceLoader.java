package io.apiledger.workflow;

import io.apiledger.driver.openapi.OpenApiReader;
import io.apiledger.driver.openapi.OpenDocument;
import io.apiledger.driver.scan.TreeScan;
import io.apiledger.engine.mount.ContextPath;
import io.apiledger.kernel.codec.LedgerReader;
import io.apiledger.kernel.codec.ReadLedger;
import io.apiledger.kernel.order.CanonicalLedger;
import io.apiledger.model.Digest;
import io.apiledger.model.Entry;
import io.apiledger.model.Ledger;
import io.apiledger.model.Located;
import io.apiledger.model.Provenance;
import io.apiledger.model.config.AuthSpec;
import io.apiledger.model.config.SourceSpec;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.InputException;
import io.apiledger.model.finding.Location;
import io.apiledger.model.port.ByteSource;
import io.apiledger.model.port.FileLookup;
import io.apiledger.model.port.Scan;
import io.apiledger.model.port.ScanOptions;
import io.apiledger.model.port.SourceTree;
import io.apiledger.model.tree.Mark;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the sources of a configuration, whatever they are and wherever they stand. */
final class SourceLoader {
  private final Inputs inputs;
  private final Environment environment;
  private final AllowedReferences references;

  /**
   * @param folder that locations are relative to
   */
  SourceLoader(Path folder, List<String> referenceHosts, Environment environment) {
    this.inputs = Inputs.in(folder);
    this.environment = environment;
    this.references = new AllowedReferences(folder, referenceHosts, inputs.fetcher());
  }

  /**
   * Reads a source of which nothing is configured but itself, such as a document.
   *
   * @throws InputException if it cannot be read
   */
  Scan read(SourceSpec source) {
    return read(source, AuthSpec.NONE);
  }

  /**
   * Reads one source.
   *
   * @param auth names guards that code may have
   * @throws InputException if it cannot be read
   */
  Scan read(SourceSpec source, AuthSpec auth) {
    environment.progress().doing("reading " + Inputs.shown(source.location()));
    return switch (source.kind()) {
      case SourceSpec.LEDGER -> ledger(inputs.open(source.location()), source.service());
      case SourceSpec.OPENAPI ->
          document(inputs.openDocument(source.location()), source.basePath(), source.service());
      default -> code(source, auth);
    };
  }

  /**
   * Reads a document.
   *
   * @throws InputException if it is none
   */
  Scan document(Inputs.Input input, boolean basePath, String service) {
    return openDocument(input, basePath, service).scan();
  }

  /**
   * Reads a document and keeps it, with those that it refers to.
   *
   * @throws InputException if it is none
   */
  OpenDocument openDocument(SourceSpec source) {
    environment.progress().doing("reading " + Inputs.shown(source.location()));
    return openDocument(
        inputs.openDocument(source.location()), source.basePath(), source.service());
  }

  private OpenDocument openDocument(Inputs.Input input, boolean basePath, String service) {
    return OpenApiReader.open(
        input.bytes(),
        input
            .options(references)
            .withBasePath(basePath)
            .withService(service)
            .withDigests(environment.evidence()));
  }

  /**
   * Reads a ledger whose digest is right.
   *
   * @throws InputException if it is none
   */
  Scan ledger(Inputs.Input input, String service) {
    input.refusePage();
    ByteSource bytes = Inputs.held(input.bytes());
    ReadLedger read = LedgerReader.read(bytes);
    LedgerFiles.verify(bytes.name(), CanonicalLedger.of(read));
    Ledger ledger = read.ledger();
    return new Scan(
        located(read, service, bytes.name()),
        ledger.shadowed(),
        ledger.unresolved(),
        List.of(),
        List.of(
            new Provenance(
                SourceSpec.LEDGER, bytes.name(), environment.evidence() ? digest(bytes) : null)));
  }

  private static List<Located<Entry>> located(ReadLedger read, String service, String name) {
    List<Located<Entry>> entries = new ArrayList<>();
    for (int i = 0; i < read.marks().size(); i++) {
      Mark mark = read.marks().get(i);
      Entry entry = completed(read.ledger().entries().get(i), service, name);
      entries.add(new Located<>(entry, new Location.InFile(name, mark.line(), mark.column())));
    }
    return entries;
  }

  private static Digest digest(ByteSource bytes) {
    try (InputStream in = bytes.open()) {
      return Digest.of(in.readAllBytes());
    } catch (IOException e) {
      throw DiffInputs.unreadable(bytes.name(), e);
    }
  }

  /** What the ledger leaves open about where an entry comes from. */
  private static Entry completed(Entry entry, String service, String name) {
    Entry.Builder builder = entry.toBuilder();
    if (entry.origin().isEmpty()) {
      builder.origin(SourceSpec.LEDGER);
    }
    if (entry.sourceFile().isEmpty()) {
      builder.sourceFile(name);
    }
    if (entry.service().isEmpty()) {
      builder.service(service);
    }
    return builder.build();
  }

  private Scan code(SourceSpec source, AuthSpec auth) {
    ScanOptions options =
        source.options(Set.copyOf(auth.guards())).withDigests(environment.evidence());
    try (SourceTree tree = inputs.tree(source.locations());
        FileLookup around = inputs.around(source.locations())) {
      return ContextPath.of(source).apply(scan().run(tree, around, source.kind(), options));
    }
  }

  /**
   * Reads a folder, an archive or a git ref with every scanner that there is.
   *
   * @throws InputException if it cannot be read
   */
  Scan code(String location) {
    try (SourceTree tree = inputs.tree(List.of(location))) {
      List<Located<Entry>> entries = new ArrayList<>();
      List<Finding> findings = new ArrayList<>();
      for (String language : KnownScanners.of(environment).languages()) {
        Scan scan = scan().run(tree, language, ScanOptions.NONE);
        entries.addAll(scan.entries());
        findings.addAll(scan.findings());
      }
      return Scan.of(entries, findings, List.of());
    }
  }

  private TreeScan scan() {
    return new TreeScan(KnownScanners.of(environment), Runtime.getRuntime().availableProcessors());
  }
}
