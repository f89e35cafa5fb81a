package io.apiledger.driver.openapi;

import io.apiledger.model.port.ByteSource;
import java.io.IOException;

/** Real documents, for tests of other packages. */
public final class RealDocuments {
  private RealDocuments() {}

  /** 399 operations, OpenAPI 3.0. */
  public static ByteSource camunda() throws IOException {
    return Corpus.camunda();
  }

  /** A document of the corpus; the test is skipped where that is absent. */
  public static ByteSource ofCorpus(String name) throws IOException {
    return Corpus.file(name);
  }
}
