package io.apiledger.workflow;

import io.apiledger.engine.alias.AliasFindings;
import io.apiledger.engine.alias.AliasUse;
import io.apiledger.engine.drift.Coverage;
import io.apiledger.engine.drift.Drift;
import io.apiledger.engine.drift.DriftFindings;
import io.apiledger.engine.drift.DriftScope;
import io.apiledger.engine.drift.FieldChange;
import io.apiledger.engine.drift.FieldComparison;
import io.apiledger.model.Column;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.RuleId;
import io.apiledger.model.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What came of a comparison.
 *
 * @param use what the alias contract did in it
 * @param runtime the same code against the document of the running application; null for none
 * @param findings about the inputs and about drift, as the rules weigh them
 */
record DriftResult(
    DriftSubject subject,
    Drift drift,
    List<FieldChange> changes,
    AliasUse use,
    @Nullable DriftResult runtime,
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
                operation -> subject.isOurs(operation.key(), operation.named()),
                route -> subject.excuses().of(route).isPresent()));
    List<FieldChange> changes = FieldComparison.of(fields).changes(drift.pairs());
    AliasUse use = AliasedDrift.use(subject, drift);
    List<Finding> findings = new ArrayList<>(subject.findings());
    if (subject.findings().stream().noneMatch(DriftResult::isInvalid)) {
      Coverage.of(drift).finding(subject.document(), subject.audience()).ifPresent(findings::add);
    }
    findings.addAll(DriftFindings.of(drift, changes, subject.prefix()));
    findings.addAll(AliasedDrift.findings(subject, drift));
    findings.addAll(AliasFindings.of(use));
    return new DriftResult(subject, drift, changes, use, null, findings);
  }

  /**
   * The same beside what the running application says of itself. How the two differ is told side by
   * side; that there is nothing to put there is told here.
   */
  DriftResult beside(DriftResult other) {
    List<Finding> all = new ArrayList<>(findings);
    other.findings.stream().filter(DriftResult::isInvalid).forEach(all::add);
    return new DriftResult(subject, drift, changes, use, other, all);
  }

  private static boolean isInvalid(Finding finding) {
    return finding.rule() == RuleId.SNAPSHOT_INVALID && finding.severity() == Severity.ERROR;
  }

  /** The same with its findings as somebody else weighs them. */
  DriftResult weighed(UnaryOperator<Finding> weigh) {
    return new DriftResult(
        subject, drift, changes, use, runtime, findings.stream().map(weigh).toList());
  }

  /** Both comparisons, or the one. */
  Stream<DriftResult> each() {
    return runtime == null ? Stream.of(this) : Stream.of(this, runtime);
  }
}
