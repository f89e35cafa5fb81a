package io.apiledger.workflow;

import static java.util.Objects.requireNonNull;

import io.apiledger.kernel.diff.Comparison;
import io.apiledger.kernel.diff.DiffSink;
import io.apiledger.kernel.diff.DiffTotals;
import io.apiledger.kernel.diff.Difference;
import io.apiledger.kernel.diff.LedgerDiff;
import io.apiledger.kernel.diff.Leftovers;
import io.apiledger.kernel.diff.NearMisses;
import io.apiledger.kernel.order.OutOfOrderException;
import io.apiledger.model.Column;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.InputException;
import io.apiledger.model.finding.UsageException;
import io.apiledger.model.report.Block;
import io.apiledger.model.report.Report;
import io.apiledger.model.report.StepRecord;
import io.apiledger.model.report.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code diff}: any two inputs, by key and with multiplicity. */
public final class DiffWorkflow {
  private final Environment environment;
  private final Request request;
  private final DiffInputs inputs;
  private final Comparison comparison;

  private DiffWorkflow(Environment environment, Request request) {
    this.environment = environment;
    this.request = request;
    this.inputs = new DiffInputs(environment, request);
    this.comparison = Comparison.of(request.fields());
  }

  /**
   * Compares.
   *
   * @throws UsageException if an argument means nothing
   * @throws InputException if a side cannot be read, or is not what it claims to be
   */
  public static Report run(Environment environment, Request request) {
    return new DiffWorkflow(environment, request).run();
  }

  private Report run() {
    DiffInput left = inputs.open(request.left());
    DiffInput right = inputs.open(request.right());
    environment.progress().doing("comparing");
    try {
      return compare(left, right);
    } catch (OutOfOrderException e) {
      // A side looks canonical and is not: read both again, this time to be sorted.
      return retry();
    }
  }

  private Report retry() {
    environment.progress().doing("sorting");
    try {
      return compare(inputs.openSorted(request.left()), inputs.openSorted(request.right()));
    } catch (OutOfOrderException e) {
      throw new AssertionError("a ledger that was sorted is out of order", e);
    }
  }

  private Report compare(DiffInput left, DiffInput right) throws OutOfOrderException {
    Leftovers leftovers = new Leftovers(difference -> {});
    DiffTotals totals = merge(left, right, leftovers);
    NearMisses nearMisses = leftovers.explain();
    DiffReport report = new DiffReport(left, right, totals, nearMisses);
    List<Finding> wrong = new ArrayList<>(left.findings());
    wrong.addAll(right.findings());
    Verdict found = Verdict.of(wrong, environment.failOn());
    Verdict verdict = found == Verdict.UNREADABLE || totals.same() ? found : Verdict.DIFFERENT;
    List<Block> blocks = report.blocks(totals.same() ? List.of() : differences(left, right), wrong);
    return new Report(
        "diff", verdict, report.summary(), blocks, List.of(step(left, right, totals)));
  }

  /** The differences, by comparing again: they are not held while nobody looks at them. */
  private Iterable<Difference> differences(DiffInput left, DiffInput right) {
    return new Repeated<>(
        each -> {
          try {
            merge(left, right, each::accept);
          } catch (OutOfOrderException e) {
            throw DiffInputs.unreadable(left.name() + " or " + right.name(), e);
          }
        });
  }

  private DiffTotals merge(DiffInput left, DiffInput right, DiffSink sink)
      throws OutOfOrderException {
    try {
      return LedgerDiff.of(left.ledger(), right.ledger(), comparison, sink);
    } catch (OutOfOrderException e) {
      throw e;
    } catch (IOException e) {
      throw DiffInputs.unreadable(left.name() + " or " + right.name(), e);
    }
  }

  private StepRecord step(DiffInput left, DiffInput right, DiffTotals totals) {
    long examined = totals.left().entries() + totals.right().entries();
    return new StepRecord(
        "compare " + left.name() + " with " + right.name(),
        "diff",
        environment.asOfText(),
        List.of(),
        List.of(),
        examined,
        List.of());
  }

  /**
   * What to compare, and how.
   *
   * @param left a file, a folder, an address, {@code git:REF:PATH}, or {@code -}
   * @param fields the compared columns; none compares keys alone
   * @param include route globs, or {@code METHOD} and a glob; empty for all
   * @param exclude likewise; wins over {@code include}
   * @param verify whether declared digests are verified
   * @param basePath whether a document's {@code basePath} or {@code servers} prefix counts
   */
  public record Request(
      String left,
      String right,
      Set<Column> fields,
      List<String> include,
      List<String> exclude,
      boolean verify,
      boolean basePath) {

    public Request {
      requireNonNull(left, "left");
      requireNonNull(right, "right");
      fields = Set.copyOf(fields);
      include = List.copyOf(include);
      exclude = List.copyOf(exclude);
    }

    /** Compares everything that {@code diff} compares unless told otherwise. */
    public static Request of(String left, String right) {
      return new Request(left, right, Column.COMPARED, List.of(), List.of(), false, false);
    }
  }
}
