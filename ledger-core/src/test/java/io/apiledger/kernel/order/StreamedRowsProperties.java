package io.apiledger.kernel.order;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.apiledger.kernel.artifact.Ledgers;
import io.apiledger.model.Entry;
import io.apiledger.model.Ledger;
import io.apiledger.model.port.ByteSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class StreamedRowsProperties {
  @Provide
  Arbitrary<Ledger> ledgers() {
    return Ledgers.ledgers();
  }

  @Property(tries = 400, seed = "1")
  void a_written_ledger_streams_back_at_any_block_size(
      @ForAll("ledgers") Ledger ledger, @ForAll @IntRange(min = 1, max = 200) int block)
      throws IOException {
    CanonicalLedger canonical = CanonicalLedger.of(ledger);
    for (ByteSource source : List.of(Ledgers.json(ledger), Ledgers.csv(ledger))) {
      CanonicalLedger opened = CanonicalLedger.open(source, block);
      assertThat(opened.streams()).isTrue();
      assertThat(entries(opened)).isEqualTo(canonical.ledger().entries());
    }
    CanonicalLedger json = CanonicalLedger.open(Ledgers.json(ledger), block);
    assertThat(json.ledger()).isEqualTo(canonical.ledger());
    assertThat(json.header().digest()).isEqualTo(LedgerDigest.of(canonical));
  }

  @Property(tries = 300, seed = "1")
  void an_offset_is_where_the_line_of_the_entry_starts(
      @ForAll("ledgers") Ledger ledger, @ForAll @IntRange(min = 1, max = 200) int block)
      throws IOException {
    byte[] bytes = Ledgers.bytes(Ledgers.json(ledger));
    List<String> lines = new ArrayList<>();
    try (Rows rows = CanonicalLedger.open(ByteSource.of("l", bytes), block).rows()) {
      while (rows.next()) {
        int from = (int) rows.offset();
        int to = from;
        while (bytes[to] != '\n') {
          to++;
        }
        lines.add(new String(bytes, from, to - from, UTF_8));
      }
    }
    assertThat(lines).isEqualTo(Ledgers.entryLines(new String(bytes, UTF_8)));
  }

  @Property(tries = 300, seed = "1")
  void lines_in_another_order_are_found_at_their_offset(
      @ForAll("ledgers") Ledger ledger, @ForAll Random random) throws IOException {
    String text = new String(Ledgers.bytes(Ledgers.json(ledger)), UTF_8);
    List<String> lines = new ArrayList<>(Ledgers.entryLines(text));
    lines.replaceAll(line -> line.endsWith(",") ? line.substring(0, line.length() - 1) : line);
    List<String> shuffled = new ArrayList<>(lines);
    Collections.shuffle(shuffled, random);
    int start = text.indexOf("\"endpoints\":[\n") + "\"endpoints\":[\n".length();
    String body = String.join(",\n", shuffled);
    String changed = text.substring(0, start) + body + (lines.isEmpty() ? "" : "\n") + "]\n}\n";
    ByteSource source = ByteSource.of("l", changed.getBytes(UTF_8));

    List<Entry> canonical = CanonicalLedger.of(ledger).ledger().entries();
    if (shuffled.equals(lines)) {
      assertThat(entries(CanonicalLedger.open(source, 7))).isEqualTo(canonical);
      return;
    }
    assertThatThrownBy(() -> entries(CanonicalLedger.open(source, 7)))
        .isInstanceOfSatisfying(
            OutOfOrderException.class,
            e -> {
              byte[] all = changed.getBytes(UTF_8);
              int at = (int) e.offset();
              String before = new String(Arrays.copyOf(all, at), UTF_8);
              assertThat(before).endsWith("\n");
              assertThat(before.length()).isGreaterThan(start);
            });
    assertThat(CanonicalLedger.sorted(source).ledger().entries()).isEqualTo(canonical);
  }

  @Property(tries = 200, seed = "1")
  void rows_are_the_same_bytes_exactly_where_their_lines_are(
      @ForAll("ledgers") Ledger left, @ForAll("ledgers") Ledger right) throws IOException {
    List<Entry> joined = new ArrayList<>(right.entries());
    joined.addAll(left.entries());
    for (boolean json : new boolean[] {true, false}) {
      Ledger joint = Ledger.of(joined);
      try (Rows l = open(left, json);
          Rows r = open(joint, json)) {
        while (l.next() && r.next()) {
          assertThat(l.sameBytes(r)).isEqualTo(l.entry().equals(r.entry()));
        }
      }
    }
  }

  private static Rows open(Ledger ledger, boolean json) throws IOException {
    return CanonicalLedger.open(json ? Ledgers.json(ledger) : Ledgers.csv(ledger), 5).rows();
  }

  static List<Entry> entries(CanonicalLedger ledger) throws IOException {
    List<Entry> entries = new ArrayList<>();
    try (Rows rows = ledger.rows()) {
      while (rows.next()) {
        entries.add(rows.entry());
      }
    }
    return entries;
  }
}
