package io.apiledger.workflow;

import io.apiledger.engine.auth.AuthPolicy;
import io.apiledger.engine.classify.Classifier;
import io.apiledger.engine.classify.DomainFindings;
import io.apiledger.engine.ledger.Declaration;
import io.apiledger.engine.ledger.LedgerFindings;
import io.apiledger.engine.ledger.SourceEntries;
import io.apiledger.engine.ledger.SourceMerge;
import io.apiledger.engine.mount.Mount;
import io.apiledger.kernel.order.CanonicalLedger;
import io.apiledger.kernel.order.LedgerSummary;
import io.apiledger.model.DomainName;
import io.apiledger.model.Entry;
import io.apiledger.model.Ledger;
import io.apiledger.model.Located;
import io.apiledger.model.Provenance;
import io.apiledger.model.RouteKey;
import io.apiledger.model.config.Audience;
import io.apiledger.model.config.Configuration;
import io.apiledger.model.config.SourceSpec;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.InputException;
import io.apiledger.model.finding.RuleId;
import io.apiledger.model.port.Scan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** From the sources of one audience to its ledger: read, mount, classify, merge, canonicalise. */
final class AudienceAssembly {
  private final Configuration configuration;
  private final Audience audience;
  private final Mount mount;
  private final AuthPolicy auth;
  private final Classifier classifier;
  private final List<Finding> findings = new ArrayList<>();
  private final List<Provenance> read = new ArrayList<>();
  private final List<Ledger.Shadowed> shadowed = new ArrayList<>();
  private final List<Ledger.Unresolved> unresolved = new ArrayList<>();

  private AudienceAssembly(Configuration configuration, Audience audience) {
    this.configuration = configuration;
    this.audience = audience;
    this.mount = Mount.of(audience);
    this.auth = AuthPolicy.of(audience);
    this.classifier = Classifier.of(audience);
  }

  /**
   * The ledger of an audience.
   *
   * @throws InputException with the findings about every source that cannot be read
   */
  static AudienceLedger of(Configuration configuration, Audience audience, SourceLoader sources) {
    return new AudienceAssembly(configuration, audience).run(sources);
  }

  private AudienceLedger run(SourceLoader sources) {
    List<SourceEntries> entries = new ArrayList<>();
    List<Finding> unreadable = new ArrayList<>();
    for (SourceSpec source : audience.sources()) {
      try {
        entries.add(taken(source, sources.read(source, audience.auth())));
      } catch (InputException e) {
        unreadable.addAll(e.findings());
      }
    }
    if (!unreadable.isEmpty()) {
      throw new InputException(unreadable);
    }
    return assembled(SourceMerge.of(entries));
  }

  /** The entries of one source that belong to this audience, on canonical paths, in domains. */
  private SourceEntries taken(SourceSpec source, Scan scan) {
    findings.addAll(scan.findings());
    read.addAll(scan.read());
    unresolved.addAll(scan.unresolved());
    List<Located<Entry>> inside = new ArrayList<>();
    List<Located<Entry>> outside = new ArrayList<>();
    Map<RouteKey, Located<Entry>> canonical = new HashMap<>();
    for (Located<Entry> declared : scan.entries()) {
      Entry mounted = source.isCode() ? ofCode(declared.value()) : declared.value();
      if (!Mount.isUnder(audience.prefix(), mounted.path())) {
        outside.add(declared);
        continue;
      }
      Entry classified = classifier.classify(mounted);
      DomainFindings.of(audience, declared, classified).ifPresent(findings::add);
      inside.add(declared.with(classified));
      canonical.putIfAbsent(declared.value().key(), declared.with(classified));
    }
    otherAudience(source, outside);
    shadowed(scan, canonical);
    return new SourceEntries(source.id(), rank(source), inside);
  }

  /** Code says neither where it is mounted nor what stands before it. */
  private Entry ofCode(Entry entry) {
    return auth.apply(mount.apply(entry));
  }

  /** The shadowed routes of this audience, on canonical paths as its entries are. */
  private void shadowed(Scan scan, Map<RouteKey, Located<Entry>> canonical) {
    for (Ledger.Shadowed one : scan.shadowed()) {
      Located<Entry> hidden = canonical.get(one.key());
      if (hidden != null) {
        Located<Entry> answering = canonical.get(one.by());
        RouteKey by = answering == null ? one.by() : answering.value().key();
        Ledger.Shadowed moved = new Ledger.Shadowed(hidden.value().key(), by);
        shadowed.add(moved);
        findings.add(LedgerFindings.shadowed(moved, hidden.at()));
      }
    }
  }

  private void otherAudience(SourceSpec source, List<Located<Entry>> outside) {
    if (outside.isEmpty()) {
      return;
    }
    Located<Entry> first = outside.get(0);
    findings.add(
        Finding.inFile(RuleId.OTHER_AUDIENCE, Inputs.shown(source.location()))
            .symbol(audience.name().value())
            .at(first.at())
            .expected("routes under " + audience.prefix())
            .found(
                outside.size()
                    + (outside.size() == 1 ? " route" : " routes")
                    + " outside it, such as "
                    + first.value().key())
            .build());
  }

  private static SourceEntries.Rank rank(SourceSpec source) {
    return switch (source.kind()) {
      case SourceSpec.LEDGER -> SourceEntries.Rank.LEDGER;
      case SourceSpec.OPENAPI -> SourceEntries.Rank.DOCUMENT;
      default -> SourceEntries.Rank.CODE;
    };
  }

  private AudienceLedger assembled(List<Declaration> declarations) {
    CanonicalLedger ledger =
        CanonicalLedger.of(
            new Ledger(
                audience.name().value(),
                audience.prefix(),
                domains(),
                sources(),
                entries(declarations),
                shadowed,
                unresolved));
    LedgerSummary summary = summary(ledger);
    findings.addAll(LedgerFindings.of(audience, summary, declarations));
    if (declarations.isEmpty() && isSilent()) {
      findings.add(LedgerFindings.nothing(audience));
    }
    return new AudienceLedger(audience, ledger, summary, declarations, weighed(), read);
  }

  private List<String> domains() {
    List<String> names = new ArrayList<>();
    for (DomainName domain : audience.domains()) {
      names.add(domain.value());
    }
    return names;
  }

  private List<String> sources() {
    List<String> ids = new ArrayList<>();
    for (SourceSpec source : audience.sources()) {
      ids.add(source.id().value());
    }
    return ids;
  }

  private static List<Entry> entries(List<Declaration> declarations) {
    List<Entry> entries = new ArrayList<>(declarations.size());
    for (Declaration declaration : declarations) {
      entries.add(declaration.entry());
    }
    return entries;
  }

  private List<Finding> weighed() {
    List<Finding> weighed = new ArrayList<>(findings.size());
    for (Finding finding : findings) {
      weighed.add(configuration.weighed(finding));
    }
    weighed.sort(Finding.ORDER);
    return List.copyOf(weighed);
  }

  /** Whether there is code, and nothing yet says why it gives no route. */
  private boolean isSilent() {
    Set<RuleId> reasons =
        Set.of(RuleId.NOTHING_EXAMINED, RuleId.PARSE_FAILED, RuleId.UNRESOLVED_PATH);
    return audience.sources().stream().anyMatch(SourceSpec::isCode)
        && findings.stream().map(Finding::rule).noneMatch(reasons::contains);
  }

  private static LedgerSummary summary(CanonicalLedger ledger) {
    try {
      return LedgerSummary.of(ledger);
    } catch (IOException e) {
      throw new UncheckedIOException("a ledger in memory cannot fail to be read", e);
    }
  }
}
