package io.apiledger.workflow;

import io.apiledger.driver.openapi.OpenDocument;
import io.apiledger.driver.tree.Limits;
import io.apiledger.driver.tree.TreeReader;
import io.apiledger.engine.alias.AliasUse;
import io.apiledger.engine.alias.Aliases;
import io.apiledger.engine.openapi.GroupProof;
import io.apiledger.engine.openapi.GroupedDocuments;
import io.apiledger.engine.openapi.GroupedRoute;
import io.apiledger.kernel.artifact.TreeJson;
import io.apiledger.model.DomainName;
import io.apiledger.model.RouteKey;
import io.apiledger.model.config.Audience;
import io.apiledger.model.config.SourceSpec;
import io.apiledger.model.finding.Family;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.InputException;
import io.apiledger.model.finding.RuleId;
import io.apiledger.model.port.ByteSource;
import io.apiledger.model.port.Documents;
import io.apiledger.model.port.Scan;
import io.apiledger.model.tree.Tree;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The grouped documents of one audience as files.
 *
 * @param set the name of the artifact set
 * @param files bytes by path
 * @param routes of the ledger, with what describes them
 * @param drift of the routes and the document; null where the audience lacks one of them
 * @param findings about the document and its references
 */
record AudienceDocuments(
    AudienceLedger built,
    String set,
    SortedMap<String, byte[]> files,
    List<GroupedRoute> routes,
    @Nullable DriftResult drift,
    List<Finding> findings) {
  /** The documents of an audience, from its document where the configuration names one. */
  static AudienceDocuments of(Project project, AudienceLedger built, ContractInForce contract) {
    SourceSpec openapi = built.audience().openapi();
    if (openapi == null) {
      return of(built, GroupedDocuments.undocumented(), DescribedRoutes.of(built), null, List.of());
    }
    OpenDocument open = project.sources().openDocument(openapi);
    Scan scan = open.scan();
    Aliases aliases = contract.on(built.audience());
    DriftResult described = compared(DriftSubject.ofAll(built, openapi, scan, aliases));
    List<Finding> findings =
        described.findings().stream().filter(AudienceDocuments::isAboutDocument).toList();
    List<SourceSpec> witnesses = DriftSubject.witnesses(built.audience());
    DriftResult drift = described;
    if (witnesses.isEmpty()) {
      drift = null; // There is nothing to compare the document with but itself.
    } else if (witnesses.size() < built.audience().sources().size()) {
      drift = compared(DriftSubject.of(built, openapi, scan, aliases));
    }
    return of(built, open.documents(), DescribedRoutes.of(built, described), drift, findings);
  }

  private static DriftResult compared(DriftSubject subject) {
    return DriftResult.of(subject, DriftWorkflow.Request.STANDARD);
  }

  private static AudienceDocuments of(
      AudienceLedger built,
      Documents documents,
      List<GroupedRoute> routes,
      @Nullable DriftResult drift,
      List<Finding> aboutDocument) {
    Audience audience = built.audience();
    GroupedDocuments grouped = GroupedDocuments.of(audience.title(), documents, routes);
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put(fileOf(audience), bytes(grouped.audience()));
    for (DomainName domain : audience.domains()) {
      files.put(fileOf(audience, domain), bytes(grouped.domain(domain.value())));
    }
    List<Finding> findings = new ArrayList<>(aboutDocument);
    findings.addAll(grouped.findings());
    built.findings().stream().filter(AudienceDocuments::isAboutRoutes).forEach(findings::add);
    return new AudienceDocuments(
        built, audience.title() + ".openapi", files, routes, drift, findings);
  }

  /**
   * What can be counted from files of these names, whoever wrote them.
   *
   * @return empty where one of them is missing, or is no document
   */
  Optional<GroupProof> proof(Map<String, byte[]> written) {
    Audience audience = built.audience();
    Tree.Mapping whole = read(written.get(fileOf(audience)));
    if (whole == null) {
      return Optional.empty();
    }
    Map<RouteKey, String> keys = new TreeMap<>();
    routes.forEach(route -> keys.put(route.entry().key(), route.entry().domain()));
    GroupProof.Counting counting = GroupProof.counting(keys, whole);
    for (DomainName domain : audience.domains()) {
      Tree.Mapping part = read(written.get(fileOf(audience, domain)));
      if (part == null) {
        return Optional.empty();
      }
      counting.domain(domain.value(), part);
    }
    return Optional.of(counting.proof());
  }

  /**
   * What is wrong with the alias contract, which decides what operation describes a route. How much
   * each statement is about is left to {@code drift} where running applications have a say in it.
   */
  static List<Finding> aboutContract(
      Project project, ContractInForce contract, List<AudienceDocuments> all) {
    boolean whole =
        project.configuration().audiences().stream()
            .allMatch(one -> one.runtime() == null && project.audiences().contains(one));
    List<AliasUse> uses =
        all.stream().flatMap(one -> Stream.ofNullable(one.drift())).map(DriftResult::use).toList();
    return contract.findings(uses, whole).stream()
        .filter(finding -> finding.rule() != RuleId.ALIAS_UNUSED)
        .toList();
  }

  /** What makes the documents other than they seem; drift itself is told by {@code drift}. */
  private static boolean isAboutDocument(Finding finding) {
    return finding.rule() == RuleId.ALIAS_AMBIGUOUS
        || finding.rule() == RuleId.ALIAS_COLLISION
        || finding.rule().family() == Family.DOCUMENT && finding.rule() != RuleId.DANGLING_REF;
  }

  /** What leaves open which routes there are, or which document one is in. */
  private static boolean isAboutRoutes(Finding finding) {
    return DriftSubject.ABOUT_READING.contains(finding.rule())
        || finding.rule() == RuleId.UNCLASSIFIED_ROUTE;
  }

  static String fileOf(Audience audience) {
    return audience.title() + ".openapi.json";
  }

  static String fileOf(Audience audience, DomainName domain) {
    return audience.name() + "/" + domain + "_openapi.json";
  }

  private static byte[] bytes(Tree document) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      TreeJson.write(document, out);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be written", e);
    }
    return out.toByteArray();
  }

  private static Tree.@Nullable Mapping read(byte @Nullable [] written) {
    if (written == null) {
      return null;
    }
    ByteSource source = ByteSource.of("a grouped document", written);
    Limits limits = new Limits(Long.MAX_VALUE, Limits.DEFAULT.maxDepth() * 2, Integer.MAX_VALUE);
    try {
      Tree root = TreeReader.read(source, limits, RuleId.SNAPSHOT_INVALID).root();
      return root instanceof Tree.Mapping mapping ? mapping : null;
    } catch (InputException e) {
      return null;
    }
  }
}
