package io.apiledger.driver.scan;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where this repository is, and beside it what is known of real services. */
public final class Corpus {
  private static final Path REPOSITORY = Path.of(System.getProperty("apiledger.repository", ".."));

  private Corpus() {}

  /** A file of this repository, or beside it. */
  public static Path repository(String path) {
    return REPOSITORY.resolve(path).normalize();
  }

  /** A file of the corpus; the test is skipped where there is none. */
  public static Path file(String path) {
    Path file = repository("../shared/corpus/" + path);
    assumeTrue(Files.exists(file), () -> "skipped: no ../shared/corpus/" + path + " here");
    return file;
  }
}
