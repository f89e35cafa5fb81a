package io.apiledger.model.port;

import java.util.Map;
import java.util.Set;

/**
 * What the configuration tells a scanner.
 *
 * @param properties values for placeholders such as {@code ${api.base}}
 * @param guards simple names of what guards a handler, besides what a scanner knows itself
 */
public record ScanOptions(Map<String, String> properties, Set<String> guards) {
  /** Nothing is told. */
  public static final ScanOptions NONE = new ScanOptions(Map.of());

  public ScanOptions {
    properties = Map.copyOf(properties);
    guards = Set.copyOf(guards);
  }

  /** With properties alone. */
  public ScanOptions(Map<String, String> properties) {
    this(properties, Set.of());
  }
}
