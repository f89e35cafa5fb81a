package io.apiledger.engine.publication;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * An audience with its domains, as they stand in paths.
 *
 * @param domains in the order of the configuration
 */
public record Group(String audience, List<String> domains) {
  public Group {
    requireNonNull(audience, "audience");
    domains = List.copyOf(domains);
  }
}
