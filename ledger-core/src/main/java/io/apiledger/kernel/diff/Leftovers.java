package io.apiledger.kernel.diff;

import static java.util.Objects.requireNonNull;

import io.apiledger.model.RouteKey;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Passes differences on and keeps the keys that stand on one side only, to explain them after the
 * comparison. Keeps a bounded number, and none once there are more. Not safe for use by several
 * threads.
 *
 * <pre>{@code
 * Leftovers leftovers = new Leftovers(sink);
 * DiffTotals totals = LedgerDiff.of(left, right, Comparison.standard(), leftovers);
 * NearMisses nearMisses = leftovers.explain();
 * }</pre>
 */
public final class Leftovers implements DiffSink {
  private static final long MOST_CHARACTERS = 4L << 20;

  private final DiffSink next;
  private final List<RouteKey> left = new ArrayList<>();
  private final List<RouteKey> right = new ArrayList<>();
  private long characters;
  private boolean tooMany;

  /** Keeps keys on the way to another sink. */
  public Leftovers(DiffSink next) {
    this.next = requireNonNull(next, "next");
  }

  @Override
  public void accept(Difference difference) throws IOException {
    if (difference instanceof Difference.OnlyLeft) {
      keep(left, difference.key());
    } else if (difference instanceof Difference.OnlyRight) {
      keep(right, difference.key());
    }
    next.accept(difference);
  }

  /** Explains what was kept; not attempted where it was too much. */
  public NearMisses explain() {
    return tooMany ? NearMisses.notAttempted() : NearMisses.explain(left, right);
  }

  private void keep(List<RouteKey> side, RouteKey key) {
    if (tooMany || !side.isEmpty() && side.get(side.size() - 1).equals(key)) {
      return;
    }
    side.add(key);
    characters += key.path().value().length();
    if (left.size() + right.size() > NearMisses.MOST_KEYS || characters > MOST_CHARACTERS) {
      tooMany = true;
      left.clear();
      right.clear();
    }
  }
}
