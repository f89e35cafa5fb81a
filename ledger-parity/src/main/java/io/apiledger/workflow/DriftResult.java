package io.apiledger.workflow;

import io.apiledger.engine.alias.AliasFindings;
import io.apiledger.engine.alias.AliasUse;
import io.apiledger.engine.drift.Drift;
import io.apiledger.engine.drift.DriftFindings;
import io.apiledger.engine.drift.DriftScope;
import io.apiledger.engine.drift.FieldChange;
import io.apiledger.engine.drift.FieldComparison;
import io.apiledger.engine.drift.Route;
import io.apiledger.engine.mount.Mount;
import io.apiledger.model.Column;
import io.apiledger.model.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What came of a comparison.
 *
 * @param use what the alias contract did in it
 * @param findings about the inputs and about drift, as the rules weigh them
 */
record DriftResult(
    DriftSubject subject,
    Drift drift,
    List<FieldChange> changes,
    AliasUse use,
    List<Finding> findings) {

  DriftResult {
    changes = List.copyOf(changes);
    findings = List.copyOf(findings);
  }

  static DriftResult of(DriftSubject subject, Set<Column> fields) {
    Drift drift =
        Drift.between(
            subject.routes(),
            subject.operations(),
            new DriftScope(
                operation -> isOurs(subject, operation),
                route -> subject.excuses().of(route).isPresent()));
    List<FieldChange> changes = FieldComparison.of(fields).changes(drift.pairs());
    AliasUse use = AliasedDrift.use(subject, drift);
    List<Finding> findings = new ArrayList<>(subject.findings());
    findings.addAll(DriftFindings.of(drift, changes));
    findings.addAll(AliasedDrift.findings(subject, drift));
    findings.addAll(AliasFindings.of(use));
    return new DriftResult(subject, drift, changes, use, findings);
  }

  /** Under the prefix, and not said to be another audience's. */
  private static boolean isOurs(DriftSubject subject, Route operation) {
    return Mount.isUnder(subject.prefix(), operation.key().path())
        && subject.aliases().operation(operation.named()).isEmpty();
  }
}
