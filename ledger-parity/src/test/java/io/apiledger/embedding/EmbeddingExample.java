package io.apiledger.embedding;

import io.apiledger.driver.openapi.OpenApiOptions;
import io.apiledger.driver.openapi.OpenApiReader;
import io.apiledger.engine.classify.Classifier;
import io.apiledger.kernel.artifact.LedgerJson;
import io.apiledger.kernel.diff.Comparison;
import io.apiledger.kernel.diff.LedgerDiff;
import io.apiledger.kernel.order.CanonicalLedger;
import io.apiledger.model.Entry;
import io.apiledger.model.Ledger;
import io.apiledger.model.Located;
import io.apiledger.model.config.Audience;
import io.apiledger.model.port.ByteSource;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** The example of the README; a test holds the two together. */
final class EmbeddingExample {
  private EmbeddingExample() {}

  // readme:start
  /** Writes the ledger of a document, and counts the served routes that it does not know. */
  static long undocumented(Audience shop, ByteSource served, ByteSource openapi, OutputStream json)
      throws IOException {
    CanonicalLedger routes = CanonicalLedger.open(served);
    Classifier classifier = Classifier.of(shop);
    List<Entry> operations =
        OpenApiReader.read(openapi, OpenApiOptions.FILE).entries().stream()
            .map(Located::value)
            .map(classifier::classify)
            .toList();
    CanonicalLedger documented = CanonicalLedger.of(Ledger.of(operations));
    LedgerJson.write(documented, json);
    return LedgerDiff.of(routes, documented, Comparison.standard(), difference -> {}).left().only();
  }
  // readme:end
}
