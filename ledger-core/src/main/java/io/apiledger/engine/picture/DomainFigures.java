package io.apiledger.engine.picture;

import java.util.Objects;

/**
 * What the bars of a domain show.
 *
 * @param domain the name, any text
 * @param routes different routes, not negative, as the other three
 * @param documented those that the document has
 * @param drifted those on which code and document disagree
 * @param unauthenticated those that let everyone in
 */
public record DomainFigures(
    String domain, long routes, long documented, long drifted, long unauthenticated) {
  public DomainFigures {
    Objects.requireNonNull(domain, "domain");
    if (routes < 0 || documented < 0 || drifted < 0 || unauthenticated < 0) {
      throw new IllegalArgumentException("expected counts, found a negative one of " + domain);
    }
  }
}
