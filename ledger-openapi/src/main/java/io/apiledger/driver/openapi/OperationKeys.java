package io.apiledger.driver.openapi;

import io.apiledger.driver.tree.Syntax;
import io.apiledger.driver.tree.TreeEvents;
import io.apiledger.model.Entry;
import io.apiledger.model.finding.InputException;
import io.apiledger.model.port.ByteSource;
import io.apiledger.model.port.Scan;
import java.util.List;
import java.util.Optional;

/**
 * Reads method and path of every operation and nothing else, without building a tree: for
 * comparisons by key of large documents. Gives the same keys at the same places as {@link
 * OpenApiReader}, which does the work where the document is YAML, a path refers elsewhere, a prefix
 * is wanted, or anything else is not plain. Stateless, safe for use by several threads.
 *
 * <p>Keys are checked for repetition in the root, under {@code paths} and within a path; what is
 * passed over is checked for its syntax alone.
 */
public final class OperationKeys {
  private OperationKeys() {}

  /**
   * Reads the keys of a document's operations; every other field of the entries is empty, apart
   * from service, source file and origin.
   *
   * @throws InputException if the document is refused
   */
  public static Scan read(ByteSource source, OpenApiOptions options) {
    Sniff.check(source, options);
    return streamed(source, options).orElseGet(() -> fromTree(source, options));
  }

  private static Optional<Scan> streamed(ByteSource source, OpenApiOptions options) {
    if (options.basePath()) {
      return Optional.empty();
    }
    Witness witness = new Witness(source, options);
    try (TreeEvents events = TreeEvents.open(witness, options.limits(), options.unreadable())) {
      if (events.syntax() != Syntax.JSON) {
        return Optional.empty();
      }
      KeyStream stream = new KeyStream(source.name(), options, events);
      if (!stream.read()) {
        return Optional.empty();
      }
      events.finish();
      return Optional.of(Scan.of(stream.entries(), List.of(), List.of(witness.read())));
    }
  }

  private static Scan fromTree(ByteSource source, OpenApiOptions options) {
    Scan full = OpenApiReader.read(source, options);
    return Scan.of(
        full.entries().stream().map(entry -> entry.with(bare(entry.value()))).toList(),
        full.findings(),
        full.read());
  }

  private static Entry bare(Entry entry) {
    return Entry.of(entry.method(), entry.path())
        .service(entry.service())
        .sourceFile(entry.sourceFile())
        .origin(entry.origin())
        .build();
  }
}
