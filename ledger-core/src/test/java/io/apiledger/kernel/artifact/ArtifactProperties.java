package io.apiledger.kernel.artifact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.apiledger.kernel.codec.LedgerReader;
import io.apiledger.kernel.order.CanonicalLedger;
import io.apiledger.kernel.order.LedgerSummary;
import io.apiledger.model.Digest;
import io.apiledger.model.Entry;
import io.apiledger.model.Ledger;
import io.apiledger.model.port.ByteSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ArtifactProperties {
  @Provide
  Arbitrary<Ledger> ledgers() {
    return Ledgers.ledgers();
  }

  @Property(tries = 500, seed = "1")
  void a_ledger_in_json_reads_back_as_it_was(@ForAll("ledgers") Ledger ledger) {
    Ledger canonical = CanonicalLedger.of(ledger).ledger();
    assertThat(LedgerReader.read(Ledgers.json(ledger)).ledger()).isEqualTo(canonical);
  }

  @Property(tries = 500, seed = "1")
  void entries_in_csv_read_back_as_they_were(@ForAll("ledgers") Ledger ledger) {
    List<Entry> canonical = CanonicalLedger.of(ledger).ledger().entries();
    assertThat(LedgerReader.read(Ledgers.csv(ledger)).ledger().entries()).isEqualTo(canonical);
  }

  @Property(tries = 200, seed = "1")
  void any_order_of_the_input_gives_the_same_bytes(
      @ForAll("ledgers") Ledger ledger, @ForAll Random random) {
    Ledger shuffled =
        new Ledger(
            ledger.audience(),
            ledger.prefix(),
            ledger.domains(),
            ledger.sources(),
            shuffled(ledger.entries(), random),
            shuffled(ledger.shadowed(), random),
            shuffled(ledger.unresolved(), random));
    for (Ledgers.Format format :
        List.<Ledgers.Format>of(LedgerJson::write, LedgerCsv::write, LedgerMarkdown::write)) {
      assertThat(Ledgers.bytes(format, CanonicalLedger.of(shuffled)))
          .isEqualTo(Ledgers.bytes(format, CanonicalLedger.of(ledger)));
    }
  }

  @Property(tries = 200, seed = "1")
  void no_cell_is_a_formula_to_a_spreadsheet(@ForAll("ledgers") Ledger ledger) throws IOException {
    String csv = new String(Ledgers.bytes(Ledgers.csv(ledger)), UTF_8);
    try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(csv)) {
      for (CsvRecord record : records) {
        assertThat(record.getFields())
            .hasSize(17)
            .noneMatch(cell -> cell.matches("(?s)[=+@\\x00-\\x1f\\x7f-].*"));
      }
    }
  }

  @Property(tries = 200, seed = "1")
  void nothing_from_a_source_is_markup(@ForAll("ledgers") Ledger ledger) {
    byte[] bytes = Ledgers.bytes(LedgerMarkdown::write, CanonicalLedger.of(ledger));
    String markdown = new String(bytes, UTF_8);
    // from left to right: an escaped backtick opens no code span
    String running = markdown.replaceAll("\\\\.|`[^`\n]*`", "code");
    assertThat(running.replace("*unclassified*", "").replace("**total**", ""))
        .doesNotContainPattern("[*_`\\[\\]]")
        .doesNotContain("<")
        .doesNotContainPattern("[\\x00-\\x09\\x0b-\\x1f\\x7f\\u202e]");
  }

  @Property(tries = 200, seed = "1")
  void domains_and_unclassified_entries_are_a_partition(@ForAll("ledgers") Ledger ledger)
      throws IOException {
    LedgerSummary summary = LedgerSummary.of(CanonicalLedger.of(ledger));
    long inDomains = summary.domains().stream().mapToLong(LedgerSummary.DomainTotal::total).sum();
    assertThat(inDomains + summary.unclassifiedTotal())
        .isEqualTo(summary.total())
        .isEqualTo(ledger.entries().size());
    assertThat(summary.unique())
        .isEqualTo(ledger.entries().stream().map(Entry::key).distinct().count());
  }

  @Property(tries = 200, seed = "1")
  void the_digest_can_be_computed_from_the_text_alone(@ForAll("ledgers") Ledger ledger) {
    String text = new String(Ledgers.bytes(Ledgers.json(ledger)), UTF_8);
    StringBuilder lines = new StringBuilder();
    for (String line : Ledgers.entryLines(text)) {
      lines.append(line.endsWith(",") ? line.substring(0, line.length() - 1) : line).append('\n');
    }
    assertThat(text).contains("\"sha256\":\"" + Digest.of(lines.toString().getBytes(UTF_8)) + "\"");
  }

  @Property(tries = 200, seed = "1")
  void writing_what_was_opened_gives_the_same_bytes(@ForAll("ledgers") Ledger ledger) {
    ByteSource json = Ledgers.json(ledger);
    assertThat(Ledgers.bytes(LedgerJson::write, CanonicalLedger.open(json)))
        .isEqualTo(Ledgers.bytes(json));
    ByteSource csv = Ledgers.csv(ledger);
    assertThat(Ledgers.bytes(LedgerCsv::write, CanonicalLedger.open(csv)))
        .isEqualTo(Ledgers.bytes(csv));
  }

  private static <T> List<T> shuffled(List<T> values, Random random) {
    List<T> shuffled = new ArrayList<>(values);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }
}
