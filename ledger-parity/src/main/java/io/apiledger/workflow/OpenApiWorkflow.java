package io.apiledger.workflow;

import io.apiledger.driver.files.ArtifactStore;
import io.apiledger.driver.files.Committed;
import io.apiledger.driver.files.StoredSet;
import io.apiledger.engine.openapi.GroupProof;
import io.apiledger.engine.openapi.GroupedRoute;
import io.apiledger.kernel.artifact.Manifest;
import io.apiledger.model.DomainName;
import io.apiledger.model.Provenance;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.InputException;
import io.apiledger.model.finding.RuleId;
import io.apiledger.model.report.Block;
import io.apiledger.model.report.Block.Cell;
import io.apiledger.model.report.Block.Fact;
import io.apiledger.model.report.Block.Facts;
import io.apiledger.model.report.Block.Findings;
import io.apiledger.model.report.Block.Head;
import io.apiledger.model.report.Block.Lines;
import io.apiledger.model.report.Block.Table;
import io.apiledger.model.report.Report;
import io.apiledger.model.report.StepRecord;
import io.apiledger.model.report.Verdict;
import java.util.ArrayList;
import java.util.Collections;
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
  private final ArtifactStore store;
  private final List<Finding> findings = new ArrayList<>();
  private final List<StepRecord> steps = new ArrayList<>();
  private final List<String> proofs = new ArrayList<>();

  private OpenApiWorkflow(Environment environment, Project project) {
    this.environment = environment;
    this.project = project;
    String artifacts = project.configuration().artifacts();
    this.store = ArtifactStore.at(project.folder().resolve(artifacts), artifacts);
  }

  /**
   * Writes, or checks.
   *
   * @param check whether to compare with the documents on disk instead of writing them
   * @throws io.apiledger.model.finding.UsageException if the configuration is wrong, or the place
   *     for the documents cannot be written
   * @throws InputException if a source or a document cannot be read; nothing is written
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
    blocks.add(check ? compare(all) : write(all));
    blocks.add(new Lines("proof", "", proofs));
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
    List<Finding> unreadable = new ArrayList<>();
    for (AudienceLedger built : project.assemble()) {
      environment.progress().doing("grouping the operations of " + built.audience().name());
      try {
        AudienceDocuments documents = AudienceDocuments.of(project, built, contract);
        all.add(documents);
        steps.add(step("group", documents, built.read(), List.of()));
      } catch (InputException e) {
        unreadable.addAll(e.findings());
      }
    }
    if (!unreadable.isEmpty()) {
      throw new InputException(unreadable);
    }
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
            new Head("documented", "from the document"),
            new Head("source", "from the code")),
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
            new Head("documented", "from the document"),
            new Head("source", "from the code")),
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

  private Block write(List<AudienceDocuments> all) {
    if (Verdict.of(findings, null) == Verdict.UNREADABLE) {
      // Better the documents of yesterday than some that lack the routes of a broken file.
      return new Lines("notes_files", "", List.of("nothing was written: a source is unreadable"));
    }
    long written = 0;
    long unchanged = 0;
    long deleted = 0;
    for (AudienceDocuments one : all) {
      Committed done = store.commit(one.set(), one.files());
      written += done.written().size();
      unchanged += done.unchanged().size();
      deleted += done.deleted().size();
      prove(one, one.files());
      steps.add(step("write", one, List.of(), out(done.manifest())));
    }
    return new Facts(
        "files",
        "",
        List.of(
            Fact.of("folder", "artifacts", project.configuration().artifacts()),
            Fact.of("written", "written", written),
            Fact.of("unchanged", "unchanged", unchanged),
            Fact.of("deleted", "deleted", deleted)));
  }

  private Block compare(List<AudienceDocuments> all) {
    long examined = 0;
    long stale = 0;
    for (AudienceDocuments one : all) {
      String folder = project.configuration().artifacts();
      List<Finding> found = Staleness.of(folder, store, one.set(), COMMAND, one.files());
      found.forEach(this::found);
      stale += found.size();
      examined += one.files().size();
      prove(one, store.read(one.set()).map(StoredSet::files).orElse(Collections.emptySortedMap()));
      steps.add(step("check", one, List.of(), out(Manifest.of(one.set(), one.files()))));
    }
    return new Facts(
        "files",
        "",
        List.of(
            Fact.of("folder", "artifacts", project.configuration().artifacts()),
            Fact.of("checked", "checked", examined),
            Fact.of("stale", "stale", stale)));
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
    String file =
        project.configuration().artifacts()
            + "/"
            + AudienceDocuments.fileOf(one.built().audience());
    for (String problem : proof.problems()) {
      found(
          Finding.inFile(RuleId.STALE_ARTIFACT, file)
              .symbol(problem)
              .expected("documents of domains that together are that of the audience")
              .found(problem)
              .next("run api-ledger openapi, and commit what it writes"));
    }
  }

  private static List<Provenance> out(Manifest set) {
    return set.files().entrySet().stream()
        .map(file -> new Provenance("artifact", file.getKey(), file.getValue()))
        .toList();
  }

  private StepRecord step(
      String what, AudienceDocuments one, List<Provenance> in, List<Provenance> out) {
    return new StepRecord(
        what + " " + one.built().audience().name(),
        COMMAND,
        environment.asOfText(),
        in,
        out,
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
