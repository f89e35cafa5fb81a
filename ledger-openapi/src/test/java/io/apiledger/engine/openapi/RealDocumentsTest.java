package io.apiledger.engine.openapi;

import io.apiledger.driver.openapi.RealDocuments;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that nobody here wrote, grouped by the first segment of their paths. */
final class RealDocumentsTest {
  @Test
  void a_document_of_399_operations_falls_into_closed_valid_parts() throws IOException {
    Grouping.of(RealDocuments.camunda()).holds();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java/flowable-swagger-process-7.1.0.yaml",
        "hoc/openapi-docs.json",
        "hoc/openapi-snapshot.json"
      })
  void so_does_each_of_the_corpus(String name) throws IOException {
    Grouping.of(RealDocuments.ofCorpus(name)).holds();
  }
}
