package io.apiledger.driver.scan.java;

import io.apiledger.model.Entry;
import io.apiledger.model.HttpMethod;
import io.apiledger.model.Ledger;
import io.apiledger.model.Located;
import io.apiledger.model.PathPart;
import io.apiledger.model.Text;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.RuleId;
import io.apiledger.model.port.Scan;
import java.util.ArrayList;
import java.util.List;

/** Collects what is found. Not safe for use by several threads. */
public final class JavaRoutes {
  private final List<Located<Entry>> entries = new ArrayList<>();
  private final List<Ledger.Unresolved> unresolved = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();

  JavaRoutes() {}

  /**
   * A route.
   *
   * @param parts what its served path is made of, outermost first
   */
  public void add(Entry entry, JavaFile file, Place place, List<PathPart> parts) {
    entries.add(new Located<>(entry, file.at(place), parts));
  }

  /** A route whose path cannot be computed. */
  public void unresolved(
      String method, String expression, String symbol, JavaFile file, Place place) {
    String shown = Text.visible(Text.shortened(Text.oneLine(expression), 200));
    unresolved.add(new Ledger.Unresolved(method, shown, file.path()));
    findings.add(
        Finding.inFile(RuleId.UNRESOLVED_PATH, file.path())
            .symbol(method + " " + symbol)
            .at(file.at(place))
            .expected("a path of constants, and a property for each placeholder")
            .found(method + " " + shown)
            .next("give its properties in the configuration, or add its source folder"));
  }

  /**
   * Routes below a path that lead somewhere, and nothing can be said of what they are.
   *
   * @param why what keeps them from being known
   */
  public void unresolvedBelow(String path, String why, String symbol, JavaFile file, Place place) {
    String shown = Text.visible(Text.shortened(Text.oneLine(path), 200));
    unresolved.add(new Ledger.Unresolved(HttpMethod.ANY.name(), shown, file.path()));
    findings.add(
        Finding.inFile(RuleId.UNRESOLVED_PATH, file.path())
            .symbol(shown + " " + symbol)
            .at(file.at(place))
            .expected("a class whose routes can be listed")
            .found(shown + ": " + Text.visible(Text.shortened(Text.oneLine(why), 200)))
            .next("declare the class that is returned, or add its source folder"));
  }

  /** Something that may declare routes and cannot be read. */
  public void notAnalysable(String found, String symbol, String next, JavaFile file, Place place) {
    findings.add(
        Finding.inFile(RuleId.NOT_ANALYSABLE, file.path())
            .symbol(symbol)
            .at(file.at(place))
            .expected("routes in literal form")
            .found(Text.visible(Text.shortened(found, 200)))
            .next(next));
  }

  void problems(List<Finding> problems) {
    findings.addAll(problems);
  }

  Scan scan() {
    return new Scan(entries, List.of(), unresolved, findings, List.of());
  }
}
