package io.apiledger.workflow;

import io.apiledger.model.DomainName;
import io.apiledger.model.Nearest;
import io.apiledger.model.config.Audience;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.InputException;
import io.apiledger.model.finding.UsageException;
import io.apiledger.model.report.Block;
import io.apiledger.model.report.Block.Findings;
import io.apiledger.model.report.Block.Verbatim;
import io.apiledger.model.report.Report;
import io.apiledger.model.report.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * {@code openapi --domain}: the OpenAPI document of one domain as the answer itself. It is the file
 * that {@code openapi} would write for it; that one belongs to a set that is committed as a whole,
 * and stays as it is.
 */
public final class DomainDocumentWorkflow {
  private static final String COMMAND = "openapi";

  private DomainDocumentWorkflow() {}

  /**
   * Makes the document.
   *
   * @throws UsageException if the configuration is wrong, or not exactly one audience that was
   *     asked for has the domain
   * @throws InputException if a source or the document cannot be read
   */
  public static Report run(Environment environment, String domain) {
    Project project = Project.open(environment);
    Audience audience = audience(project.audiences(), domain);
    DomainName name =
        audience.domains().stream().filter(one -> one.value().equals(domain)).findFirst().get();
    AudienceLedger built =
        AudienceAssembly.of(project.configuration(), audience, project.sources());
    environment.progress().doing("grouping the operations of " + audience.name());
    AudienceDocuments documents =
        AudienceDocuments.of(project, built, ContractInForce.of(project, environment));
    List<Finding> findings =
        documents.findings().stream()
            .map(project.configuration()::weighed)
            .distinct()
            .sorted(Finding.ORDER)
            .toList();
    if (Verdict.of(findings, null) == Verdict.UNREADABLE) {
      throw new InputException(findings);
    }
    byte[] file = documents.files().get(AudienceDocuments.fileOf(audience, name));
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Verbatim(
            "document", "", "", new String(file, StandardCharsets.UTF_8).lines().toList()));
    if (!findings.isEmpty()) {
      blocks.add(new Findings("findings", "", findings));
    }
    return new Report(
        COMMAND,
        Verdict.of(findings, environment.failOn()),
        summary(documents, domain) + "; " + Counts.of(findings),
        blocks,
        List.of());
  }

  /** The one audience that has the domain. */
  private static Audience audience(List<Audience> audiences, String domain) {
    List<Audience> having =
        audiences.stream()
            .filter(one -> one.domains().stream().anyMatch(name -> name.value().equals(domain)))
            .toList();
    if (having.size() > 1) {
      List<String> names = having.stream().map(one -> one.name().value()).toList();
      throw UsageException.of(
          "one audience with the domain " + domain,
          String.join(", ", names),
          "name one of them, such as --audience " + names.get(0));
    }
    if (having.isEmpty()) {
      TreeSet<String> known = new TreeSet<>();
      audiences.forEach(one -> one.domains().forEach(name -> known.add(name.value())));
      String hint = Nearest.hint(domain, known);
      throw UsageException.of(
          known.isEmpty()
              ? "a domain of the configuration, which has none"
              : "one of the domains " + String.join(", ", known),
          domain.isEmpty() ? "an empty name" : domain,
          hint.isEmpty() ? "name one of them" : hint);
    }
    return having.get(0);
  }

  private static String summary(AudienceDocuments documents, String domain) {
    long routes =
        documents.routes().stream().filter(one -> one.entry().domain().equals(domain)).count();
    return Counts.of(routes, "route", "routes")
        + " in the document of the domain "
        + domain
        + " of "
        + documents.built().audience().name();
  }
}
