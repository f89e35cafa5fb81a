package io.apiledger.model.config;

import static java.util.Objects.requireNonNull;

import io.apiledger.model.Located;
import io.apiledger.model.SourceId;
import io.apiledger.model.port.ScanOptions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One source of an audience.
 *
 * @param kind {@code ledger}, {@code openapi}, or the language of a scanner: {@code java} …
 * @param locations paths relative to the configuration, or an address where the kind allows one;
 *     one, or of code several that are scanned together
 * @param service the service its routes belong to; empty where the audience has one service
 * @param basePath whether a document's {@code basePath} or {@code servers} prefix belongs to its
 *     paths
 * @param contextPath what stands before every served path of its code; null where the configuration
 *     does not say
 * @param properties values for placeholders in source code
 * @param entry the application that serves the routers of its code, {@code app/main.py:app} or
 *     {@code module:app}; null where the code itself shows which
 */
public record SourceSpec(
    SourceId id,
    String kind,
    List<String> locations,
    String service,
    boolean basePath,
    @Nullable Located<String> contextPath,
    Map<String, Located<String>> properties,
    @Nullable Located<String> entry) {

  /** The kind of source code in Python. */
  public static final String PYTHON = "python";

  /** The kind of a ledger file. */
  public static final String LEDGER = "ledger";

  /** The kind of an OpenAPI document. */
  public static final String OPENAPI = "openapi";

  public SourceSpec {
    requireNonNull(id, "id");
    requireNonNull(kind, "kind");
    requireNonNull(service, "service");
    locations = List.copyOf(locations);
    properties = Map.copyOf(properties);
    if (locations.isEmpty()) {
      throw new IllegalArgumentException("expected at least one location; found none");
    }
  }

  /**
   * What a scanner is told.
   *
   * @param guards names of what code may ask for before it answers
   */
  public ScanOptions options(Set<String> guards) {
    Map<String, String> values = new HashMap<>();
    for (Map.Entry<String, Located<String>> one : properties.entrySet()) {
      values.put(one.getKey(), one.getValue().value());
    }
    return new ScanOptions(values, guards, entry == null ? "" : entry.value(), false);
  }

  /** Where it stands; of several places, the first. */
  public String location() {
    return locations.get(0);
  }

  /** The same, read with or without the prefix of the document. */
  public SourceSpec withBasePath(boolean applied) {
    return new SourceSpec(id, kind, locations, service, applied, contextPath, properties, entry);
  }

  /** Whether its entries come from code, so that mount rules apply to them. */
  public boolean isCode() {
    return !kind.equals(LEDGER) && !kind.equals(OPENAPI);
  }
}
