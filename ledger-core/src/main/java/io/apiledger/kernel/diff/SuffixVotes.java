package io.apiledger.kernel.diff;

import io.apiledger.model.Order;
import io.apiledger.model.Text;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Finds which prefixes may stand for each other: every key of the left and every key of the right
 * with a common suffix vote for what stands before the longest one. A suffix that very many keys
 * have says little and costs much: where the votes would exceed a budget, the suffixes with most of
 * them are left out.
 */
final class SuffixVotes {
  private static final long BUDGET = 100_000;
  private static final int MOST_CANDIDATES = 48;

  /** Prefixes that may stand for each other. */
  record Candidate(String left, String right, int votes) {
    /** Most votes first, then by the prefixes without their sides. */
    static final Comparator<Candidate> ORDER =
        Order.of(
            (a, b) -> Integer.compare(b.votes, a.votes),
            Order.text(Candidate::lesser),
            Order.text(Candidate::greater));

    String lesser() {
      return Text.compareUtf8(left, right) <= 0 ? left : right;
    }

    String greater() {
      return Text.compareUtf8(left, right) <= 0 ? right : left;
    }
  }

  /** Votes so far; each holds the numbers of both prefixes. */
  private static final class Votes {
    final long[] cast;
    int count;

    Votes(int most) {
      cast = new long[most];
    }
  }

  /** Keys that share the first {@code depth} parts, from here to there in the sorted list. */
  private record Range(int from, int to, int depth) {}

  private final List<Reversed> keys;
  private final Map<String, Integer> ids = new HashMap<>();
  private final List<String> prefixes = new ArrayList<>();

  /**
   * @param keys of both sides
   */
  SuffixVotes(List<Reversed> keys) {
    this.keys = keys.stream().sorted(Reversed.ORDER).toList();
  }

  /**
   * The candidates with most votes, ties as {@link Candidate#ORDER} has them.
   *
   * @param least how many keys a replacement has to explain; it may explain somewhat more than have
   *     voted for it
   */
  List<Candidate> candidates(int least) {
    long[] votes = votes();
    Arrays.sort(votes);
    List<Candidate> all = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= votes.length; i++) {
      if (i == votes.length || votes[i] != votes[start]) {
        if (i - start >= least / 4) {
          String left = prefixes.get((int) (votes[start] >>> 32));
          String right = prefixes.get((int) votes[start]);
          all.add(new Candidate(left, right, i - start));
        }
        start = i;
      }
    }
    all.sort(Candidate.ORDER);
    int end = Math.min(MOST_CANDIDATES, all.size());
    while (end > 0
        && end < all.size()
        && Candidate.ORDER.compare(all.get(end - 1), all.get(end)) == 0) {
      end++;
    }
    return List.copyOf(all.subList(0, end));
  }

  private long[] votes() {
    long[] pairsBySize = new long[Long.SIZE + 1];
    visit((range, pairs) -> pairsBySize[sizeOf(pairs)] += pairs);
    long sum = 0;
    int size = 0;
    while (size < pairsBySize.length && sum + pairsBySize[size] <= BUDGET) {
      sum += pairsBySize[size++];
    }
    int tooLarge = size;
    Votes votes = new Votes((int) sum);
    visit(
        (range, pairs) -> {
          if (sizeOf(pairs) < tooLarge) {
            vote(range, votes);
          }
        });
    return Arrays.copyOf(votes.cast, votes.count);
  }

  private static int sizeOf(long pairs) {
    return Long.SIZE - Long.numberOfLeadingZeros(pairs);
  }

  private interface Visitor {
    void at(Range range, long pairs);
  }

  /** Every suffix that both sides have, with the number of pairs that end on it. */
  private void visit(Visitor visitor) {
    Deque<Range> open = new ArrayDeque<>();
    open.push(new Range(0, keys.size(), 0));
    while (!open.isEmpty()) {
      Range range = open.pop();
      long left = 0;
      for (int i = range.from; i < range.to; i++) {
        left += keys.get(i).left() ? 1 : 0;
      }
      long pairs = left * (range.to - range.from - left);
      if (pairs == 0) {
        continue;
      }
      if (range.depth > Reversed.HEAD) {
        visitor.at(range, pairs);
      }
      if (range.depth < Reversed.HEAD + Reversed.DEEPEST) {
        openParts(range, open);
      }
    }
  }

  private void openParts(Range range, Deque<Range> open) {
    int from = range.from;
    while (from < range.to) {
      int to = endOfPart(range, from);
      if (to - from > 1 && keys.get(from).part(range.depth) != null) {
        open.push(new Range(from, to, range.depth + 1));
      }
      from = to;
    }
  }

  /** Where the keys end that share the next part with the one at {@code from}. */
  private int endOfPart(Range range, int from) {
    String part = keys.get(from).part(range.depth);
    int to = from + 1;
    while (to < range.to && Objects.equals(keys.get(to).part(range.depth), part)) {
      to++;
    }
    return to;
  }

  /** One vote for each pair that shares this suffix and no longer one. */
  private void vote(Range range, Votes votes) {
    int size = range.to - range.from;
    int[] prefix = new int[size];
    int[] part = new int[size];
    int from = range.from;
    while (from < range.to) {
      int to = endOfPart(range, from);
      for (int i = from; i < to; i++) {
        part[i - range.from] = from;
        prefix[i - range.from] = id(keys.get(i).prefix(range.depth - Reversed.HEAD));
      }
      from = to;
    }
    for (int l = 0; l < size; l++) {
      if (keys.get(range.from + l).left()) {
        for (int r = 0; r < size; r++) {
          if (part[l] != part[r] && !keys.get(range.from + r).left()) {
            votes.cast[votes.count++] = (long) prefix[l] << 32 | prefix[r];
          }
        }
      }
    }
  }

  private int id(String prefix) {
    return ids.computeIfAbsent(
        prefix,
        added -> {
          prefixes.add(added);
          return prefixes.size() - 1;
        });
  }
}
