package io.apiledger.engine.classify;

import io.apiledger.model.DomainName;
import io.apiledger.model.Entry;
import io.apiledger.model.Located;
import io.apiledger.model.config.Audience;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.RuleId;
import java.util.Optional;

/** Where a source says that a route belongs to another configured domain than the rules say. */
public final class DomainFindings {
  private DomainFindings() {}

  /**
   * The disagreement between the domain that an entry declared and the one that it was given; empty
   * where the declared one is none of the audience's, such as the raw segments of foreign ledgers.
   */
  public static Optional<Finding> of(Audience audience, Located<Entry> declared, Entry classified) {
    String domain = declared.value().domain();
    if (domain.equals(classified.domain()) || !isKnown(audience, domain)) {
      return Optional.empty();
    }
    String given = classified.domain().isEmpty() ? "no domain" : classified.domain();
    return Optional.of(
        Finding.of(RuleId.DOMAIN_DIFFERS, classified.key())
            .symbol(domain)
            .at(declared.at())
            .expected("the domain " + domain + ", as the source says")
            .found(given + ", as the classify rules say")
            .next("change the rule, or correct the source"));
  }

  private static boolean isKnown(Audience audience, String domain) {
    for (DomainName name : audience.domains()) {
      if (name.value().equals(domain)) {
        return true;
      }
    }
    return false;
  }
}
