package io.apiledger.engine.page;

import io.apiledger.kernel.markup.MarkupText;
import java.util.List;
import java.util.Map;

/**
 * The page of Swagger UI for an audience or one of its domains, with links to the other groups and
 * to the explorer. The same input gives the same bytes. Safe for use by several threads.
 */
public final class SwaggerPage {
  private SwaggerPage() {}

  /**
   * The page of a whole audience, for {@code swagger/<audience>.html}.
   *
   * @param template with the markers <code>${title}</code>, <code>${heading}</code>, <code>${root}
   *     </code>, <code>${url}</code> and <code>${links}</code>
   * @param audiences all that are published
   * @throws IllegalArgumentException for another marker in the template
   */
  public static String html(
      String template, List<AudienceOverview> audiences, AudienceOverview audience) {
    return page(template, audiences, audience, "", "../", SiteFiles.of(audience));
  }

  /** The page of a domain, for {@code swagger/<audience>/<domain>.html}; the rest as above. */
  public static String html(
      String template,
      List<AudienceOverview> audiences,
      AudienceOverview audience,
      DomainOverview domain) {
    SiteFiles files = SiteFiles.of(audience, domain);
    return page(template, audiences, audience, domain.name(), "../../", files);
  }

  private static String page(
      String template,
      List<AudienceOverview> audiences,
      AudienceOverview audience,
      String domain,
      String root,
      SiteFiles files) {
    String heading = domain.isEmpty() ? audience.title() : audience.title() + " · " + domain;
    return Template.filled(
        template,
        Map.of(
            "title", MarkupText.escaped(heading + " · Swagger UI"),
            "heading", MarkupText.escaped(heading),
            "root", root,
            "url", MarkupText.escaped(root + files.document()),
            "links", links(audiences, audience, domain, root, files)));
  }

  private static String links(
      List<AudienceOverview> audiences,
      AudienceOverview audience,
      String domain,
      String root,
      SiteFiles files) {
    Markup out = new Markup();
    String view = "#/" + audience.name() + (domain.isEmpty() ? "" : "?domain=" + domain);
    out.tags("<ul class=\"links\">\n<li>").link(root + "index.html" + view, "Explorer");
    out.tags("</li>\n<li>").link(root + files.ledger(), "Ledger JSON");
    out.tags("</li>\n<li>").link(root + files.document(), "OpenAPI JSON").tags("</li>\n</ul>\n");
    out.tags("<nav class=\"group-links\" aria-label=\"Domains\">\n<h2>Domains</h2>\n<ul>\n");
    group(out, root + SiteFiles.of(audience).swagger(), "all", audience.totals(), domain.isEmpty());
    for (DomainOverview other : audience.domains()) {
      String address = root + SiteFiles.of(audience, other).swagger();
      group(out, address, other.name(), other.counts(), other.name().equals(domain));
    }
    out.tags("</ul>\n</nav>");
    if (audiences.size() > 1) {
      out.tags(
          "\n<nav class=\"group-links\" aria-label=\"Audiences\">\n<h2>Audiences</h2>\n<ul>\n");
      for (AudienceOverview other : audiences) {
        String address = root + SiteFiles.of(other).swagger();
        group(out, address, other.name(), other.totals(), other.name().equals(audience.name()));
      }
      out.tags("</ul>\n</nav>");
    }
    return out.toString();
  }

  private static void group(
      Markup out, String address, String name, RouteCounts counts, boolean current) {
    out.tags("<li><a href=\"").text(address).tags(current ? "\" aria-current=\"true\">" : "\">");
    out.text(name).tags(" <span class=\"count\">").count(counts.routes());
    out.tags("</span></a></li>\n");
  }
}
