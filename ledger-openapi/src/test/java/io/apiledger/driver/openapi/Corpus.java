package io.apiledger.driver.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.apiledger.model.port.ByteSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Real documents: beside the repository where they are present, or on the class path. */
final class Corpus {
  private Corpus() {}

  static ByteSource file(String name) throws IOException {
    Path file = folder().resolve(name);
    assumeTrue(Files.isReadable(file), () -> "skipped: the corpus file " + name + " is absent");
    return ByteSource.of(name, Files.readAllBytes(file));
  }

  static ByteSource camunda() throws IOException {
    try (InputStream in = Corpus.class.getResourceAsStream("/openapi.json")) {
      assertThat(in).isNotNull();
      return ByteSource.of("camunda.json", in.readAllBytes());
    }
  }

  private static Path folder() {
    String known = System.getProperty("apiledger.repository");
    Path at = Path.of(known == null ? "" : known).toAbsolutePath();
    for (Path up = at; up != null; up = up.getParent()) {
      Path corpus = up.resolve("../shared/corpus").normalize();
      if (Files.isDirectory(corpus)) {
        return corpus;
      }
    }
    return at.resolve("../shared/corpus").normalize();
  }
}
