package io.apiledger.workflow;

import io.apiledger.engine.publication.Group;
import io.apiledger.engine.publication.Publication;
import io.apiledger.engine.publication.PublishedFile;
import io.apiledger.model.Provenance;
import io.apiledger.model.config.Audience;
import io.apiledger.model.config.Configuration;
import io.apiledger.model.config.SourceSpec;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.InputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A publication with what it was made of.
 *
 * @param sites one an audience
 * @param findings about the ledgers and the documents, as the configuration weighs them; sorted
 * @param inputs the files and folders on this machine that it was made of
 */
record Published(
    Configuration configuration,
    Publication publication,
    List<AudienceSite> sites,
    List<Finding> findings,
    Set<Path> inputs) {

  /**
   * Reads everything and renders it.
   *
   * @throws io.apiledger.model.finding.UsageException if the configuration is wrong
   * @throws InputException if a source or a document cannot be read
   */
  static Published of(Environment environment) {
    Project project = Project.open(environment);
    ContractInForce contract = ContractInForce.of(project, environment);
    List<AudienceSite> sites = new ArrayList<>();
    Project.Assembled assembled = project.assemble();
    List<Finding> unreadable = new ArrayList<>(assembled.unreadable());
    for (AudienceLedger built : assembled.ledgers()) {
      environment.progress().doing("rendering what is published of " + built.audience().name());
      try {
        sites.add(AudienceSite.of(project, built, contract));
      } catch (InputException e) {
        unreadable.addAll(e.findings());
      }
    }
    if (!unreadable.isEmpty()) {
      throw new InputException(unreadable);
    }
    List<PublishedFile> files = new ArrayList<>(SitePages.of(sites));
    List<Group> groups = new ArrayList<>();
    for (AudienceSite site : sites) {
      files.addAll(site.files());
      groups.add(site.group());
    }
    environment.progress().doing("compressing what is published");
    return new Published(
        project.configuration(),
        Publication.of(files, groups),
        sites,
        findings(project, contract, sites),
        inputs(project, sites));
  }

  private static List<Finding> findings(
      Project project, ContractInForce contract, List<AudienceSite> sites) {
    List<Finding> findings =
        new ArrayList<>(
            AudienceDocuments.aboutContract(
                project, contract, sites.stream().map(AudienceSite::documents).toList()));
    for (AudienceSite site : sites) {
      findings.addAll(site.built().findings());
      findings.addAll(site.documents().findings());
    }
    return findings.stream()
        .map(project.configuration()::weighed)
        .distinct()
        .sorted(Finding.ORDER)
        .toList();
  }

  private static Set<Path> inputs(Project project, List<AudienceSite> sites) {
    Set<String> names = new LinkedHashSet<>();
    String aliases = project.configuration().aliases();
    if (aliases != null) {
      names.add(aliases);
    }
    for (AudienceSite site : sites) {
      Audience audience = site.built().audience();
      audience.sources().forEach(source -> names.addAll(source.locations()));
      SourceSpec openapi = audience.openapi();
      if (openapi != null) {
        names.addAll(openapi.locations());
      }
      site.built().read().stream().map(Provenance::path).forEach(names::add);
    }
    Set<Path> inputs = new LinkedHashSet<>();
    inputs.add(project.file());
    for (String name : names) {
      Inputs.local(project.folder(), name).ifPresent(inputs::add);
    }
    return inputs;
  }
}
