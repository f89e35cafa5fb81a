package io.apiledger.kernel.diff;

import static java.util.Objects.requireNonNull;

import io.apiledger.model.Column;
import io.apiledger.model.Entry;
import io.apiledger.model.RouteKey;
import io.apiledger.model.finding.RuleId;
import java.util.List;

/** One thing in which two ledgers differ. Immutable. */
public sealed interface Difference {
  /** The route it is about. */
  RouteKey key();

  /** The rule that a finding about it carries. */
  RuleId rule();

  /** An entry whose key the right side does not have at all. */
  record OnlyLeft(Entry entry) implements Difference {
    public OnlyLeft {
      requireNonNull(entry, "entry");
    }

    @Override
    public RouteKey key() {
      return entry.key();
    }

    @Override
    public RuleId rule() {
      return RuleId.ONLY_LEFT;
    }
  }

  /** An entry whose key the left side does not have at all. */
  record OnlyRight(Entry entry) implements Difference {
    public OnlyRight {
      requireNonNull(entry, "entry");
    }

    @Override
    public RouteKey key() {
      return entry.key();
    }

    @Override
    public RuleId rule() {
      return RuleId.ONLY_RIGHT;
    }
  }

  /**
   * Two entries of one key that differ.
   *
   * @param fields the compared columns that differ, in column order; never empty
   */
  record Changed(Entry left, Entry right, List<Column> fields) implements Difference {
    public Changed {
      requireNonNull(left, "left");
      requireNonNull(right, "right");
      fields = List.copyOf(fields);
      if (fields.isEmpty()) {
        throw new IllegalArgumentException("expected at least one field that differs");
      }
    }

    @Override
    public RouteKey key() {
      return left.key();
    }

    @Override
    public RuleId rule() {
      return RuleId.ENTRY_CHANGED;
    }
  }

  /**
   * A key that both sides declare, but not the same number of times.
   *
   * @param left how often the left side declares it, at least 1
   * @param right how often the right side declares it, at least 1
   * @param surplus the entries without a counterpart, all of the side with more, in canonical order
   */
  record CountChanged(RouteKey key, long left, long right, List<Entry> surplus)
      implements Difference {
    public CountChanged {
      requireNonNull(key, "key");
      surplus = List.copyOf(surplus);
      if (left < 1 || right < 1 || left == right || surplus.size() != Math.abs(left - right)) {
        throw new IllegalArgumentException(
            "expected counts that differ by the "
                + surplus.size()
                + " surplus entries; found "
                + left
                + " and "
                + right);
      }
    }

    @Override
    public RuleId rule() {
      return RuleId.COUNT_CHANGED;
    }
  }
}
