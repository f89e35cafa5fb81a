package io.apiledger.workflow;

import io.apiledger.engine.alias.AliasUse;
import io.apiledger.engine.alias.AliasUse.Outcome;
import io.apiledger.engine.alias.AliasUse.Shared;
import io.apiledger.engine.drift.Drift;
import io.apiledger.engine.drift.DriftPair;
import io.apiledger.engine.drift.Route;
import io.apiledger.model.Entry;
import io.apiledger.model.Located;
import io.apiledger.model.RouteKey;
import io.apiledger.model.Text;
import io.apiledger.model.config.AliasItem;
import io.apiledger.model.config.AliasItem.Exemption;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.RuleId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Drift and the alias contract that explains some of it, side by side. */
final class AliasedDrift {
  private AliasedDrift() {}

  /** What the contract did. */
  static AliasUse use(DriftSubject subject, Drift drift) {
    return AliasUse.of(
        subject.aliases(),
        subject.excuses(),
        new Outcome(
            subject.routes().stream().map(route -> route.value().key()).toList(),
            named(subject.operations().stream().map(one -> one.operation()).toList()),
            inBoth(drift),
            matched(drift),
            drift.explained().stream().map(Route::key).toList()));
  }

  /** What the contract, or the prefix alone, says is nobody's fault. */
  static List<Finding> findings(DriftSubject subject, Drift drift) {
    List<Finding> findings = new ArrayList<>();
    for (Route route : drift.explained()) {
      subject.excuses().of(route.key()).ifPresent(excuse -> exempt(route, excuse.by(), findings));
    }
    List<Route> outside = new ArrayList<>();
    Map<Exemption, List<Route>> theirs = new LinkedHashMap<>();
    for (Route operation : drift.elsewhere()) {
      Optional<Exemption> exemption = subject.aliases().operation(operation.named());
      if (exemption.isPresent()) {
        theirs.computeIfAbsent(exemption.get(), e -> new ArrayList<>()).add(operation);
      } else {
        outside.add(operation);
      }
    }
    theirs.forEach((exemption, operations) -> findings.add(theirs(exemption, operations)));
    if (!outside.isEmpty()) {
      findings.add(outside(subject, outside));
    }
    return findings;
  }

  /** A mirror needs no word for each route: its count says it. */
  private static void exempt(Route route, AliasItem by, List<Finding> findings) {
    if (by instanceof Exemption exemption) {
      findings.add(
          Finding.of(exemption.drift(), route.key())
              .at(route.at())
              .against(exemption.terms().at())
              .expected("no operation of the document" + said(exemption))
              .found("none")
              .build());
    }
  }

  private static Finding theirs(Exemption exemption, List<Route> operations) {
    String whose = exemption.audience().isEmpty() ? "another" : exemption.audience();
    return Finding.of(exemption.drift(), exemption.label())
        .at(operations.get(0).at())
        .against(exemption.terms().at())
        .expected("operations of the audience " + whose + said(exemption))
        .found(counted(operations))
        .build();
  }

  private static String said(Exemption exemption) {
    String reason = exemption.terms().reason();
    String owner = exemption.terms().owner();
    return (reason.isEmpty() ? "" : ": " + reason) + (owner.isEmpty() ? "" : " (" + owner + ")");
  }

  private static Finding outside(DriftSubject subject, List<Route> operations) {
    return Finding.inFile(RuleId.OTHER_AUDIENCE, subject.document())
        .symbol(subject.audience())
        .at(operations.get(0).at())
        .expected("operations under " + subject.prefix())
        .found(counted(operations).replace(", such as", " outside it, such as"))
        .build();
  }

  private static String counted(List<Route> operations) {
    long count = operations.stream().mapToLong(route -> route.entries().size()).sum();
    return Counts.of(count, "operation", "operations") + ", such as " + operations.get(0).named();
  }

  private static List<RouteKey> inBoth(Drift drift) {
    return Stream.concat(
            drift.pairs().stream()
                .filter(pair -> pair.likeness().isInBoth())
                .flatMap(pair -> pair.operations().stream()),
            drift.folded().stream().map(Drift.Fold::operation))
        .flatMap(operation -> operation.entries().stream())
        .map(entry -> entry.value().key())
        .toList();
  }

  /** The routes that have operations; a handler of every method has one route for each. */
  private static Collection<Shared> matched(Drift drift) {
    Map<RouteKey, List<Located<Entry>>> entries = new TreeMap<>();
    for (DriftPair pair : drift.pairs()) {
      for (Route operation : pair.operations()) {
        entries
            .computeIfAbsent(route(pair, operation), key -> new ArrayList<>())
            .addAll(operation.entries());
      }
    }
    for (Drift.Fold fold : drift.folded()) {
      entries
          .computeIfAbsent(route(fold.pair(), fold.operation()), key -> new ArrayList<>())
          .addAll(fold.operation().entries());
    }
    List<Shared> matched = new ArrayList<>();
    entries.forEach((key, all) -> matched.add(new Shared(key, named(all))));
    return matched;
  }

  private static RouteKey route(DriftPair pair, Route operation) {
    return pair.operations().size() == 1 ? pair.route().key() : operation.key();
  }

  /** Each key once, in canonical order, whatever the order of the input. */
  private static List<Located<RouteKey>> named(List<Located<Entry>> operations) {
    Map<RouteKey, Located<RouteKey>> named = new TreeMap<>();
    for (Located<Entry> operation : operations) {
      named.merge(
          operation.value().key(), operation.with(operation.value().key()), AliasedDrift::first);
    }
    return List.copyOf(named.values());
  }

  private static Located<RouteKey> first(Located<RouteKey> one, Located<RouteKey> other) {
    return Text.compareUtf8(one.at().display(), other.at().display()) <= 0 ? one : other;
  }
}
