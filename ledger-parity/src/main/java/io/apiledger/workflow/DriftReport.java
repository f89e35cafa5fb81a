package io.apiledger.workflow;

import io.apiledger.engine.drift.Drift;
import io.apiledger.engine.drift.DriftTotals;
import io.apiledger.engine.drift.Route;
import io.apiledger.kernel.diff.NearMiss;
import io.apiledger.kernel.diff.NearMisses;
import io.apiledger.model.PathTemplate;
import io.apiledger.model.finding.Family;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.RuleId;
import io.apiledger.model.report.Block;
import io.apiledger.model.report.Block.Findings;
import io.apiledger.model.report.Block.Lines;
import io.apiledger.model.report.Report;
import io.apiledger.model.report.StepRecord;
import io.apiledger.model.report.StepRecord.Observation;
import io.apiledger.model.report.Verdict;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** How drift is told: findings by class, then what they add up to. */
final class DriftReport {
  /** What has a heading for each rule. */
  private static final Set<Family> FAMILIES =
      EnumSet.of(Family.DRIFT, Family.ALIAS, Family.DOCUMENT);

  private final Environment environment;
  private final List<DriftResult> results;
  private final ContractInForce contract;
  private final List<Finding> more;
  private final List<String> notes;

  /**
   * @param more what is wrong with the alias contract itself, and what could not be compared
   */
  DriftReport(
      Environment environment,
      List<DriftResult> results,
      ContractInForce contract,
      List<Finding> more,
      List<String> notes) {
    this.environment = environment;
    this.results = results;
    this.contract = contract;
    this.more = more;
    this.notes = notes;
  }

  Report report() {
    List<Finding> findings =
        Stream.concat(results.stream().flatMap(result -> result.findings().stream()), more.stream())
            .distinct()
            .sorted(Finding.ORDER)
            .toList();
    List<Block> blocks = new ArrayList<>(grouped(findings));
    List<String> nearMisses = results.stream().flatMap(DriftReport::nearMisses).toList();
    if (!nearMisses.isEmpty()) {
      blocks.add(new Lines("near_misses", "Near misses", nearMisses));
    }
    blocks.addAll(new DriftTables(results, contract).blocks());
    if (!notes.isEmpty()) {
      blocks.add(new Lines("notes", "", notes));
    }
    Verdict verdict = Verdict.of(findings, environment.failOn());
    return new Report(
        "drift",
        verdict,
        summary(findings),
        blocks,
        results.stream().flatMap(DriftResult::each).map(this::step).toList());
  }

  /** What is about the code, then the rest by rule, each with its own heading, worst first. */
  private static List<Block> grouped(List<Finding> sorted) {
    List<Block> blocks = new ArrayList<>();
    Map<RuleId, List<Finding>> classes = new LinkedHashMap<>();
    List<Finding> others = new ArrayList<>();
    for (Finding finding : sorted) {
      boolean told = FAMILIES.contains(finding.rule().family());
      (told ? classes.computeIfAbsent(finding.rule(), rule -> new ArrayList<>()) : others)
          .add(finding);
    }
    if (!others.isEmpty()) {
      blocks.add(new Findings("findings", "", others));
    }
    classes.forEach(
        (rule, found) ->
            blocks.add(
                new Findings(rule.name().toLowerCase(Locale.ROOT), heading(rule, found), found)));
    return blocks;
  }

  private static String heading(RuleId rule, List<Finding> found) {
    String meaning = rule.meaning();
    return meaning.substring(0, meaning.length() - 1) + " (" + found.size() + ")";
  }

  /** What prefix would make routes agree that nothing documents. */
  private static Stream<String> nearMisses(DriftResult result) {
    Drift drift = result.drift();
    List<String> lines = new ArrayList<>();
    NearMisses.explain(
            drift.missing().stream().map(Route::key).toList(),
            Stream.concat(drift.stale().stream(), drift.elsewhere().stream())
                .map(Route::key)
                .toList())
        .prefixes()
        .stream()
        .filter(DriftReport::namesSomething)
        .forEach(prefix -> lines.add(prefix.sentence("in the code", "in the document")));
    return lines.stream();
  }

  /** Collections and their items look alike wherever they are: names below the prefix do not. */
  private static boolean namesSomething(NearMiss.Prefix prefix) {
    int length = prefix.left().equals("/") ? 0 : prefix.left().length();
    String below = prefix.leftExample().path().value().substring(length);
    return PathTemplate.of(below).segments().stream()
        .anyMatch(segment -> !segment.isEmpty() && !segment.startsWith("{"));
  }

  private String summary(List<Finding> findings) {
    DriftTotals totals =
        results.stream()
            .map(result -> DriftTotals.of(result.drift()))
            .reduce(DriftTotals.NONE, DriftTotals::plus);
    return totals.inBoth()
        + " in both, "
        + (totals.near() == 0 ? "" : totals.near() + " nearly, ")
        + totals.onlyCode()
        + " only in the code, "
        + totals.onlyDocument()
        + " only in the document"
        + (contract.isEmpty() ? "" : ", " + totals.explained() + " explained")
        + "; "
        + Counts.of(findings);
  }

  private StepRecord step(DriftResult result) {
    DriftSubject subject = result.subject();
    DriftTotals totals = DriftTotals.of(result.drift());
    return new StepRecord(
        "compare " + subject.code() + " with " + subject.document(),
        "drift",
        contract.asOf().isEmpty() ? environment.asOfText() : contract.asOf(),
        subject.read(),
        List.of(),
        totals.routes() + totals.operations(),
        List.of(
            new Observation("in both", Long.toString(totals.inBoth())),
            new Observation("only in the code", Long.toString(totals.onlyCode())),
            new Observation("only in the document", Long.toString(totals.onlyDocument()))));
  }
}
