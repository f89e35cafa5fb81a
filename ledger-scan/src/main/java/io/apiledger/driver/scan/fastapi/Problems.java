package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.run.Site;
import io.apiledger.model.Ledger;
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

  /** An application that the configuration names and that is not there. */
  void noEntry(String entry, String path, String found) {
    findings.add(
        Finding.inFile(RuleId.NOTHING_EXAMINED, path)
            .symbol("entry " + entry)
            .expected("the application " + entry)
            .found(found)
            .next("mend entry: path/to/main.py:app"));
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
