package io.apiledger.workflow;

import io.apiledger.engine.alias.Aliases;
import io.apiledger.engine.alias.Excuses;
import io.apiledger.engine.classify.Classifier;
import io.apiledger.engine.drift.Documented;
import io.apiledger.engine.ledger.Declaration;
import io.apiledger.engine.mount.Mount;
import io.apiledger.kernel.glob.RouteFilter;
import io.apiledger.model.DomainName;
import io.apiledger.model.Entry;
import io.apiledger.model.Located;
import io.apiledger.model.Provenance;
import io.apiledger.model.RouteKey;
import io.apiledger.model.SourceId;
import io.apiledger.model.config.Audience;
import io.apiledger.model.config.SourceSpec;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.RuleId;
import io.apiledger.model.port.Scan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What is compared: routes of code, and operations of a document on the paths of the ledger.
 *
 * @param audience empty where no configuration names one
 * @param prefix that operations have to be under
 * @param domains in the order of the configuration; empty for none
 * @param code what the routes come from, for people
 * @param document what the operations come from, for people
 * @param aliases what is meant to differ
 * @param excuses why a route may have no operation
 * @param findings about what could not be read
 * @param read what was really read
 */
record DriftSubject(
    String audience,
    String prefix,
    List<String> domains,
    String code,
    String document,
    List<Located<Entry>> routes,
    List<Documented> operations,
    Aliases aliases,
    Excuses excuses,
    List<Finding> findings,
    List<Provenance> read) {

  /** What leaves open which routes there are; the rest about a ledger is told by {@code build}. */
  static final Set<RuleId> ABOUT_READING =
      Set.of(RuleId.PARSE_FAILED, RuleId.UNRESOLVED_PATH, RuleId.NOT_ANALYSABLE);

  DriftSubject {
    domains = List.copyOf(domains);
    routes = List.copyOf(routes);
    operations = List.copyOf(operations);
    findings = List.copyOf(findings);
    read = List.copyOf(read);
  }

  /** Two inputs that no configuration describes. */
  static DriftSubject of(String codeName, Scan code, String documentName, Scan document) {
    List<Finding> findings = new ArrayList<>(code.findings());
    findings.addAll(document.findings());
    List<Provenance> read = new ArrayList<>(code.read());
    read.addAll(document.read());
    return new DriftSubject(
        "",
        "/",
        List.of(),
        Inputs.shown(codeName),
        Inputs.shown(documentName),
        code.entries(),
        document.entries().stream().map(Documented::of).toList(),
        Aliases.NONE,
        Excuses.of(Aliases.NONE, List.of()),
        findings,
        read);
  }

  /**
   * An audience and its document, to be compared: routes that documents alone declare do not count.
   */
  static DriftSubject of(AudienceLedger built, SourceSpec openapi, Scan document, Aliases aliases) {
    Set<SourceId> witnesses =
        witnesses(built.audience()).stream().map(SourceSpec::id).collect(Collectors.toSet());
    return of(built, openapi, document, aliases, place -> witnesses.contains(place.source()));
  }

  /** An audience and its document, to find what describes each route, whatever declares it. */
  static DriftSubject ofAll(
      AudienceLedger built, SourceSpec openapi, Scan document, Aliases aliases) {
    return of(built, openapi, document, aliases, place -> true);
  }

  private static DriftSubject of(
      AudienceLedger built,
      SourceSpec openapi,
      Scan document,
      Aliases aliases,
      Predicate<Declaration.Place> counts) {
    Audience audience = built.audience();
    List<Documented> operations = mapped(document, aliases, Classifier.of(audience));
    List<Finding> findings = new ArrayList<>(document.findings());
    built.findings().stream()
        .filter(finding -> ABOUT_READING.contains(finding.rule()))
        .forEach(findings::add);
    List<Provenance> read = new ArrayList<>(built.read());
    read.addAll(document.read());
    DriftSubject subject =
        new DriftSubject(
            audience.name().value(),
            audience.prefix(),
            audience.domains().stream().map(DomainName::value).toList(),
            witnesses(audience).stream()
                .flatMap(source -> source.locations().stream())
                .map(Inputs::shown)
                .collect(Collectors.joining(", ")),
            Inputs.shown(openapi.location()),
            routes(built, counts),
            operations,
            aliases,
            Excuses.of(aliases, operations.stream().map(Documented::key).toList()),
            findings,
            read);
    return OtherDocument.finding(subject).map(subject::with).orElse(subject);
  }

  /** Whether an operation is under the prefix, and not said to be another audience's. */
  boolean isOurs(RouteKey key, RouteKey named) {
    return Mount.isUnder(prefix, key.path()) && aliases.operation(named).isEmpty();
  }

  private DriftSubject with(Finding finding) {
    List<Finding> more = new ArrayList<>(findings);
    more.add(finding);
    return new DriftSubject(
        audience,
        prefix,
        domains,
        code,
        document,
        routes,
        operations,
        aliases,
        excuses,
        more,
        read);
  }

  /** The sources that say what is served: a document says what somebody wrote about it. */
  static List<SourceSpec> witnesses(Audience audience) {
    return audience.sources().stream()
        .filter(source -> !source.kind().equals(SourceSpec.OPENAPI))
        .toList();
  }

  /** The same without the routes and operations that somebody does not want to see. */
  DriftSubject filtered(RouteFilter filter) {
    return new DriftSubject(
        audience,
        prefix,
        domains,
        code,
        document,
        routes.stream().filter(route -> filter.keeps(route.value())).toList(),
        operations.stream().filter(operation -> filter.keeps(operation.key())).toList(),
        aliases,
        excuses,
        findings,
        read);
  }

  /** Each at the first place that counts. */
  private static List<Located<Entry>> routes(
      AudienceLedger built, Predicate<Declaration.Place> counts) {
    List<Located<Entry>> routes = new ArrayList<>();
    for (Declaration declaration : built.declarations()) {
      declaration.places().stream()
          .filter(counts)
          .findFirst()
          .ifPresent(
              place ->
                  routes.add(
                      new Located<>(
                          declaration.entry(),
                          place.at(),
                          place.parts(),
                          place.guards(),
                          place.generatedId())));
    }
    return routes;
  }

  /**
   * Each operation with the route that it stands for, in the domain of that route. What an
   * exception says is another audience's stands for itself.
   */
  private static List<Documented> mapped(Scan document, Aliases aliases, Classifier classifier) {
    List<Documented> mapped = new ArrayList<>();
    for (Located<Entry> operation : document.entries()) {
      Entry entry = operation.value();
      RouteKey key =
          aliases.operation(entry.key()).isPresent() ? entry.key() : aliases.route(entry.key());
      Entry there = classifier.classify(entry.toBuilder().path(key.path()).build());
      mapped.add(new Documented(key, operation.with(entry.inDomain(there.domain()))));
    }
    return mapped;
  }
}
