package io.apiledger.kernel.codec;

import io.apiledger.model.port.ByteSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Real inputs beside the repository; tests are skipped, with a message, where they are absent. */
public final class Corpus {
  private Corpus() {}

  public static ByteSource file(String name) {
    Path file = repository().resolve("../shared/corpus").resolve(name).normalize();
    Assumptions.assumeTrue(Files.isRegularFile(file), "skipped: no corpus file " + name);
    return new ByteSource() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public InputStream open() throws IOException {
        return Files.newInputStream(file);
      }
    };
  }

  /** The root of the repository. */
  public static Path repository() {
    String given = System.getProperty("apiledger.repository", "");
    Path path = Path.of(given).toAbsolutePath();
    while (!Files.isDirectory(path.resolve("ledger-core")) && path.getParent() != null) {
      path = path.getParent();
    }
    return path;
  }
}
