package io.apiledger.workflow;

import io.apiledger.engine.ledger.Declaration;
import io.apiledger.engine.mount.Mount;
import io.apiledger.kernel.diff.NearMiss;
import io.apiledger.kernel.diff.NearMisses;
import io.apiledger.kernel.order.CanonicalOrder;
import io.apiledger.model.HttpMethod;
import io.apiledger.model.Nearest;
import io.apiledger.model.PathTemplate;
import io.apiledger.model.RouteKey;
import io.apiledger.model.config.SourceSpec;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.InputException;
import io.apiledger.model.finding.Subject;
import io.apiledger.model.finding.UsageException;
import io.apiledger.model.port.Scan;
import io.apiledger.model.report.Block;
import io.apiledger.model.report.Block.Facts;
import io.apiledger.model.report.Block.Findings;
import io.apiledger.model.report.Block.Lines;
import io.apiledger.model.report.Report;
import io.apiledger.model.report.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code explain}: everything that is known of one route. */
public final class ExplainWorkflow {
  private static final int MOST_CANDIDATES = 5;

  private final Project project;
  private final ContractInForce contract;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Finding> unreadable = new ArrayList<>();
  private int declarations;

  private ExplainWorkflow(Project project, ContractInForce contract) {
    this.project = project;
    this.contract = contract;
  }

  /**
   * Explains a route.
   *
   * @param path as in the ledger, the path that the application serves, or the path that the
   *     document has
   * @throws UsageException if method or path cannot be one
   * @throws InputException if it is not found, and a source cannot be read that may have it
   */
  public static Report run(Environment environment, String method, String path) {
    HttpMethod asked;
    try {
      asked = HttpMethod.of(method);
    } catch (IllegalArgumentException e) {
      throw UsageException.of("an HTTP method, such as GET", method, "write METHOD and PATH");
    }
    Project project = Project.open(environment);
    ContractInForce contract = ContractInForce.of(project, environment);
    return new ExplainWorkflow(project, contract).run(asked, PathTemplate.of(path));
  }

  private Report run(HttpMethod method, PathTemplate path) {
    Project.Assembled assembled = project.assemble();
    assembled.ledgers().forEach(built -> explain(built, method, path));
    String route = method + " " + path;
    unreadable.addAll(assembled.unreadable());
    if (declarations == 0 && unreadable.isEmpty()) {
      return unknown(assembled.ledgers(), method, path, route);
    }
    if (declarations == 0) {
      throw new InputException(unreadable); // It may be in what could not be read.
    }
    if (!unreadable.isEmpty()) {
      blocks.add(new Findings("findings", "", unreadable));
    }
    String summary = route + ": " + Counts.of(declarations, "declaration", "declarations");
    return new Report("explain", Verdict.of(unreadable, null), summary, blocks, List.of());
  }

  private void explain(AudienceLedger built, HttpMethod method, PathTemplate path) {
    PathTemplate mounted =
        Mount.of(built.audience()).decide(path).map(Mount.Mounted::path).orElse(path);
    PathTemplate aliased =
        contract.on(built.audience()).route(new RouteKey("", method, path)).path();
    List<Declaration> found =
        built.declarations().stream()
            .filter(d -> d.entry().method().equals(method))
            .filter(
                d ->
                    d.entry().path().equals(path)
                        || d.entry().path().equals(mounted)
                        || d.entry().path().equals(aliased))
            .sorted(Comparator.comparing(Declaration::entry, CanonicalOrder.INSTANCE))
            .toList();
    if (found.isEmpty()) {
      return;
    }
    DriftResult drift = null;
    try {
      drift = drift(built);
    } catch (InputException e) {
      unreadable.addAll(e.findings());
    }
    Explanations explanations =
        Explanations.of(
            project.configuration().path(),
            built.audience(),
            drift == null ? null : DocumentedRoutes.of(drift));
    for (Declaration declaration : found) {
      declarations++;
      blocks.add(
          new Facts(
              "declaration_" + declarations,
              declaration.entry().key().toString(),
              explanations.facts(declaration)));
      blocks.addAll(PathStory.of(declaration, declarations));
    }
    Set<RouteKey> keys = found.stream().map(d -> d.entry().key()).collect(Collectors.toSet());
    List<Finding> findings =
        Stream.concat(
                built.findings().stream(),
                drift == null ? Stream.empty() : drift.findings().stream())
            .map(project.configuration()::weighed)
            .distinct()
            .sorted(Finding.ORDER)
            .filter(f -> f.subject() instanceof Subject.OfRoute about && keys.contains(about.key()))
            .toList();
    if (!findings.isEmpty()) {
      blocks.add(new Findings("findings_" + built.audience().name(), "", findings));
    }
  }

  /** How the audience goes together with its document; null where it has none. */
  private @Nullable DriftResult drift(AudienceLedger built) {
    SourceSpec openapi = built.audience().openapi();
    if (openapi == null) {
      return null;
    }
    Scan document = project.sources().read(openapi);
    return DriftResult.of(
        DriftSubject.of(built, openapi, document, contract.on(built.audience())),
        DriftWorkflow.Request.STANDARD);
  }

  private Report unknown(
      List<AudienceLedger> ledgers, HttpMethod method, PathTemplate path, String route) {
    RouteKey asked = new RouteKey("", method, path);
    List<RouteKey> known =
        ledgers.stream()
            .flatMap(built -> built.declarations().stream())
            .map(declaration -> declaration.entry().key())
            .distinct()
            .sorted()
            .toList();
    List<String> lines = new ArrayList<>();
    for (NearMiss miss : NearMisses.explain(List.of(asked), known).all()) {
      lines.add(miss.sentence());
    }
    if (lines.isEmpty()) {
      lines.addAll(candidates(path, known));
    }
    if (!lines.isEmpty()) {
      blocks.add(new Lines("near_misses", "Near misses", lines));
    }
    String summary = "no route " + route + " among " + Counts.of(known.size(), "route", "routes");
    return new Report("explain", Verdict.FINDINGS, summary, blocks, List.of());
  }

  /** Other methods of the path, else the nearest path. */
  private static List<String> candidates(PathTemplate path, List<RouteKey> known) {
    List<String> same =
        known.stream().filter(key -> key.path().equals(path)).map(RouteKey::toString).toList();
    if (!same.isEmpty()) {
      return same.subList(0, Math.min(MOST_CANDIDATES, same.size()));
    }
    List<String> paths = known.stream().map(key -> key.path().value()).distinct().toList();
    String nearest = Nearest.of(path.value(), paths);
    return known.stream()
        .filter(key -> key.path().value().equals(nearest))
        .map(RouteKey::toString)
        .limit(MOST_CANDIDATES)
        .toList();
  }
}
