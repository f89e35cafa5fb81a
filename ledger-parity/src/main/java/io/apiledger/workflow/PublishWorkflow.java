package io.apiledger.workflow;

import io.apiledger.engine.page.RouteCounts;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.report.Block;
import io.apiledger.model.report.Block.Cell;
import io.apiledger.model.report.Block.Findings;
import io.apiledger.model.report.Block.Head;
import io.apiledger.model.report.Block.Table;
import io.apiledger.model.report.Report;
import io.apiledger.model.report.Verdict;
import io.apiledger.workflow.ArtifactOutput.ArtifactSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** {@code publish}: the grouped ledgers, the OpenAPI documents and the pages as files. */
public final class PublishWorkflow {
  private static final String COMMAND = "publish";

  /** The name of the artifact set: {@code site.manifest.json} lists the files. */
  private static final String SET = "site";

  private PublishWorkflow() {}

  /**
   * Writes a static site, or checks one.
   *
   * @param target the folder; what stands in it and is not of an earlier publication stays
   * @param check whether to compare with what is on disk instead of writing it
   * @throws io.apiledger.model.finding.UsageException if the configuration is wrong, or the folder
   *     cannot be written
   * @throws io.apiledger.model.finding.InputException if a source or a document cannot be read;
   *     nothing is written
   */
  public static Report run(Environment environment, Path target, boolean check) {
    Published published = Published.of(environment);
    String name = target.toString().replace('\\', '/');
    ArtifactOutput output =
        new ArtifactOutput(
            COMMAND,
            environment,
            published.configuration(),
            environment.directory().resolve(target),
            name);
    Stream<ArtifactSet> site =
        Stream.of(new ArtifactSet(SET, "all audiences", published.publication().files()));
    Block files = check ? output.compare(site) : output.write(site, published.findings());
    List<Finding> findings =
        Stream.concat(published.findings().stream(), output.findings().stream())
            .sorted(Finding.ORDER)
            .toList();
    List<Block> blocks = new ArrayList<>(List.of(audiences(published), domains(published), files));
    if (!findings.isEmpty()) {
      blocks.add(new Findings("findings", "", findings));
    }
    Verdict verdict = Verdict.of(findings, environment.failOn());
    return new Report(
        COMMAND, verdict, summary(published) + "; " + Counts.of(findings), blocks, output.steps());
  }

  /** What is published, in a sentence. */
  static String summary(Published published) {
    long entries =
        published.sites().stream().mapToLong(site -> site.explorer().rows().size()).sum();
    long domains =
        published.sites().stream().mapToLong(site -> site.explorer().domains().size()).sum();
    return Counts.of(entries, "entry", "entries")
        + " in "
        + Counts.of(domains, "domain", "domains")
        + " of "
        + Counts.of(published.sites().size(), "audience", "audiences")
        + ", "
        + Counts.of(published.publication().files().size(), "file", "files");
  }

  /** The figures of each audience, as its page shows them. */
  private static Table audiences(Published published) {
    return new Table(
        "audiences",
        "",
        heads(new Head("audience", "audience")),
        published.sites().stream()
            .map(site -> row(site.explorer().counts(), Cell.of(site.explorer().name())))
            .toList());
  }

  private static Table domains(Published published) {
    List<List<Cell>> rows = new ArrayList<>();
    for (AudienceSite site : published.sites()) {
      site.explorer()
          .countsByDomain()
          .forEach(
              (domain, figures) ->
                  rows.add(row(figures, Cell.of(site.explorer().name()), Cell.of(domain))));
    }
    return new Table(
        "domains", "", heads(new Head("audience", "audience"), new Head("domain", "domain")), rows);
  }

  private static List<Head> heads(Head... first) {
    return Stream.concat(
            Stream.of(first),
            Stream.of(
                new Head("total", "entries"),
                new Head("unique", "routes"),
                new Head("documented", "documented"),
                new Head("drifted", "drifted"),
                new Head("unauthenticated", "open")))
        .toList();
  }

  private static List<Cell> row(RouteCounts figures, Cell... first) {
    return Stream.concat(
            Stream.of(first),
            Stream.of(
                Cell.of(figures.entries()),
                Cell.of(figures.routes()),
                Cell.of(figures.documented()),
                Cell.of(figures.drifted()),
                Cell.of(figures.open())))
        .toList();
  }
}
