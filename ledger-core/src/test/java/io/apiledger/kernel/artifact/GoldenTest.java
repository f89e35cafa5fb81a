package io.apiledger.kernel.artifact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.apiledger.kernel.order.CanonicalLedger;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The bytes of each format, read by eye. A change here is a change of format. */
class GoldenTest {
  @Test
  void a_ledger_with_one_of_everything_is_this_json() throws IOException {
    assertThat(written(LedgerJson::write)).isEqualTo(golden("shop.json"));
  }

  @Test
  void a_ledger_with_one_of_everything_is_this_csv() throws IOException {
    assertThat(written(LedgerCsv::write)).isEqualTo(golden("shop.csv"));
  }

  @Test
  void a_ledger_with_one_of_everything_is_this_markdown() throws IOException {
    assertThat(written(LedgerMarkdown::write)).isEqualTo(golden("shop.md"));
  }

  @Test
  void a_domain_alone_is_this_markdown() throws IOException {
    CanonicalLedger billing = CanonicalLedger.of(Sample.LEDGER.domain("billing"));
    assertThat(new String(Ledgers.bytes(LedgerMarkdown::write, billing), UTF_8))
        .isEqualTo(golden("billing.md"));
  }

  @Test
  void an_empty_domain_is_this_json() throws IOException {
    CanonicalLedger returns = CanonicalLedger.of(Sample.LEDGER.domain("returns"));
    assertThat(new String(Ledgers.bytes(LedgerJson::write, returns), UTF_8))
        .isEqualTo(golden("returns.json"));
  }

  private static String written(Ledgers.Format format) {
    return new String(Ledgers.bytes(format, CanonicalLedger.of(Sample.LEDGER)), UTF_8);
  }

  private static String golden(String name) throws IOException {
    try (InputStream in = GoldenTest.class.getResourceAsStream("/golden/" + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
    }
  }
}
