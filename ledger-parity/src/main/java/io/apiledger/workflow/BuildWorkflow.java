package io.apiledger.workflow;

import io.apiledger.kernel.order.LedgerSummary.DomainTotal;
import io.apiledger.model.config.Audience;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.report.Block;
import io.apiledger.model.report.Block.Cell;
import io.apiledger.model.report.Block.Findings;
import io.apiledger.model.report.Block.Head;
import io.apiledger.model.report.Block.Table;
import io.apiledger.model.report.Report;
import io.apiledger.model.report.StepRecord;
import io.apiledger.model.report.Verdict;
import io.apiledger.workflow.ArtifactOutput.ArtifactSet;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** {@code build}: from the sources of each audience to its artifacts. */
public final class BuildWorkflow {
  private static final String COMMAND = "build";

  private final Environment environment;
  private final Project project;
  private final ArtifactOutput artifacts;
  private final List<Finding> findings = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();
  private final List<StepRecord> steps = new ArrayList<>();

  private BuildWorkflow(Environment environment, Project project) {
    this.environment = environment;
    this.project = project;
    this.artifacts = new ArtifactOutput(COMMAND, environment, project);
  }

  /**
   * Builds, or checks.
   *
   * @param check whether to compare with the artifacts on disk instead of writing them
   * @throws io.apiledger.model.finding.UsageException if the configuration is wrong, or the place
   *     for the artifacts cannot be written
   * @throws io.apiledger.model.finding.InputException if no audience has sources that can be read;
   *     where one has not, the others are reported, and nothing is written
   */
  public static Report run(Environment environment, boolean check) {
    return new BuildWorkflow(environment, Project.open(environment)).run(check);
  }

  private Report run(boolean check) {
    Project.Assembled assembled = project.assemble();
    List<AudienceLedger> ledgers = assembled.ledgers();
    ledgers.forEach(this::describe);
    findings.addAll(assembled.unreadable());
    blocks.add(audiences(ledgers));
    blocks.add(domains(ledgers));
    blocks.add(output(ledgers, check));
    List<Finding> sorted = findings.stream().sorted(Finding.ORDER).toList();
    if (!sorted.isEmpty()) {
      blocks.add(new Findings("findings", "", sorted));
    }
    if (!project.configuration().unused().isEmpty()) {
      blocks.add(unused());
    }
    Verdict verdict = Verdict.of(sorted, environment.failOn());
    return new Report(COMMAND, verdict, summary(ledgers), blocks, steps);
  }

  private void describe(AudienceLedger built) {
    findings.addAll(built.findings());
    steps.add(
        new StepRecord(
            "assemble " + built.audience().name(),
            COMMAND,
            environment.asOfText(),
            built.read(),
            List.of(),
            built.summary().total(),
            List.of()));
  }

  private static Table audiences(List<AudienceLedger> ledgers) {
    return new Table(
        "audiences",
        "",
        List.of(
            new Head("audience", "audience"),
            new Head("prefix", "prefix"),
            new Head("total", "entries"),
            new Head("unique", "routes"),
            new Head("duplicates", "duplicates"),
            new Head("collisions", "collisions"),
            new Head("unclassified", "unclassified")),
        ledgers.stream().map(BuildWorkflow::audience).toList());
  }

  private static List<Cell> audience(AudienceLedger built) {
    return List.of(
        Cell.of(built.audience().name().value()),
        Cell.of(built.audience().prefix()),
        Cell.of(built.summary().total()),
        Cell.of(built.summary().unique()),
        Cell.of(built.summary().duplicates().size()),
        Cell.of(built.summary().collisions().size()),
        Cell.of(built.summary().unclassifiedTotal()));
  }

  private static Table domains(List<AudienceLedger> ledgers) {
    List<List<Cell>> rows = new ArrayList<>();
    for (AudienceLedger built : ledgers) {
      for (DomainTotal domain : built.summary().domains()) {
        rows.add(domain(built, domain));
      }
    }
    return new Table(
        "domains",
        "",
        List.of(
            new Head("audience", "audience"),
            new Head("domain", "domain"),
            new Head("total", "entries"),
            new Head("unique", "routes")),
        rows);
  }

  private static List<Cell> domain(AudienceLedger built, DomainTotal domain) {
    return List.of(
        Cell.of(built.audience().name().value()),
        Cell.of(domain.name()),
        Cell.of(domain.total()),
        Cell.of(domain.unique()));
  }

  private Block output(List<AudienceLedger> ledgers, boolean check) {
    Stream<ArtifactSet> sets = ledgers.stream().map(BuildWorkflow::set);
    Block block = check ? artifacts.compare(sets) : artifacts.write(sets, findings);
    findings.addAll(artifacts.findings());
    steps.addAll(artifacts.steps());
    return block;
  }

  private static ArtifactSet set(AudienceLedger built) {
    Audience audience = built.audience();
    return new ArtifactSet(audience.title(), audience.name().value(), ArtifactFiles.of(built));
  }

  private Block unused() {
    return new Block.Lines(
        "notes",
        "",
        List.of(
            "not read by this version: " + String.join(", ", project.configuration().unused())));
  }

  private String summary(List<AudienceLedger> ledgers) {
    long total = 0;
    long unique = 0;
    long domains = 0;
    for (AudienceLedger built : ledgers) {
      total += built.summary().total();
      unique += built.summary().unique();
      domains += built.summary().domains().size();
    }
    return Counts.of(total, "entry", "entries")
        + ", "
        + Counts.of(unique, "route", "routes")
        + " in "
        + Counts.of(domains, "domain", "domains")
        + " of "
        + Counts.of(ledgers.size(), "audience", "audiences")
        + "; "
        + Counts.of(findings);
  }
}
