package io.apiledger.kernel.diff;

import io.apiledger.kernel.diff.PrefixSearch.Example;
import io.apiledger.kernel.diff.SuffixVotes.Candidate;
import io.apiledger.model.PathTemplate;
import io.apiledger.model.RouteKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The keys that a prefix replacement would make agree, among those that nothing explains yet. Paths
 * are seen in one form: as they are, or with erased names.
 */
final class PrefixMatches {
  /** Positions of two keys that agree. */
  record Match(int left, int right) {}

  private final List<RouteKey> left;
  private final List<RouteKey> right;
  private final boolean[] goneLeft;
  private final boolean[] goneRight;
  private final UnaryOperator<PathTemplate> form;
  private final List<PathTemplate> leftForms;
  private final Map<RouteKey, Bucket> rightByForm = new HashMap<>();
  private int searches;

  PrefixMatches(List<RouteKey> left, List<RouteKey> right, UnaryOperator<PathTemplate> form) {
    this(left, right, form, new boolean[left.size()], new boolean[right.size()]);
  }

  private PrefixMatches(
      List<RouteKey> left,
      List<RouteKey> right,
      UnaryOperator<PathTemplate> form,
      boolean[] goneLeft,
      boolean[] goneRight) {
    this.left = left;
    this.right = right;
    this.form = form;
    this.goneLeft = goneLeft;
    this.goneRight = goneRight;
    this.leftForms = left.stream().map(key -> form.apply(key.path())).toList();
    for (int i = 0; i < right.size(); i++) {
      RouteKey key = right.get(i);
      RouteKey formed = new RouteKey(key.service(), key.method(), form.apply(key.path()));
      rightByForm.computeIfAbsent(formed, added -> new Bucket()).positions.add(i);
    }
  }

  /** Keys of the right side with one form, given out one after the other in each search. */
  private static final class Bucket {
    final List<Integer> positions = new ArrayList<>(1);
    private int search;
    private int at;

    int next(int ofSearch, boolean[] gone) {
      if (search != ofSearch) {
        search = ofSearch;
        at = 0;
      }
      while (at < positions.size()) {
        int position = positions.get(at++);
        if (!gone[position]) {
          return position;
        }
      }
      return -1;
    }
  }

  /** The same keys in another form; what one claims is gone for the other too. */
  PrefixMatches inForm(UnaryOperator<PathTemplate> other) {
    return new PrefixMatches(left, right, other, goneLeft, goneRight);
  }

  /** A prefix in this form. */
  String form(String prefix) {
    return prefix.isEmpty() ? prefix : form.apply(new PathTemplate(prefix)).value();
  }

  /** Prefixes that may explain at least so many of the keys that are left. */
  List<Candidate> candidates(int least) {
    List<Reversed> open = new ArrayList<>();
    for (int i = 0; i < left.size(); i++) {
      if (!goneLeft[i]) {
        open.add(Reversed.of(true, left.get(i), leftForms.get(i)));
      }
    }
    for (int i = 0; i < right.size(); i++) {
      if (!goneRight[i]) {
        open.add(Reversed.of(false, right.get(i), form.apply(right.get(i).path())));
      }
    }
    return new SuffixVotes(open).candidates(least);
  }

  /** One to one, in canonical order of the left side. */
  List<Match> find(String leftPrefix, String rightPrefix) {
    searches++;
    List<Match> matches = new ArrayList<>();
    for (int i = 0; i < left.size(); i++) {
      String path = leftForms.get(i).value();
      if (!goneLeft[i] && startsWith(path, leftPrefix)) {
        int partner = partner(left.get(i), moved(path, leftPrefix, rightPrefix));
        if (partner >= 0) {
          matches.add(new Match(i, partner));
        }
      }
    }
    return matches;
  }

  private int partner(RouteKey key, String path) {
    if (path.isEmpty()) {
      return -1;
    }
    RouteKey sought = new RouteKey(key.service(), key.method(), new PathTemplate(path));
    Bucket bucket = rightByForm.get(sought);
    return bucket == null ? -1 : bucket.next(searches, goneRight);
  }

  void claim(List<Match> matches) {
    for (Match match : matches) {
      goneLeft[match.left] = true;
      goneRight[match.right] = true;
    }
  }

  /** The first match in an order that is the same from either side. */
  Example example(List<Match> matches) {
    return Collections.min(
        matches.stream()
            .map(match -> new Example(left.get(match.left), right.get(match.right)))
            .toList(),
        Example.ORDER);
  }

  private static boolean startsWith(String path, String prefix) {
    return path.startsWith(prefix)
        && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
  }

  /**
   * The path with the prefix replaced. The root is the empty prefix with nothing behind it; a slash
   * behind the empty prefix would be the root too, and is nothing: empty.
   */
  private static String moved(String path, String from, String to) {
    String suffix = path.equals("/") ? "" : path.substring(from.length());
    if (to.isEmpty()) {
      return suffix.isEmpty() ? "/" : suffix.equals("/") ? "" : suffix;
    }
    return to + suffix;
  }
}
