package io.apiledger.workflow;

import io.apiledger.engine.alias.Suggestions;
import io.apiledger.engine.alias.Suggestions.Suggestion;
import io.apiledger.engine.drift.Route;
import io.apiledger.model.RouteKey;
import io.apiledger.model.config.AliasItem.Rule;
import io.apiledger.model.report.Block.Verbatim;
import io.apiledger.model.report.Report;
import io.apiledger.model.report.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Alias rules that somebody may want, as a contract to be reviewed. */
final class SuggestionReport {
  private static final String COMMENT = "# ";

  private final List<DriftResult> results;
  private final ContractInForce contract;
  private final List<String> lines = new ArrayList<>();
  private int rules;
  private int closes;

  private SuggestionReport(List<DriftResult> results, ContractInForce contract) {
    this.results = results;
    this.contract = contract;
  }

  static Report of(List<DriftResult> results, ContractInForce contract) {
    return new SuggestionReport(results, contract).report();
  }

  private Report report() {
    lines.add(
        "# Proposed by api-ledger drift --suggest. Review each rule, fill in reason and owner,");
    lines.add(
        contract.isEmpty()
            ? "# and name this file in the configuration: aliases: FILE"
            : "# and put it below the rules of " + contract.contract().path());
    Set<String> ids =
        contract.contract().rules().stream().map(Rule::id).collect(Collectors.toSet());
    contract.contract().mirrors().forEach(mirror -> ids.add(mirror.id()));
    Set<String> taken = new HashSet<>(ids);
    List<String> proposed = new ArrayList<>();
    for (DriftResult result : results) {
      List<Suggestion> suggestions = suggestions(result, taken);
      for (Suggestion one : suggestions) {
        taken.add(one.rule().id());
        proposed.addAll(told(one, result.subject()));
        rules++;
        closes += one.closes();
      }
    }
    lines.add(proposed.isEmpty() ? "rules: []" : "rules:");
    lines.addAll(proposed);
    long open = results.stream().mapToLong(result -> result.drift().missing().size()).sum();
    String summary =
        Counts.of(rules, "rule", "rules")
            + " would close "
            + Counts.of(closes, "operation", "operations")
            + "; "
            + Counts.of(open, "route is", "routes are")
            + " not documented now";
    return new Report(
        "drift",
        Verdict.HOLDS,
        summary,
        List.of(new Verbatim("suggested_aliases", "", COMMENT, lines)),
        List.of());
  }

  /** What a rule maps already stays with that rule. */
  private static List<Suggestion> suggestions(DriftResult result, Set<String> taken) {
    DriftSubject subject = result.subject();
    List<RouteKey> open =
        Stream.concat(result.drift().stale().stream(), result.drift().elsewhere().stream())
            .flatMap(operation -> operation.entries().stream())
            .map(operation -> operation.value().key())
            .filter(key -> subject.aliases().decide(key).isEmpty())
            .filter(key -> subject.aliases().operation(key).isEmpty())
            .toList();
    List<RouteKey> missing = result.drift().missing().stream().map(Route::key).toList();
    return Suggestions.of(missing, open, taken);
  }

  private static List<String> told(Suggestion suggestion, DriftSubject subject) {
    Rule rule = suggestion.rule();
    List<String> told = new ArrayList<>();
    told.add("  # " + counts(suggestion, subject));
    told.add("  - id: " + rule.id());
    told.add("    from: " + quoted(rule.from()));
    told.add("    to: " + quoted(rule.to()));
    if (!rule.when().isEmpty()) {
      told.add("    when:");
      rule.when()
          .forEach(
              (name, values) -> {
                told.add("      " + name + ":");
                values.forEach(value -> told.add("        - " + quoted(value)));
              });
    }
    told.add("    reason: \"\"");
    told.add("    owner: \"\"");
    return told;
  }

  private static String counts(Suggestion suggestion, DriftSubject subject) {
    int idle = suggestion.matches() - suggestion.closes();
    return (subject.audience().isEmpty() ? "" : subject.audience() + ": ")
        + "closes "
        + Counts.of(suggestion.closes(), "operation", "operations")
        + (suggestion.shared() == 0
            ? ""
            : ", " + suggestion.shared() + " of them on routes of the rules above")
        + (idle == 0 ? "" : "; " + idle + " more match and have no route");
  }

  /** Single quotes: nothing in them means anything to YAML but themselves. */
  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
