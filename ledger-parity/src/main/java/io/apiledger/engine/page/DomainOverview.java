package io.apiledger.engine.page;

import java.util.Objects;

/**
 * A domain in the overview.
 *
 * @param name a name that is safe as a file name
 * @param counts of its routes
 */
public record DomainOverview(String name, RouteCounts counts) {
  public DomainOverview {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(counts, "counts");
  }
}
