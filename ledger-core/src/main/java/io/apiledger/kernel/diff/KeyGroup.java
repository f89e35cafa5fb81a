package io.apiledger.kernel.diff;

import io.apiledger.model.Entry;
import io.apiledger.model.Text;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.InputException;
import io.apiledger.model.finding.RuleId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one key. Holds those that are not identical on both sides, and none while the other
 * side cannot have the key: then they are reported at once.
 */
final class KeyGroup {
  /** Rows from bytes, so that a hostile file cannot fill the memory with one key. */
  static final int MOST_HELD = 50_000;

  private final Comparison comparison;
  private final Tally tally;
  private final DiffSink sink;
  private final List<Entry> heldLeft = new ArrayList<>();
  private final List<Entry> heldRight = new ArrayList<>();
  private @Nullable Entry current;
  private Tally.@Nullable Domain leftDomain;
  private Tally.@Nullable Domain rightDomain;
  private long leftCount;
  private long rightCount;
  private int heldFromBytes;

  KeyGroup(Comparison comparison, Tally tally, DiffSink sink) {
    this.comparison = comparison;
    this.tally = tally;
    this.sink = sink;
  }

  /** A row that both sides have, byte for byte or field by field. */
  void both(Entry entry) throws IOException {
    enter(entry);
    Tally.Domain domain = tally.domain(entry.domain());
    domain.left.equal++;
    domain.right.equal++;
    countLeft(domain);
    countRight(domain);
  }

  /**
   * A row of the left side that the right one does not have.
   *
   * @param past whether the right side has moved past this key
   */
  void left(Entry entry, boolean past, long offset) throws IOException {
    enter(entry);
    Tally.Domain domain = tally.domain(entry.domain());
    countLeft(domain);
    if (past && rightCount == 0) {
      domain.left.only++;
      sink.accept(new Difference.OnlyLeft(entry));
    } else {
      hold(heldLeft, entry, offset);
    }
  }

  /** The mirror of {@link #left}. */
  void right(Entry entry, boolean past, long offset) throws IOException {
    enter(entry);
    Tally.Domain domain = tally.domain(entry.domain());
    countRight(domain);
    if (past && leftCount == 0) {
      domain.right.only++;
      sink.accept(new Difference.OnlyRight(entry));
    } else {
      hold(heldRight, entry, offset);
    }
  }

  /** Ends the key: what is held is matched and reported. */
  void close() throws IOException {
    if (current == null) {
      return;
    }
    boolean shared = leftDomain != null && rightDomain != null;
    if (leftDomain != null) {
      countKey(leftDomain.left, shared);
    }
    if (rightDomain != null) {
      countKey(rightDomain.right, shared);
    }
    if (!heldLeft.isEmpty() || !heldRight.isEmpty()) {
      new GroupMatch(comparison, tally, heldLeft, heldRight)
          .report(current, leftCount, rightCount, sink);
      heldLeft.clear();
      heldRight.clear();
      heldFromBytes = 0;
    }
    current = null;
    leftDomain = null;
    rightDomain = null;
    leftCount = 0;
    rightCount = 0;
  }

  private void enter(Entry entry) throws IOException {
    Entry first = current;
    if (first == null || !sameKey(first, entry)) {
      close();
      current = entry;
    }
  }

  private static boolean sameKey(Entry a, Entry b) {
    return a.path().value().equals(b.path().value())
        && a.method().name().equals(b.method().name())
        && a.service().equals(b.service());
  }

  private void countLeft(Tally.Domain domain) {
    if (leftCount++ == 0) {
      leftDomain = domain;
    }
  }

  private void countRight(Tally.Domain domain) {
    if (rightCount++ == 0) {
      rightDomain = domain;
    }
  }

  private void countKey(Tally.Side side, boolean shared) {
    side.keys++;
    if (shared) {
      side.sharedKeys++;
      if (leftCount != rightCount) {
        side.recountedKeys++;
      }
    }
  }

  /** Equal rows of one side stand together: they share one object. */
  private void hold(List<Entry> held, Entry entry, long offset) {
    Entry before = held.isEmpty() ? null : held.get(held.size() - 1);
    if (before != null && before.equals(entry)) {
      held.add(before);
      return;
    }
    if (offset >= 0 && ++heldFromBytes > MOST_HELD) {
      throw new InputException(
          Finding.of(RuleId.PARSE_FAILED, Text.shortened(Text.visible(entry.key().toString()), 200))
              .expected("at most " + MOST_HELD + " different entries of one route")
              .found("more, at byte " + offset)
              .next("look at what wrote the ledger: a route is not declared that often"));
    }
    held.add(entry);
  }
}
