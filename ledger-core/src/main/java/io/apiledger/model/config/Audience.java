package io.apiledger.model.config;

import static java.util.Objects.requireNonNull;

import io.apiledger.model.AudienceName;
import io.apiledger.model.DomainName;
import io.apiledger.model.finding.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One API surface.
 *
 * @param name the key in the configuration, and the folder of its domain ledgers
 * @param title the file name of its global artifacts, without ending
 * @param prefix starts and ends with {@code /}
 * @param sources at least one, in the order of the file: the first one wins where sources agree
 * @param mount first match wins
 * @param openapi the committed document that {@code drift} compares the routes with; null for none
 * @param runtime the document that the running application publishes; null for none
 * @param domains closed, in the order of the file
 * @param classify first match wins
 * @param auth what code does not say about who may call
 * @param emptyDomain how much a domain without routes matters
 */
public record Audience(
    AudienceName name,
    String title,
    String prefix,
    List<SourceSpec> sources,
    List<MountRule> mount,
    @Nullable SourceSpec openapi,
    @Nullable SourceSpec runtime,
    List<DomainName> domains,
    List<ClassifyRule> classify,
    AuthSpec auth,
    Severity emptyDomain) {

  public Audience {
    requireNonNull(name, "name");
    requireNonNull(title, "title");
    requireNonNull(prefix, "prefix");
    sources = List.copyOf(sources);
    mount = List.copyOf(mount);
    domains = List.copyOf(domains);
    classify = List.copyOf(classify);
    requireNonNull(auth, "auth");
    requireNonNull(emptyDomain, "emptyDomain");
  }

  /**
   * Served path to path.
   *
   * @param from a route glob
   * @param to a route glob that uses what {@code from} captured
   * @param line of the configuration file, from 1; 0 where it was not read from a file
   */
  public record MountRule(String from, String to, int line) {
    public MountRule {
      requireNonNull(from, "from");
      requireNonNull(to, "to");
    }
  }
}
