package io.apiledger.workflow;

import io.apiledger.engine.drift.Documented;
import io.apiledger.model.Entry;
import io.apiledger.model.HttpMethod;
import io.apiledger.model.Visibility;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.RuleId;
import java.util.List;
import java.util.Optional;

/**
 * A document that says nothing of an audience: every operation is somebody else's, though there are
 * routes to be documented. Compared with it everything is missing, which tells nothing about the
 * routes. An audience without such routes has nothing to ask of a document, and takes any.
 */
final class OtherDocument {
  private OtherDocument() {}

  static Optional<Finding> finding(DriftSubject subject) {
    List<Documented> operations = subject.operations();
    boolean ours = operations.stream().anyMatch(one -> isOurs(subject, one));
    long wanted = subject.routes().stream().filter(one -> isWanted(subject, one.value())).count();
    if (operations.isEmpty() || ours || wanted == 0) {
      return Optional.empty();
    }
    Documented first = operations.get(0);
    return Optional.of(
        Finding.inFile(RuleId.SNAPSHOT_INVALID, subject.document())
            .symbol(subject.audience())
            .at(first.operation().at())
            .expected(
                "operations of the audience "
                    + subject.audience()
                    + ", which are under "
                    + subject.prefix()
                    + (subject.aliases().contract().rules().isEmpty()
                        ? ""
                        : " or led there by an alias rule"))
            .found(
                "none; "
                    + (operations.size() == 1
                        ? "its one operation is "
                        : "all " + operations.size() + " operations are elsewhere, such as ")
                    + first.operation().value().key())
            .next(
                "give the document of this audience, or alias rules that lead its paths there:"
                    + " api-ledger drift --suggest proposes some"));
  }

  private static boolean isOurs(DriftSubject subject, Documented one) {
    return subject.isOurs(one.key(), one.operation().value().key());
  }

  /** Whether a document ought to have the route. */
  private static boolean isWanted(DriftSubject subject, Entry route) {
    return !route.method().equals(HttpMethod.WS)
        && route.visibility() != Visibility.HIDDEN
        && subject.excuses().of(route.key()).isEmpty();
  }
}
