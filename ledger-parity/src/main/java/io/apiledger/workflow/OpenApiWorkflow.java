package io.apiledger.workflow;

import io.apiledger.engine.openapi.GroupProof;
import io.apiledger.engine.openapi.GroupedRoute;
import io.apiledger.model.DomainName;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.InputException;
import io.apiledger.model.finding.RuleId;
import io.apiledger.model.report.Block;
import io.apiledger.model.report.Block.Cell;
import io.apiledger.model.report.Block.Findings;
import io.apiledger.model.report.Block.Head;
import io.apiledger.model.report.Block.Lines;
import io.apiledger.model.report.Block.Table;
import io.apiledger.model.report.Report;
import io.apiledger.model.report.StepRecord;
import io.apiledger.model.report.Verdict;
import io.apiledger.workflow.ArtifactOutput.ArtifactSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * {@code openapi}: the OpenAPI documents of each audience, one of everything and one for each
 * domain.
 */
public final class OpenApiWorkflow {
  private static final String COMMAND = "openapi";

  private final Environment environment;
  private final Project project;
  private final ArtifactOutput artifacts;
  private final List<Finding> findings = new ArrayList<>();
  private final List<StepRecord> steps = new ArrayList<>();
  private final List<String> proofs = new ArrayList<>();

  private OpenApiWorkflow(Environment environment, Project project) {
    this.environment = environment;
    this.project = project;
    this.artifacts = new ArtifactOutput(COMMAND, environment, project);
  }

  /**
   * Writes, or checks.
   *
   * @param check whether to compare with the documents on disk instead of writing them
   * @throws io.apiledger.model.finding.UsageException if the configuration is wrong, or the place
   *     for the documents cannot be written
   * @throws InputException if no audience has sources and a document that can be read; where one
   *     has not, the others are reported, and nothing is written
   */
  public static Report run(Environment environment, boolean check) {
    return new OpenApiWorkflow(environment, Project.open(environment)).run(check);
  }

  private Report run(boolean check) {
    List<AudienceDocuments> all = documents();
    all.forEach(one -> one.findings().forEach(this::found));
    List<Block> blocks = new ArrayList<>();
    blocks.add(audiences(all));
    blocks.add(domains(all));
    blocks.add(output(all, check));
    if (!proofs.isEmpty()) {
      blocks.add(new Lines("proof", "", proofs));
    }
    List<Finding> sorted = findings.stream().distinct().sorted(Finding.ORDER).toList();
    if (!sorted.isEmpty()) {
      blocks.add(new Findings("findings", "", sorted));
    }
    Verdict verdict = Verdict.of(sorted, environment.failOn());
    return new Report(COMMAND, verdict, summary(all, sorted), blocks, steps);
  }

  private void found(Finding finding) {
    findings.add(project.configuration().weighed(finding));
  }

  private List<AudienceDocuments> documents() {
    ContractInForce contract = ContractInForce.of(project, environment);
    List<AudienceDocuments> all = new ArrayList<>();
    Project.Assembled assembled = project.assemble();
    List<Finding> unreadable = new ArrayList<>(assembled.unreadable());
    for (AudienceLedger built : assembled.ledgers()) {
      environment.progress().doing("grouping the operations of " + built.audience().name());
      try {
        AudienceDocuments documents = AudienceDocuments.of(project, built, contract);
        all.add(documents);
        steps.add(step(documents));
      } catch (InputException e) {
        unreadable.addAll(e.findings());
      }
    }
    if (all.isEmpty() && !unreadable.isEmpty()) {
      throw new InputException(unreadable);
    }
    if (unreadable.isEmpty()) {
      AudienceDocuments.aboutContract(project, contract, all).forEach(this::found);
    }
    findings.addAll(unreadable);
    return all;
  }

  private static Table audiences(List<AudienceDocuments> all) {
    return new Table(
        "audiences",
        "",
        List.of(
            new Head("audience", "audience"),
            new Head("document", "document"),
            new Head("routes", "routes"),
            new Head("documented", "documented"),
            new Head("source", "from code")),
        all.stream().map(OpenApiWorkflow::audience).toList());
  }

