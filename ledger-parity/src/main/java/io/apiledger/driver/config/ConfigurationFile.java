package io.apiledger.driver.config;

import io.apiledger.model.finding.UsageException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a configuration stands. */
public final class ConfigurationFile {
  /** The name that is looked for. */
  public static final String NAME = "api-ledger.yaml";

  private ConfigurationFile() {}

  /**
   * The configuration of a folder: its own, or that of the nearest folder above.
   *
   * @throws UsageException if there is none
   */
  public static Path above(Path folder) {
    Path start = folder.toAbsolutePath().normalize();
    for (Path at = start; at != null; at = at.getParent()) {
      Path candidate = at.resolve(NAME);
      if (Files.isRegularFile(candidate)) {
        return candidate;
      }
    }
    throw UsageException.of(
        "a configuration " + NAME + " in this folder or one above it",
        "none",
        "write one, name one with --config FILE, or try api-ledger demo");
  }
}
