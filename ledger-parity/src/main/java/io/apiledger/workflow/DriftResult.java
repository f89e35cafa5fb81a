package io.apiledger.workflow;

import io.apiledger.engine.drift.Drift;
import io.apiledger.engine.drift.DriftFindings;
import io.apiledger.engine.drift.FieldChange;
import io.apiledger.engine.drift.FieldComparison;
import io.apiledger.engine.drift.Route;
import io.apiledger.engine.mount.Mount;
import io.apiledger.model.Column;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.RuleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What came of a comparison.
 *
 * @param findings about the inputs and about drift, as the rules weigh them
 */
record DriftResult(
    DriftSubject subject, Drift drift, List<FieldChange> changes, List<Finding> findings) {

  DriftResult {
    changes = List.copyOf(changes);
    findings = List.copyOf(findings);
  }

  static DriftResult of(DriftSubject subject, Set<Column> fields) {
    Drift drift =
        Drift.between(
            subject.routes(),
            subject.operations(),
            key -> Mount.isUnder(subject.prefix(), key.path()));
    List<FieldChange> changes = FieldComparison.of(fields).changes(drift.pairs());
    List<Finding> findings = new ArrayList<>(subject.findings());
    findings.addAll(DriftFindings.of(drift, changes));
    if (!drift.elsewhere().isEmpty()) {
      findings.add(elsewhere(subject, drift.elsewhere()));
    }
    return new DriftResult(subject, drift, changes, findings);
  }

  private static Finding elsewhere(DriftSubject subject, List<Route> operations) {
    long count = operations.stream().mapToLong(route -> route.entries().size()).sum();
    return Finding.inFile(RuleId.OTHER_AUDIENCE, subject.document())
        .symbol(subject.audience())
        .at(operations.get(0).at())
        .expected("operations under " + subject.prefix())
        .found(
            Counts.of(count, "operation", "operations")
                + " outside it, such as "
                + operations.get(0).named())
        .build();
  }
}
