package io.apiledger.engine.page;

import java.util.List;

/**
 * The first page: what there is of each audience, readable without script. The same input gives the
 * same bytes. Safe for use by several threads.
 */
public final class IndexPage {
  private static final String MARKER = "<!--audiences-->\n";

  private static final String NONE =
      "<p class=\"empty\">No audience is published. An audience has a prefix, sources and domains in"
          + " <code>api-ledger.yaml</code>.</p>\n";

  private IndexPage() {}

  /**
   * The page.
   *
   * @param template with one line that holds <code>&lt;!--audiences--&gt;</code> alone
   * @throws IllegalArgumentException where the template does not have that line
   */
  public static String html(String template, List<AudienceOverview> audiences) {
    int at = template.indexOf(MARKER);
    if (at < 0) {
      throw new IllegalArgumentException("expected the line <!--audiences--> in the template");
    }
    StringBuilder out = new StringBuilder(template.length() + 16384).append(template, 0, at);
    if (audiences.isEmpty()) {
      out.append(NONE);
    }
    audiences.forEach(audience -> out.append(section(audience)));
    return out.append(template, at + MARKER.length(), template.length()).toString();
  }

  private static String section(AudienceOverview audience) {
    Markup out = new Markup();
    out.tags("<section class=\"audience\" data-audience=\"").text(audience.name());
    out.tags("\" data-title=\"").text(audience.title()).tags("\">\n");
    out.tags("<div class=\"audience-line\"><h2>");
    out.link("#/" + audience.name(), audience.title());
    out.tags("</h2> <code class=\"prefix\">").text(audience.prefix()).tags("</code></div>\n");
    links(out, audience);
    figures(out, audience);
    new DomainTable(audience).write(out);
    pictures(out, audience);
    return out.tags("</section>\n").toString();
  }

  private static void links(Markup out, AudienceOverview audience) {
    SiteFiles files = SiteFiles.of(audience);
    out.tags("<ul class=\"links\">\n<li><a class=\"primary\" href=\"#/").text(audience.name());
    out.tags("\">Explore ").count(audience.totals().entries());
    out.tags(audience.totals().entries() == 1 ? " entry" : " entries").tags("</a></li>\n<li>");
    out.link(files.swagger(), "Swagger UI").tags("</li>\n<li>");
    out.link(files.ledger(), "Ledger JSON").tags("</li>\n<li>");
    out.link(files.document(), "OpenAPI JSON").tags("</li>\n</ul>\n");
  }

  private static void figures(Markup out, AudienceOverview audience) {
    RouteCounts totals = audience.totals();
    out.tags("<dl class=\"figures\">\n");
    figure(out, "routes", "routes", totals.routes());
    if (audience.withDocument()) {
      figure(out, "documented", "documented", totals.documented());
      figure(out, "drifted", "drifted", totals.drifted());
    }
    figure(out, "open", "without auth", totals.open());
    figure(out, "unknown", "auth unknown", totals.unknown());
    figure(out, "errors", "errors", audience.errors());
    figure(out, "warnings", "warnings", audience.warnings());
    out.tags("</dl>\n");
  }

  private static void figure(Markup out, String id, String label, long count) {
    out.tags("<div class=\"figure-" + id + (count == 0 ? " zero" : "") + "\"><dt>");
    out.tags(label).tags("</dt><dd>").count(count).tags("</dd></div>\n");
  }

  private static void pictures(Markup out, AudienceOverview audience) {
    if (audience.pictures().isEmpty()) {
      return;
    }
    out.tags("<div class=\"pictures\">\n");
    for (String picture : audience.pictures()) {
      // Wider than a narrow screen: the keyboard scrolls what it can reach.
      out.tags("<div class=\"picture\" tabindex=\"0\" role=\"group\" aria-label=\"Picture\">\n");
      out.tags(picture).tags("</div>\n");
    }
    out.tags("</div>\n");
  }
}
