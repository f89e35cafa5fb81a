package io.apiledger.model.port;

import java.util.Map;

/**
 * What the configuration tells a scanner.
 *
 * @param properties values for placeholders such as {@code ${api.base}}
 */
public record ScanOptions(Map<String, String> properties) {
  /** Nothing is told. */
  public static final ScanOptions NONE = new ScanOptions(Map.of());

  public ScanOptions {
    properties = Map.copyOf(properties);
  }
}
