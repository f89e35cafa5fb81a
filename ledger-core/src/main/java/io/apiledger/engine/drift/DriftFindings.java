package io.apiledger.engine.drift;

import io.apiledger.model.Column;
import io.apiledger.model.HttpMethod;
import io.apiledger.model.Text;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.Location;
import io.apiledger.model.finding.RuleId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells drift as findings, each with the places on both sides. */
public final class DriftFindings {
  private static final int LONGEST_VALUE = 120;

  private final Neighbours documented;
  private final Neighbours coded;

  private DriftFindings(Drift drift, String prefix) {
    this.documented =
        neighbours(
            prefix,
            List.of(
                drift.pairs().stream().flatMap(pair -> pair.operations().stream()),
                drift.stale().stream(),
                drift.elsewhere().stream()));
    this.coded =
        neighbours(
            prefix,
            List.of(
                drift.pairs().stream().map(DriftPair::route),
                drift.missing().stream(),
                drift.hidden().stream(),
                drift.explained().stream()));
  }

  private static Neighbours neighbours(String prefix, List<Stream<Route>> some) {
    return new Neighbours(
        prefix,
        some.stream().flatMap(routes -> routes).sorted(Comparator.comparing(Route::key)).toList());
  }

  /**
   * One finding for each route and operation that is not the same on both sides, and each field.
   */
  public static List<Finding> of(Drift drift, List<FieldChange> changes) {
    return of(drift, changes, "/");
  }

  /**
   * The same.
   *
   * @param prefix that all routes are under, and that makes no two of them alike
   */
  public static List<Finding> of(Drift drift, List<FieldChange> changes, String prefix) {
    DriftFindings told = new DriftFindings(drift, prefix);
    List<Finding> findings = new ArrayList<>();
    drift.missing().forEach(route -> findings.add(told.missing(route)));
    drift.hidden().forEach(route -> findings.add(hidden(route)));
    drift.stale().forEach(operation -> findings.add(told.stale(operation)));
    for (DriftPair pair : drift.pairs()) {
      pair.likeness().rule().ifPresent(rule -> findings.add(pair(rule, pair)));
    }
    changes.forEach(change -> findings.add(changed(change)));
    return findings;
  }

  private Finding missing(Route route) {
    Route nearest = documented.of(route.key());
    return Finding.of(RuleId.OPENAPI_MISSING_PATH, route.key())
        .at(route.at())
        .against(place(nearest))
        .expected("an operation of the document")
        .found(none(nearest))
        .next("document the route, or hide it in the code");
  }

  private Finding stale(Route operation) {
    Route nearest = coded.of(operation.key());
    String mapped = operation.isMapped() ? " for " + operation.named() : "";
    return Finding.of(RuleId.OPENAPI_STALE_OPERATION, operation.key())
        .at(operation.at())
        .against(place(nearest))
        .expected("a route of the code" + mapped)
        .found(none(nearest))
        .next("remove the operation, or restore the route");
  }

  private static Finding hidden(Route route) {
    return Finding.of(RuleId.HIDDEN_IN_SPEC, route.key())
        .at(route.at())
        .expected("no operation of the document, because the code hides the route")
        .found("none")
        .build();
  }

  private static Finding pair(RuleId rule, DriftPair pair) {
    return Finding.of(rule, pair.route().key())
        .symbol(
            pair.operations().stream()
                .map(operation -> operation.named().toString())
                .collect(Collectors.joining(", ")))
        .at(pair.route().at())
        .against(pair.operation().at())
        .expected(pair.route().key() + ", as in the code")
        .found(
            pair.operations().stream()
                    .map(operation -> operation.named().toString())
                    .collect(Collectors.joining(", "))
                + " in the document")
        .next(next(rule));
  }

  private static String next(RuleId rule) {
    return switch (rule) {
      case TRAILING_SLASH, PATH_CASE ->
          "choose one spelling: many servers answer one of the two alone";
      case PARAMETER_RENAMED -> "rename it on one side; callers do not notice";
      default -> "correct the side that is wrong";
    };
  }

  private static Finding changed(FieldChange change) {
    String field = change.field().header();
    boolean every = change.pair().route().hasMethod(HttpMethod.ANY);
    return Finding.of(RuleId.FIELD_CHANGED, change.pair().route().key())
        .symbol(every ? field + " " + change.operation().named() : field)
        .at(change.pair().route().at())
        .against(change.operation().at())
        .expected(said(change.field(), change.inCode()) + ", as in the code")
        .found(said(change.field(), change.inDocument()) + " in the document")
        .next("correct the document, or the code");
  }

  private static String said(Column field, String value) {
    if (field == Column.DEPRECATED) {
      return value.isEmpty() ? "not deprecated" : "deprecated";
    }
    String name = field.header().replace('_', ' ');
    return name + " \"" + Text.shortened(value, LONGEST_VALUE) + '"';
  }

  private static String none(@Nullable Route nearest) {
    if (nearest == null) {
      return "none, nor anything near it";
    }
    return "none; the nearest is " + nearest.named();
  }

  private static @Nullable Location place(@Nullable Route route) {
    return route == null ? null : route.at();
  }
}
