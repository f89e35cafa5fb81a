package io.apiledger.engine.page;

/** The domains of an audience with their counts and files. */
final class DomainTable {
  private final AudienceOverview audience;

  DomainTable(AudienceOverview audience) {
    this.audience = audience;
  }

  void write(Markup out) {
    if (audience.domains().isEmpty() && audience.unclassified() == 0) {
      return;
    }
    out.tags("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Domains of ");
    out.text(audience.title()).tags("\">\n<table class=\"domain-table\">\n<thead><tr>");
    out.tags("<th scope=\"col\">domain</th>");
    numberHeads(out, "entries", "routes");
    if (audience.withDocument()) {
      numberHeads(out, "documented", "drifted");
    }
    numberHeads(out, "without auth", "auth unknown");
    out.tags("<th scope=\"col\">files</th></tr></thead>\n<tbody>\n");
    audience.domains().forEach(domain -> row(out, domain));
    if (audience.unclassified() > 0) {
      unclassified(out);
    }
    out.tags("</tbody>\n</table>\n</div>\n");
  }

  private static void numberHeads(Markup out, String... names) {
    for (String name : names) {
      out.tags("<th scope=\"col\" class=\"number\">").tags(name).tags("</th>");
    }
  }

  private void row(Markup out, DomainOverview domain) {
    SiteFiles files = SiteFiles.of(audience, domain);
    RouteCounts counts = domain.counts();
    out.tags("<tr><th scope=\"row\">");
    out.link("#/" + audience.name() + "?domain=" + domain.name(), domain.name()).tags("</th>");
    numbers(out, counts.entries(), counts.routes());
    if (audience.withDocument()) {
      numbers(out, counts.documented(), counts.drifted());
    }
    numbers(out, counts.open(), counts.unknown());
    out.tags("<td><ul class=\"links\"><li>");
    file(out, files.swagger(), "Swagger UI", domain).tags("</li><li>");
    file(out, files.ledger(), "Ledger", domain).tags("</li><li>");
    file(out, files.document(), "OpenAPI", domain).tags("</li></ul></td></tr>\n");
  }

  /** Ten links that all say "Ledger" would tell a screen reader nothing. */
  private static Markup file(Markup out, String address, String text, DomainOverview domain) {
    out.tags("<a href=\"").text(address).tags("\">").tags(text).tags("<span class=\"hidden\"> of ");
    return out.text(domain.name()).tags("</span></a>");
  }

  private static void numbers(Markup out, long... counts) {
    for (long count : counts) {
      out.tags(count == 0 ? "<td class=\"number none\">" : "<td class=\"number\">");
      out.count(count).tags("</td>");
    }
  }

  private void unclassified(Markup out) {
    out.tags("<tr><th scope=\"row\">");
    out.link("#/" + audience.name() + "?domain=_unclassified", "unclassified").tags("</th>");
    numbers(out, audience.unclassified());
    out.tags("<td colspan=\"").count(audience.withDocument() ? 6 : 4);
    out.tags("\">in no domain: no rule of the configuration gives them one</td></tr>\n");
  }
}
