package io.apiledger.kernel.artifact;

import static io.apiledger.kernel.artifact.MarkdownText.code;
import static io.apiledger.kernel.artifact.MarkdownText.text;

import io.apiledger.kernel.order.CanonicalLedger;
import io.apiledger.kernel.order.LedgerHeader;
import io.apiledger.kernel.order.LedgerSummary;
import io.apiledger.kernel.order.Rows;
import io.apiledger.model.Entry;
import io.apiledger.model.Ledger;
import io.apiledger.model.RouteKey;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A ledger for people: totals, what is remarkable, and the endpoints by domain, in Markdown that
 * reads as plain text too. Nothing that comes from a source is markup. Stateless.
 */
public final class LedgerMarkdown {
  private final CanonicalLedger ledger;
  private final LedgerHeader header;
  private final LedgerSummary summary;
  private final MarkdownPage page;

  private LedgerMarkdown(CanonicalLedger ledger, OutputStream out) throws IOException {
    this.ledger = ledger;
    this.header = ledger.header();
    this.summary = LedgerSummary.of(ledger);
    this.page = new MarkdownPage(out);
  }

  /**
   * Writes the artifact; streams, reading the rows once for each domain, and leaves {@code out}
   * open.
   *
   * @throws IOException if a row cannot be read or a byte not be written
   */
  public static void write(CanonicalLedger ledger, OutputStream out) throws IOException {
    new LedgerMarkdown(ledger, out).write();
  }

  private void write() throws IOException {
    page.heading(1, title());
    facts();
    domains();
    duplicates();
    collisions();
    shadowed();
    unresolved();
    unclassified();
    endpoints();
    page.end();
  }

  private String title() {
    String title =
        header.audience().isEmpty() ? "API ledger" : "API ledger " + text(header.audience());
    return header.domains().size() == 1 ? title + ": " + text(header.domains().get(0)) : title;
  }

  private void facts() throws IOException {
    List<String> facts = new ArrayList<>();
    if (!header.prefix().isEmpty()) {
      facts.add("Prefix: " + code(header.prefix()));
    }
    facts.add("Endpoints: " + summary.total());
    facts.add("Unique routes: " + summary.unique());
    if (!header.sources().isEmpty()) {
      facts.add("Sources: " + text(String.join(", ", header.sources())));
    }
    facts.add("SHA-256: " + code(ledger.digest().hex()));
    page.bullets(facts);
  }

  private void domains() throws IOException {
    page.heading(2, "Domains");
    page.table(List.of("Domain", "Endpoints:", "Unique routes:"));
    for (LedgerSummary.DomainTotal domain : summary.domains()) {
      page.row(List.of(text(domain.name()), number(domain.total()), number(domain.unique())));
    }
    if (summary.unclassifiedTotal() > 0) {
      int unique = summary.unclassified().size();
      page.row(List.of("*unclassified*", number(summary.unclassifiedTotal()), number(unique)));
    }
    page.row(List.of("**total**", number(summary.total()), number(summary.unique())));
  }

  private void duplicates() throws IOException {
    if (section(
        summary.duplicates(), "Duplicates", "Declared more than once on one served path.")) {
      page.table(List.of("Route", "Declarations:"));
      for (LedgerSummary.Duplicate duplicate : summary.duplicates()) {
        page.row(List.of(route(duplicate.key()), number(duplicate.count())));
      }
    }
  }

  private void collisions() throws IOException {
    if (section(summary.collisions(), "Collisions", "Different served paths became one route.")) {
      page.table(List.of("Route", "Declarations:", "Served paths"));
      for (LedgerSummary.Collision collision : summary.collisions()) {
        String paths =
            String.join(", ", collision.servedPaths().stream().map(MarkdownText::code).toList());
        page.row(List.of(route(collision.key()), number(collision.count()), paths));
      }
    }
  }

  private void shadowed() throws IOException {
    if (section(header.shadowed(), "Shadowed routes", "A route declared earlier answers first.")) {
      page.table(List.of("Route", "Answered by"));
      for (Ledger.Shadowed shadowed : header.shadowed()) {
        page.row(List.of(route(shadowed.key()), route(shadowed.by())));
      }
    }
  }

  private void unresolved() throws IOException {
    if (section(header.unresolved(), "Unresolved paths", "These could not be computed.")) {
      page.table(List.of("Method", "Expression", "Source file"));
      for (Ledger.Unresolved unresolved : header.unresolved()) {
        page.row(
            List.of(
                text(unresolved.method()),
                code(unresolved.expression()),
                code(unresolved.sourceFile())));
      }
    }
  }

  private void unclassified() throws IOException {
    if (section(summary.unclassified(), "Unclassified routes", "No rule gives them a domain.")) {
      page.table(List.of("Route"));
      for (RouteKey key : summary.unclassified()) {
        page.row(List.of(route(key)));
      }
    }
  }

  private void endpoints() throws IOException {
    page.heading(2, "Endpoints");
    List<MarkdownColumn> columns = usedColumns();
    boolean grouped = summary.domains().size() + (summary.unclassifiedTotal() > 0 ? 1 : 0) > 1;
    for (LedgerSummary.DomainTotal domain : summary.domains()) {
      group(domain.name(), text(domain.name()), domain.total(), columns, grouped);
    }
    if (summary.unclassifiedTotal() > 0) {
      group("", "Unclassified", summary.unclassifiedTotal(), columns, grouped);
    }
    if (summary.total() == 0 && !grouped) {
      page.paragraph("None.");
    }
  }

  private void group(
      String domain, String title, long total, List<MarkdownColumn> columns, boolean grouped)
      throws IOException {
    if (grouped) {
      page.heading(3, title);
    }
    if (total == 0) {
      if (grouped) {
        page.paragraph("None.");
      }
      return;
    }
    page.table(columns.stream().map(MarkdownColumn::title).toList());
    try (Rows rows = ledger.rows()) {
      while (rows.next()) {
        Entry entry = rows.entry();
        if (entry.domain().equals(domain)) {
          List<String> cells = new ArrayList<>(columns.size());
          for (MarkdownColumn column : columns) {
            cells.add(column.cell(entry));
          }
          page.row(cells);
        }
      }
    }
  }

  /** Columns that some entry needs: a ledger without services has no column for them. */
  private List<MarkdownColumn> usedColumns() throws IOException {
    Set<MarkdownColumn> used = EnumSet.of(MarkdownColumn.METHOD, MarkdownColumn.PATH);
    try (Rows rows = ledger.rows()) {
      while (used.size() < MarkdownColumn.values().length && rows.next()) {
        Entry entry = rows.entry();
        for (MarkdownColumn column : MarkdownColumn.values()) {
          if (!used.contains(column) && column.isUsed(entry)) {
            used.add(column);
          }
        }
      }
    }
    return List.copyOf(used);
  }

  /** Opens a section where there is something to list. */
  private boolean section(List<?> elements, String title, String meaning) throws IOException {
    if (elements.isEmpty()) {
      return false;
    }
    page.heading(2, title);
    page.paragraph(meaning);
    return true;
  }

  private static String route(RouteKey key) {
    String service = key.service().isEmpty() ? "" : text(key.service()) + " ";
    return service + text(key.method().name()) + " " + code(key.path().value());
  }

  private static String number(long value) {
    return Long.toString(value);
  }
}
