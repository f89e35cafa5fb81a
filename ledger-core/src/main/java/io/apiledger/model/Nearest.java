package io.apiledger.model;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** The known word that somebody may have meant. Pure. */
public final class Nearest {
  private static final int LONGEST = 64;

  private Nearest() {}

  /** {@code did you mean domains?}; empty where nothing known is near. */
  public static String hint(String word, Collection<String> known) {
    String nearest = of(word, known);
    return nearest.isEmpty() ? "" : "did you mean " + nearest + "?";
  }

  /**
   * The known word with the fewest typing mistakes in it, case aside and at most one for three
   * letters; else one that the word begins; empty where none is near enough to be meant. The first
   * in UTF-8 order where several are as near.
   */
  public static String of(String word, Collection<String> known) {
    if (word.isEmpty() || word.length() > LONGEST) {
      return "";
    }
    List<String> sorted = known.stream().sorted(Text.BY_UTF8).toList();
    String typed = word.toLowerCase(Locale.ROOT);
    String best = "";
    int limit = Math.max(1, word.length() / 3) + 1;
    for (String candidate : sorted) {
      if (candidate.length() <= LONGEST) {
        int mistakes = distance(typed, candidate.toLowerCase(Locale.ROOT));
        if (mistakes < limit) {
          best = candidate;
          limit = mistakes;
        }
      }
    }
    return best.isEmpty() && word.length() > 2 ? begunBy(word, sorted) : best;
  }

  private static String begunBy(String word, List<String> known) {
    return known.stream().filter(candidate -> candidate.startsWith(word)).findFirst().orElse("");
  }

  private static int distance(String left, String right) {
    int[][] cost = new int[left.length() + 1][right.length() + 1];
    for (int i = 0; i <= left.length(); i++) {
      for (int j = 0; j <= right.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, left, right, i, j);
      }
    }
    return cost[left.length()][right.length()];
  }

  private static int cheapest(int[][] cost, String left, String right, int i, int j) {
    boolean same = left.charAt(i - 1) == right.charAt(j - 1);
    int best = Math.min(cost[i - 1][j], cost[i][j - 1]) + 1;
    best = Math.min(best, cost[i - 1][j - 1] + (same ? 0 : 1));
    boolean swapped =
        i > 1
            && j > 1
            && left.charAt(i - 1) == right.charAt(j - 2)
            && left.charAt(i - 2) == right.charAt(j - 1);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}
