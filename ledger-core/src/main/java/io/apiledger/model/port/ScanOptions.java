package io.apiledger.model.port;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Set;

/**
 * What the configuration tells a scanner.
 *
 * @param properties values for placeholders such as {@code ${api.base}}
 * @param guards simple names of what guards a handler, besides what a scanner knows itself
 * @param entry where the application starts, {@code path/to/main.py:app}, for frameworks whose
 *     routes count only where it reaches them; empty where nothing is told
 * @param digests whether what is read is digested, for evidence
 */
public record ScanOptions(
    Map<String, String> properties, Set<String> guards, String entry, boolean digests) {
  /** Nothing is told. */
  public static final ScanOptions NONE = new ScanOptions(Map.of());

  public ScanOptions {
    properties = Map.copyOf(properties);
    guards = Set.copyOf(guards);
    requireNonNull(entry, "entry");
  }

  /** With properties and guards. */
  public ScanOptions(Map<String, String> properties, Set<String> guards) {
    this(properties, guards, "", false);
  }

  /** With properties alone. */
  public ScanOptions(Map<String, String> properties) {
    this(properties, Set.of());
  }

  /** The same with another entry. */
  public ScanOptions withEntry(String other) {
    return new ScanOptions(properties, guards, other, digests);
  }

  /** The same with or without digests of what is read. */
  public ScanOptions withDigests(boolean wanted) {
    return new ScanOptions(properties, guards, entry, wanted);
  }
}
