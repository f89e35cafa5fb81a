package io.apiledger.workflow;

import io.apiledger.engine.page.AudienceOverview;
import io.apiledger.engine.page.DomainOverview;
import io.apiledger.engine.page.ExplorerAudience;
import io.apiledger.engine.page.ExplorerRow;
import io.apiledger.engine.page.IndexPage;
import io.apiledger.engine.page.SwaggerPage;
import io.apiledger.engine.picture.DomainBars;
import io.apiledger.engine.picture.DomainFigures;
import io.apiledger.engine.picture.MethodMap;
import io.apiledger.engine.publication.MediaType;
import io.apiledger.engine.publication.Publication;
import io.apiledger.engine.publication.PublishedFile;
import io.apiledger.model.RouteKey;
import io.apiledger.model.finding.Severity;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The pages for people. */
final class SitePages {
  private SitePages() {}

  /** Every page, with what they need that comes with the program. */
  static List<PublishedFile> of(List<AudienceSite> sites) {
    List<AudienceOverview> audiences =
        sites.stream().map(site -> overview(site.explorer())).toList();
    List<PublishedFile> files = new ArrayList<>(SiteResources.files());
    String index = IndexPage.html(SiteResources.template(Publication.INDEX), audiences);
    files.add(page(Publication.INDEX, index));
    String template = SiteResources.template("swagger.html");
    for (AudienceOverview audience : audiences) {
      String name = "swagger/" + audience.name();
      files.add(page(name + ".html", SwaggerPage.html(template, audiences, audience)));
      for (DomainOverview domain : audience.domains()) {
        files.add(
            page(
                name + "/" + domain.name() + ".html",
                SwaggerPage.html(template, audiences, audience, domain)));
      }
    }
    return files;
  }

  private static AudienceOverview overview(ExplorerAudience audience) {
    List<DomainOverview> domains = new ArrayList<>();
    audience
        .countsByDomain()
        .forEach((name, figures) -> domains.add(new DomainOverview(name, figures)));
    return new AudienceOverview(
        audience.name(),
        audience.title(),
        audience.prefix(),
        !audience.document().isEmpty(),
        audience.counts(),
        audience.count(Severity.ERROR),
        audience.count(Severity.WARNING),
        domains,
        audience.rows("").size(),
        pictures(audience));
  }

  private static List<String> pictures(ExplorerAudience audience) {
    List<DomainFigures> figures = new ArrayList<>();
    audience
        .countsByDomain()
        .forEach(
            (domain, of) ->
                figures.add(
                    new DomainFigures(
                        domain, of.routes(), of.documented(), of.drifted(), of.open())));
    List<String> methods = methods(audience);
    List<MethodMap.Row> rows =
        audience.domains().stream()
            .map(domain -> new MethodMap.Row(domain, counts(audience.rows(domain), methods)))
            .toList();
    return List.of(
        DomainBars.svg("Routes of " + audience.name() + " by domain", figures),
        MethodMap.svg("Routes of " + audience.name() + " by domain and method", methods, rows));
  }

  /** Those that occur, reading ones first as people list them; others follow by name. */
  private static List<String> methods(ExplorerAudience audience) {
    List<String> usual = List.of("GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS");
    Set<String> found =
        audience.rows().stream()
            .map(row -> row.entry().method().name())
            .collect(Collectors.toCollection(TreeSet::new));
    List<String> methods = new ArrayList<>(usual);
    methods.retainAll(found);
    found.removeAll(usual);
    methods.addAll(found);
    return methods;
  }

  private static List<Long> counts(List<ExplorerRow> rows, List<String> methods) {
    Map<String, Set<RouteKey>> keys = new TreeMap<>();
    for (ExplorerRow row : rows) {
      RouteKey key = row.entry().key();
      keys.computeIfAbsent(key.method().name(), method -> new TreeSet<>()).add(key);
    }
    return methods.stream()
        .map(method -> (long) keys.getOrDefault(method, Set.of()).size())
        .toList();
  }

  private static PublishedFile page(String path, String html) {
    return new PublishedFile(path, MediaType.HTML, html.getBytes(StandardCharsets.UTF_8));
  }
}
