package io.apiledger.engine.page;

/** Where the files of an audience, or of one of its domains, are below the root of the site. */
record SiteFiles(String place) {
  static SiteFiles of(AudienceOverview audience) {
    return new SiteFiles(audience.name());
  }

  static SiteFiles of(AudienceOverview audience, DomainOverview domain) {
    return new SiteFiles(audience.name() + "/" + domain.name());
  }

  String ledger() {
    return "apis/ledger/" + place + ".json";
  }

  String document() {
    return "apis/swagger/" + place + ".json";
  }

  String swagger() {
    return "swagger/" + place + ".html";
  }
}
