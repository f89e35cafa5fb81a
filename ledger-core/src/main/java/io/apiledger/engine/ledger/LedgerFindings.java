package io.apiledger.engine.ledger;

import io.apiledger.kernel.order.LedgerSummary;
import io.apiledger.kernel.order.LedgerSummary.Collision;
import io.apiledger.kernel.order.LedgerSummary.DomainTotal;
import io.apiledger.kernel.order.LedgerSummary.Duplicate;
import io.apiledger.model.Ledger;
import io.apiledger.model.RouteKey;
import io.apiledger.model.config.Audience;
import io.apiledger.model.config.SourceSpec;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.Location;
import io.apiledger.model.finding.RuleId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is wrong with a ledger as a whole: repeated, folded and homeless routes, empty domains. */
public final class LedgerFindings {
  private final Audience audience;
  private final Map<RouteKey, Location> places;
  private final Set<RouteKey> excluding;

  private LedgerFindings(Audience audience, List<Declaration> declarations) {
    this.audience = audience;
    this.places = firstPlaces(declarations);
    this.excluding = excluding(declarations);
  }

  /**
   * That the code of an audience declares nothing: a ledger that is empty because a folder is the
   * wrong one looks like one in which all is well.
   */
  public static Finding nothing(Audience audience) {
    String code =
        audience.sources().stream()
            .filter(SourceSpec::isCode)
            .flatMap(source -> source.locations().stream())
            .collect(Collectors.joining(", "));
    return Finding.of(RuleId.NOTHING_EXAMINED, audience.name().value())
        .expected("at least one route under " + audience.prefix())
        .found("none in " + code + ", nor in another source of the audience")
        .next("name the folder that declares the routes, or correct the prefix");
  }

  /** The findings of a ledger, in no order that means anything. */
  public static List<Finding> of(
      Audience audience, LedgerSummary summary, List<Declaration> declarations) {
    return new LedgerFindings(audience, declarations).of(summary);
  }

  /** A route that an earlier one answers for. */
  public static Finding shadowed(Ledger.Shadowed shadowed, Location at) {
    return Finding.of(RuleId.SHADOWED_ROUTE, shadowed.key())
        .symbol(shadowed.by().toString())
        .at(at)
        .expected("requests for the route to reach it")
        .found(shadowed.by() + " is asked earlier and takes them all")
        .next("declare the narrower route first");
  }

  private List<Finding> of(LedgerSummary summary) {
    List<Finding> findings = new ArrayList<>();
    for (Duplicate duplicate : summary.duplicates()) {
      if (!excluding.contains(duplicate.key())) {
        findings.add(duplicate(duplicate));
      }
    }
    for (Collision collision : summary.collisions()) {
      findings.add(collision(collision));
    }
    for (RouteKey key : summary.unclassified()) {
      findings.add(unclassified(key));
    }
    for (DomainTotal domain : summary.domains()) {
      if (domain.total() == 0) {
        findings.add(empty(domain.name()));
      }
    }
    return findings;
  }

  private Finding duplicate(Duplicate duplicate) {
    return Finding.of(RuleId.DUPLICATE_ROUTE, duplicate.key())
        .at(places.get(duplicate.key()))
        .expected("one declaration of the route")
        .found(duplicate.count() + " declarations on the same served path")
        .next("remove one, or see where they are: api-ledger explain " + duplicate.key());
  }

  private Finding collision(Collision collision) {
    return Finding.of(RuleId.PATH_COLLISION, collision.key())
        .at(places.get(collision.key()))
        .expected("one served path for the route")
        .found("the mount rules fold " + String.join(" and ", collision.servedPaths()) + " into it")
        .next("mount one of them elsewhere, or see both: api-ledger explain " + collision.key());
  }

  private Finding unclassified(RouteKey key) {
    return Finding.of(RuleId.UNCLASSIFIED_ROUTE, key)
        .at(places.get(key))
        .expected("a classify rule of the audience " + audience.name() + " that matches the route")
        .found("none of its " + audience.classify().size() + " rules does")
        .next("add a rule that gives the route one of the configured domains");
  }

  private Finding empty(String domain) {
    return Finding.of(RuleId.EMPTY_DOMAIN, domain)
        .symbol(audience.name().value())
        .expected("at least one route in the domain " + domain + " of " + audience.name())
        .found("none")
        .next("remove the domain, or check the classify rules that lead to it")
        .withSeverity(audience.emptyDomain());
  }

  /** Keys of which only one declaration is ever there: the others are alternatives to it. */
  private static Set<RouteKey> excluding(List<Declaration> declarations) {
    Set<RouteKey> excluding = new HashSet<>();
    for (Declaration declaration : declarations) {
      if (declaration.isAlternative()) {
        excluding.add(declaration.entry().key());
      }
    }
    if (!excluding.isEmpty()) {
      Set<RouteKey> certain = new HashSet<>();
      for (Declaration declaration : declarations) {
        RouteKey key = declaration.entry().key();
        if (!declaration.isAlternative() && !certain.add(key)) {
          excluding.remove(key);
        }
      }
    }
    return excluding;
  }

  /** Keys that have no place are absent, so that a finding without place says so. */
  private static Map<RouteKey, Location> firstPlaces(List<Declaration> declarations) {
    Map<RouteKey, Location> places = new TreeMap<>();
    for (Declaration declaration : declarations) {
      @Nullable Location first =
          declaration.places().isEmpty() ? null : declaration.places().get(0).at();
      if (first != null) {
        places.merge(declaration.entry().key(), first, LedgerFindings::earlier);
      }
    }
    return places;
  }

  /** The same one whatever the order of declarations. */
  private static Location earlier(Location left, Location right) {
    return left.display().compareTo(right.display()) <= 0 ? left : right;
  }
}
