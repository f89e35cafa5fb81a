package io.apiledger.kernel.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.apiledger.kernel.order.CanonicalLedger;
import io.apiledger.kernel.order.LedgerSummary;
import io.apiledger.model.Ledger;
import io.apiledger.model.finding.InputException;
import io.apiledger.model.port.ByteSource;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class CorpusTest {
  @Test
  void a_ledger_by_somebody_elses_script_reads_the_same_from_json_and_csv() {
    ReadLedger json = LedgerReader.read(Corpus.file("hoc/HOC_CUS_API_LEDGER.json"));
    Ledger csv = LedgerReader.read(Corpus.file("hoc/HOC_CUS_API_LEDGER.csv")).ledger();
    assertThat(json.ledger().entries()).hasSize(502).isEqualTo(csv.entries());
    assertThat(json.ledger().prefix()).isEqualTo("/hoc/api/cus/");
    assertThat(json.ledger().domains()).hasSize(51).startsWith("account", "accounts");
    assertThat(json.digest()).isNull();
  }

  @Test
  void its_repeated_keys_are_named() throws IOException {
    CanonicalLedger ledger = CanonicalLedger.open(Corpus.file("hoc/HOC_CUS_API_LEDGER.json"));
    LedgerSummary summary = LedgerSummary.of(ledger);
    assertThat(summary.total()).isEqualTo(502);
    assertThat(summary.unique()).isEqualTo(499);
    assertThat(summary.duplicates())
        .extracting(duplicate -> duplicate.key() + " " + duplicate.count())
        .containsExactly(
            "GET /hoc/api/cus/activity/runs 2",
            "GET /hoc/api/cus/analytics/statistics/usage 2",
            "GET /hoc/api/cus/overview/highlights 2");
    assertThat(summary.collisions()).isEmpty();
  }

  @Test
  void a_page_in_html_is_no_ledger() {
    ByteSource page = Corpus.file("hoc/runtime-openapi-spa-shell.json");
    assertThatThrownBy(() -> LedgerReader.read(page))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("an HTML page");
  }

  @Test
  void an_openapi_document_is_recognised() {
    ByteSource document = Corpus.file("hoc/openapi-docs.json");
    assertThatThrownBy(() -> LedgerReader.read(document))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("an OpenAPI document");
  }
}
