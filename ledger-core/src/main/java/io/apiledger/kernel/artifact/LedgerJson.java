package io.apiledger.kernel.artifact;

import io.apiledger.kernel.codec.EntryJson;
import io.apiledger.kernel.codec.JsonLine;
import io.apiledger.kernel.codec.LedgerReader;
import io.apiledger.kernel.order.CanonicalLedger;
import io.apiledger.kernel.order.LedgerHeader;
import io.apiledger.kernel.order.LedgerSummary;
import io.apiledger.kernel.order.Rows;
import io.apiledger.model.Ledger;
import io.apiledger.model.RouteKey;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A ledger as JSON: header fields one a line, then each entry on one line, so that a changed route
 * is one changed line in a review. Stateless.
 *
 * <pre>{@code
 * LedgerJson.write(CanonicalLedger.of(ledger), out);
 * }</pre>
 */
public final class LedgerJson {
  private LedgerJson() {}

  /**
   * Writes the artifact; streams, and leaves {@code out} open.
   *
   * @throws IOException if a row cannot be read or a byte not be written
   */
  public static void write(CanonicalLedger ledger, OutputStream out) throws IOException {
    LedgerSummary summary = LedgerSummary.of(ledger);
    String digest = ledger.digest().hex();
    LedgerHeader header = ledger.header();
    JsonLayout layout = new JsonLayout(out);
    layout.text("format", LedgerReader.FORMAT);
    layout.text("audience", header.audience());
    layout.text("prefix", header.prefix());
    layout.number("total_endpoints", summary.total());
    layout.number("unique_method_path", summary.unique());
    layout.list("duplicates", summary.duplicates(), LedgerJson::duplicate);
    layout.list("collisions", summary.collisions(), LedgerJson::collision);
    layout.list("shadowed", header.shadowed(), LedgerJson::shadowed);
    layout.list("unresolved", header.unresolved(), LedgerJson::unresolved);
    layout.list(
        "unclassified", summary.unclassified(), (key, line) -> key(key, line.open()).close());
    layout.list("domains", summary.domains(), LedgerJson::domain);
    layout.list("sources", header.sources(), (source, line) -> line.quoted(source));
    layout.text("sha256", digest);
    layout.open("endpoints");
    try (Rows rows = ledger.rows()) {
      while (rows.next()) {
        EntryJson.append(rows.entry(), layout.element());
      }
    }
    layout.close();
    layout.end();
  }

  private static void duplicate(LedgerSummary.Duplicate duplicate, JsonLine line) {
    key(duplicate.key(), line.open()).number("count", duplicate.count()).close();
  }

  private static void collision(LedgerSummary.Collision collision, JsonLine line) {
    key(collision.key(), line.open())
        .number("count", collision.count())
        .texts("served_paths", collision.servedPaths())
        .close();
  }

  private static void shadowed(Ledger.Shadowed shadowed, JsonLine line) {
    RouteKey by = shadowed.by();
    key(shadowed.key(), line.open()).text("by", by.method() + " " + by.path()).close();
  }

  private static void unresolved(Ledger.Unresolved unresolved, JsonLine line) {
    line.open()
        .text("method", unresolved.method())
        .text("expression", unresolved.expression())
        .text("source_file", unresolved.sourceFile())
        .close();
  }

  private static void domain(LedgerSummary.DomainTotal domain, JsonLine line) {
    line.open()
        .text("name", domain.name())
        .number("total", domain.total())
        .number("unique", domain.unique())
        .close();
  }

  private static JsonLine key(RouteKey key, JsonLine line) {
    return line.text("service", key.service())
        .text("method", key.method().name())
        .text("path", key.path().value());
  }
}
