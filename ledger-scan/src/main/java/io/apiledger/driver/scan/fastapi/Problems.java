package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.run.Site;
import io.apiledger.model.Entry;
import io.apiledger.model.Ledger;
import io.apiledger.model.Located;
import io.apiledger.model.Text;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.RuleId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what could not be found out. For one thread. */
final class Problems {
  private static final int LONGEST = 200;

  private final Set<Finding> findings = new LinkedHashSet<>();
  private final List<Ledger.Unresolved> unresolved = new ArrayList<>();
  private boolean entryIsWrong;

  /** A route whose path cannot be computed. */
  void unresolved(String method, String expression, String handler, Site site) {
    String shown = shown(expression);
    Finding finding =
        Finding.inFile(RuleId.UNRESOLVED_PATH, site.file().path())
            .symbol(method + " " + handler)
            .at(site.at())
            .expected("a path of constants")
            .found((method + " " + shown).strip())
            .next("write its parts as constants, or as variables with a default");
    if (findings.add(finding)) {
      unresolved.add(new Ledger.Unresolved(method, shown, site.file().path()));
    }
  }

  /** Something that may declare routes and cannot be followed. */
  void notAnalysable(String found, Site site) {
    findings.add(
        Finding.inFile(RuleId.NOT_ANALYSABLE, site.file().path())
            .symbol(shown(found))
            .at(site.at())
            .expected("routers and paths that can be followed without running the code")
            .found(shown(found))
            .next("include routers by name, or compare with the running application"));
  }

  /** Routes of a router that no application reaches. */
  void unreached(Site router, int routes, Site first) {
    findings.add(
        Finding.inFile(RuleId.UNREACHED_ROUTER, router.file().path())
            .symbol(shown(router.text()))
            .at(router.at())
            .expected("an application that includes the router before it is served")
            .found(
                routes
                    + (routes == 1 ? " route" : " routes")
                    + " that none reaches, the first in line "
                    + first.at().line())
            .next("nothing, if it serves another application"));
  }

  /** Routes of a router, or routers in it, that are declared behind its inclusion. */
  void declaredLately(Site inclusion, int declarations, Site first) {
    lately(
        declarations
            + (declarations == 1 ? " declaration" : " declarations")
            + " behind the inclusion of the router, the first at "
            + first.file().path()
            + ":"
            + first.at().line(),
        "include the router behind them",
        inclusion);
  }

  /** An application that is mounted on an included router. */
  void mountedLately(Site mount) {
    lately(
        "an application below a router that is included itself",
        "mount it on the application",
        mount);
  }

  private void lately(String found, String instead, Site site) {
    findings.add(
        Finding.inFile(RuleId.LATER_FRAMEWORK, site.file().path())
            .symbol(shown(site.text()))
            .at(site.at())
            .expected("what every FastAPI serves")
            .found(found + ": only FastAPI 0.137 and later serve it")
            .next(instead + ", where FastAPI may be older"));
  }

  /** Routers without a single route. */
  void nothing(Site first, int routers) {
    findings.add(
        Finding.inFile(RuleId.NOTHING_EXAMINED, first.file().path())
            .symbol("fastapi")
            .at(first.at())
            .expected("at least one route")
            .found(routers + (routers == 1 ? " router" : " routers") + " of FastAPI and no route")
            .next("scan the folder that declares the routes too, or name the application"));
  }

  /** Files that speak of the framework, and no router in them. */
  void noRouters() {
    findings.add(
        Finding.of(RuleId.NOTHING_EXAMINED, "fastapi")
            .expected("at least one route")
            .found("files that import FastAPI, and neither a router nor an application")
            .next("scan the folder that declares the routes"));
  }

  /** An application that the configuration names and that is not there. */
  void noEntry(String entry, String path, String expected, String found, String next) {
    entryIsWrong = true;
    findings.add(
        Finding.inFile(RuleId.PARSE_FAILED, path)
            .symbol("entry " + shown(entry))
            .expected(expected + ", for entry " + shown(entry))
            .found(shown(found))
            .next(next));
  }

  /** Whether the application that the configuration names is not there. */
  boolean isEntryWrong() {
    return entryIsWrong;
  }

  /** Routes of an application that stand in files of others. */
  void elsewhere(String entry, List<Located<Entry>> routes) {
    if (routes.isEmpty()) {
      return;
    }
    Located<Entry> first = routes.get(0);
    findings.add(
        Finding.of(RuleId.OTHER_AUDIENCE, entry.isEmpty() ? "the application" : shown(entry))
            .symbol(first.value().sourceFile())
            .at(first.at())
            .expected("routes that the scanned files declare")
            .found(
                routes.size()
                    + (routes.size() == 1 ? " route" : " routes")
                    + " of the application in other files, such as "
                    + first.value().key())
            .build());
  }

  void add(Finding finding) {
    findings.add(finding);
  }

  List<Finding> findings() {
    return List.copyOf(findings);
  }

  List<Ledger.Unresolved> unresolved() {
    return unresolved;
  }

  private static String shown(String text) {
    return Text.visible(Text.shortened(Text.oneLine(text), LONGEST));
  }
}