  private static List<Cell> audience(AudienceDocuments one) {
    return Stream.concat(
            Stream.of(
                Cell.of(one.built().audience().name().value()),
                Cell.of(AudienceDocuments.fileOf(one.built().audience()))),
            counts(one.routes()))
        .toList();
  }

  private static Table domains(List<AudienceDocuments> all) {
    List<List<Cell>> rows = new ArrayList<>();
    for (AudienceDocuments one : all) {
      for (DomainName domain : one.built().audience().domains()) {
        List<GroupedRoute> routes =
            one.routes().stream()
                .filter(route -> route.entry().domain().equals(domain.value()))
                .toList();
        rows.add(
            Stream.concat(
                    Stream.of(
                        Cell.of(one.built().audience().name().value()), Cell.of(domain.value())),
                    counts(routes))
                .toList());
      }
    }
    return new Table(
        "domains",
        "",
        List.of(
            new Head("audience", "audience"),
            new Head("domain", "domain"),
            new Head("routes", "routes"),
            new Head("documented", "documented"),
            new Head("source", "from code")),
        rows);
  }

  private static Stream<Cell> counts(List<GroupedRoute> routes) {
    long documented = documented(routes);
    return Stream.of(
        Cell.of(routes.size()), Cell.of(documented), Cell.of(routes.size() - documented));
  }

  private static long documented(List<GroupedRoute> routes) {
    return routes.stream().filter(route -> !route.operations().isEmpty()).count();
  }

  private Block output(List<AudienceDocuments> all, boolean check) {
    Stream<ArtifactSet> sets = all.stream().map(OpenApiWorkflow::set);
    Block block = check ? artifacts.compare(sets) : artifacts.write(sets, findings);
    if (check || !artifacts.steps().isEmpty()) {
      all.forEach(one -> prove(one, check ? artifacts.stored(set(one)) : one.files()));
    }
    findings.addAll(artifacts.findings());
    steps.addAll(artifacts.steps());
    return block;
  }

  private static ArtifactSet set(AudienceDocuments one) {
    return new ArtifactSet(one.set(), one.built().audience().name().value(), one.files());
  }

  /** Says what the files hold, and finds fault where that is not what it has to be. */
  private void prove(AudienceDocuments one, Map<String, byte[]> files) {
    String name = one.built().audience().name().value();
    GroupProof proof = one.proof(files).orElse(null);
    if (proof == null) {
      proofs.add(name + ": not every document is there to be counted");
      return;
    }
    proofs.add(
        name
            + ": of "
            + Counts.of(proof.routes(), "route", "routes")
            + " "
            + proof.inAudience()
            + " in the document of the audience, "
            + proof.inDomains()
            + " in exactly one of a domain; "
            + (proof.holds() ? "each closed over its references" : "it does not hold"));
    String file = artifacts.folder() + "/" + AudienceDocuments.fileOf(one.built().audience());
    for (String problem : proof.problems()) {
      found(
          Finding.inFile(RuleId.STALE_ARTIFACT, file)
              .symbol(problem)
              .expected("documents of domains that together are that of the audience")
              .found(problem)
              .next("run api-ledger openapi, and commit what it writes"));
    }
  }

  private StepRecord step(AudienceDocuments one) {
    return new StepRecord(
        "group " + one.built().audience().name(),
        COMMAND,
        environment.asOfText(),
        one.built().read(),
        List.of(),
        one.routes().size(),
        List.of());
  }

  private static String summary(List<AudienceDocuments> all, List<Finding> findings) {
    long routes = all.stream().mapToLong(one -> one.routes().size()).sum();
    long documented = all.stream().mapToLong(one -> documented(one.routes())).sum();
    long files = all.stream().mapToLong(one -> one.files().size()).sum();
    return Counts.of(routes, "route", "routes")
        + " in "
        + Counts.of(files, "document", "documents")
        + ": "
        + documented
        + " from the given document, "
        + (routes - documented)
        + " from the code; "
        + Counts.of(findings);
  }
}
