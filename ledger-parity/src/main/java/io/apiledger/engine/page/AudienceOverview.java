package io.apiledger.engine.page;

import java.util.List;
import java.util.Objects;

/**
 * An audience in the overview.
 *
 * @param name a name that is safe as a file name
 * @param title what people call it, any text
 * @param prefix of its paths
 * @param withDocument whether it has an OpenAPI document: without one, nothing says "documented"
 * @param totals of all its routes, those in no domain too
 * @param errors findings of this severity
 * @param warnings findings of this severity
 * @param domains in the configured order
 * @param unclassified entries in no domain
 * @param pictures markup that goes into the page as it is: SVG of {@code engine.picture}, nothing
 *     from a source
 */
public record AudienceOverview(
    String name,
    String title,
    String prefix,
    boolean withDocument,
    RouteCounts totals,
    long errors,
    long warnings,
    List<DomainOverview> domains,
    long unclassified,
    List<String> pictures) {
  public AudienceOverview {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(prefix, "prefix");
    Objects.requireNonNull(totals, "totals");
    domains = List.copyOf(domains);
    pictures = List.copyOf(pictures);
  }
}
