package io.apiledger.kernel.order;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.apiledger.kernel.artifact.Ledgers;
import io.apiledger.model.Entry;
import io.apiledger.model.Ledger;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.InputException;
import io.apiledger.model.finding.RuleId;
import io.apiledger.model.port.ByteSource;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class CanonicalLedgerTest {
  private static final Ledger LEDGER =
      new Ledger(
          "cus",
          "/p/",
          List.of("one", "two"),
          List.of("s"),
          List.of(
              Entry.of("GET", "/a").summary("x").domain("one").build(),
              Entry.of("GET", "/b").summary("y").build(),
              Entry.of("GET", "/b").summary("y").build()),
          List.of(),
          List.of());
  private static final String JSON = new String(Ledgers.bytes(Ledgers.json(LEDGER)), UTF_8);

  @Test
  void the_header_is_known_without_the_entries() {
    String cut = JSON.substring(0, JSON.indexOf("\"endpoints\":[\n") + 14);
    LedgerHeader header = open(cut).header();
    assertThat(header.audience()).isEqualTo("cus");
    assertThat(header.prefix()).isEqualTo("/p/");
    assertThat(header.domains()).containsExactly("one", "two");
    assertThat(header.sources()).containsExactly("s");
    assertThat(header.digest()).isNotNull();
  }

  @Test
  void a_domain_is_a_ledger_of_its_own_with_the_digest_of_its_own_entries() throws IOException {
    Ledger single = Ledger.of(List.of(Entry.of("GET", "/a").domain("one").build()));
    for (Ledger ledger : List.of(LEDGER, single)) {
      CanonicalLedger whole = CanonicalLedger.of(ledger);
      assertThat(whole.digest()).isNotNull();
      for (String domain : List.of("one", "two", "")) {
        CanonicalLedger part = whole.domain(domain);
        CanonicalLedger anew = CanonicalLedger.of(ledger.domain(domain));
        assertThat(part.header()).isEqualTo(anew.header());
        assertThat(part.ledger()).isEqualTo(anew.ledger());
        assertThat(part.digest()).isEqualTo(anew.digest());
      }
    }
  }

  @Test
  void a_domain_that_is_all_there_is_is_the_very_ledger() {
    List<Entry> entries = List.of(Entry.of("GET", "/a").domain("one").build());
    Ledger.Unresolved unresolved = new Ledger.Unresolved("GET", "path()", "A.java");
    CanonicalLedger whole = domains(entries, List.of("one"), List.of());
    CanonicalLedger emptyBeside = domains(entries, List.of("one", "two"), List.of());
    CanonicalLedger saysMore = domains(entries, List.of("one"), List.of(unresolved));

    assertThat(whole.domain("one")).isSameAs(whole);
    assertThat(emptyBeside.domain("one").header().domains()).containsExactly("one");
    assertThat(saysMore.domain("one").header().unresolved()).isEmpty();
  }

  private static CanonicalLedger domains(
      List<Entry> entries, List<String> domains, List<Ledger.Unresolved> unresolved) {
    return CanonicalLedger.of(
        new Ledger("cus", "/p/", domains, List.of("s"), entries, List.of(), unresolved));
  }

  @Test
  void a_ledger_in_another_layout_is_read_and_sorted() {
    for (String text :
        List.of(
            "[{\"method\":\"GET\",\"path\":\"/b\"},{\"method\":\"GET\",\"path\":\"/a\"}]",
            "path,method\n/b,GET\n/a,GET\n")) {
      CanonicalLedger ledger = open(text);
      assertThat(ledger.streams()).isFalse();
      assertThat(ledger.ledger().entries())
          .extracting(entry -> entry.path().value())
          .containsExactly("/a", "/b");
    }
  }

  @Test
  void a_digest_that_does_not_match_is_a_finding_with_both() throws IOException {
    assertThat(LedgerDigest.verify("l", open(JSON))).isEmpty();
    String edited = JSON.replace("\"summary\":\"x\"", "\"summary\":\"z\"");
    Finding finding = LedgerDigest.verify("l", open(edited)).orElseThrow();
    assertThat(finding.rule()).isEqualTo(RuleId.PARSE_FAILED);
    assertThat(finding.expected()).contains(String.valueOf(open(JSON).header().digest()));
    assertThat(finding.found()).contains(LedgerDigest.of(open(edited)).hex());
  }

  @Test
  void a_digest_is_of_the_entries_and_not_of_their_layout() throws IOException {
    String loose = JSON.replace("{\"domain\"", "{ \"domain\"").replace("\"format\"", " \"format\"");
    CanonicalLedger ledger = open(loose);
    assertThat(ledger.streams()).isFalse();
    assertThat(LedgerDigest.verify("l", ledger)).isEmpty();
    assertThat(LedgerDigest.verify("l", open("method,path\nGET,/a\n"))).isEmpty();
  }

  @Test
  void a_missing_row_is_found_at_the_end() {
    String line =
        "{\"method\":\"GET\",\"path\":\"/b\",\"summary\":\"y\",\"auth_required\":\"unknown\",\"visibility\":\"public\"}";
    String fewer = JSON.replace(line + ",\n" + line, line);
    assertThat(fewer).isNotEqualTo(JSON);
    assertThatThrownBy(() -> StreamedRowsProperties.entries(open(fewer)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("expected 3 entries")
        .hasMessageContaining("found 2");
    assertThatThrownBy(() -> CanonicalLedger.sorted(source(fewer)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("expected 3 entries");
  }

  @Test
  void a_file_cut_off_between_two_lines_is_refused_with_the_byte() {
    String cut = JSON.substring(0, JSON.indexOf("\n]\n}\n") + 1);
    assertThatThrownBy(() -> StreamedRowsProperties.entries(open(cut)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("the end of the text at byte " + cut.length());
  }

  @Test
  void a_path_that_a_reader_would_rewrite_is_ordered_as_it_would_be_read() {
    Entry first = Entry.of("GET", "/{x}").summary("a").build();
    Ledger ledger = Ledger.of(List.of(first, first.toBuilder().summary("b").build()));
    String text =
        new String(Ledgers.bytes(Ledgers.json(ledger)), UTF_8)
            .replace("/{x}\",\"summary\":\"a\"", "/:x\",\"summary\":\"c\"");
    // As bytes ':' comes before '{'. As read both are {x}, and then c comes after b.
    assertThatThrownBy(() -> StreamedRowsProperties.entries(open(text)))
        .isInstanceOfSatisfying(
            OutOfOrderException.class,
            e -> assertThat(e.offset()).isEqualTo(text.lastIndexOf("{\"method\"")));
  }

  private static CanonicalLedger open(String text) {
    return CanonicalLedger.open(source(text));
  }

  private static ByteSource source(String text) {
    return ByteSource.of("l", text.getBytes(UTF_8));
  }
}
