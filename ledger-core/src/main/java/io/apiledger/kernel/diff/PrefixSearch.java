package io.apiledger.kernel.diff;

import io.apiledger.kernel.diff.NearMiss.Prefix;
import io.apiledger.kernel.diff.PrefixMatches.Match;
import io.apiledger.kernel.diff.SuffixVotes.Candidate;
import io.apiledger.model.Order;
import io.apiledger.model.PathTemplate;
import io.apiledger.model.RouteKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Finds the few replacements of a leading path prefix that explain most keys: greedily, the one
 * that explains most first, no key twice; first with parameter names as they are, then without
 * names. Used once.
 */
final class PrefixSearch {
  /** A replacement has to explain this part of the smaller side. */
  private static final int LEAST_SHARE = 50;

  private final PrefixMatches exact;
  private final PrefixMatches erased;
  private final int least;
  private final List<Prefix> found = new ArrayList<>();

  /**
   * @param left sorted and without repetition, as {@code right}; no key stands on both sides
   */
  PrefixSearch(List<RouteKey> left, List<RouteKey> right) {
    exact = new PrefixMatches(left, right, UnaryOperator.identity());
    erased = exact.inForm(path -> new PathTemplate(path.withoutNames()));
    int smaller = Math.min(left.size(), right.size());
    int larger = Math.max(left.size(), right.size());
    least = larger == 1 ? 1 : Math.max(2, smaller / LEAST_SHARE);
  }

  List<Prefix> search() {
    round(exact);
    round(erased);
    return found;
  }

  private void round(PrefixMatches names) {
    if (found.size() == NearMisses.MOST_PREFIXES) {
      return;
    }
    List<Candidate> candidates = names.candidates(least);
    int[] most = new int[candidates.size()];
    Arrays.fill(most, Integer.MAX_VALUE);
    while (found.size() < NearMisses.MOST_PREFIXES) {
      Optional<Choice> best = best(names, candidates, most);
      if (best.isEmpty()) {
        return;
      }
      found.add(claim(names, best.get()));
    }
  }

  /**
   * @param most how much each candidate explained when last looked at: it never explains more later
   */
  private Optional<Choice> best(PrefixMatches names, List<Candidate> candidates, int[] most) {
    Choice best = null;
    for (int i = 0; i < candidates.size(); i++) {
      if (most[i] < least || best != null && most[i] < best.matches.size()) {
        continue;
      }
      Candidate candidate = candidates.get(i);
      List<Match> matches = names.find(candidate.left(), candidate.right());
      most[i] = matches.size();
      if (most[i] >= least) {
        Choice choice = new Choice(candidate, matches, names.example(matches));
        if (best == null || Choice.ORDER.compare(choice, best) < 0) {
          best = choice;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private Prefix claim(PrefixMatches names, Choice choice) {
    names.claim(choice.matches);
    int renamed = names == erased ? choice.matches.size() : 0;
    int routes = choice.matches.size();
    if (names == exact) {
      List<Match> others =
          erased.find(erased.form(choice.candidate.left()), erased.form(choice.candidate.right()));
      erased.claim(others);
      renamed = others.size();
      routes += renamed;
    }
    return new Prefix(
        shown(choice.candidate.left()),
        shown(choice.candidate.right()),
        routes,
        renamed,
        choice.example.left(),
        choice.example.right());
  }

  private static String shown(String prefix) {
    return prefix.isEmpty() ? "/" : prefix;
  }

  /** Two keys, one of each side. */
  record Example(RouteKey left, RouteKey right) {
    static final Comparator<Example> ORDER =
        Order.of(
            Order.natural(e -> Unordered.lesser(e.left, e.right)),
            Order.natural(e -> Unordered.greater(e.left, e.right)));
  }

  private record Choice(Candidate candidate, List<Match> matches, Example example) {
    /** Two choices never share an example, so this order is total, and the same mirrored. */
    static final Comparator<Choice> ORDER =
        Order.of(
            (a, b) -> Integer.compare(b.matches.size(), a.matches.size()),
            (a, b) -> Example.ORDER.compare(a.example, b.example));
  }
}
