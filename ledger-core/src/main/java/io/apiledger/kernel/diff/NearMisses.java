package io.apiledger.kernel.diff;

import io.apiledger.kernel.diff.NearMiss.AnyMethod;
import io.apiledger.kernel.diff.NearMiss.Pair;
import io.apiledger.kernel.diff.NearMiss.Prefix;
import io.apiledger.model.RouteKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * What explains routes that stand on one side only. Each route is explained at most once. Does not
 * depend on the order of the input; {@code explain(b, a)} mirrors {@code explain(a, b)}. Immutable.
 *
 * <pre>{@code
 * NearMisses.explain(onlyLeft, onlyRight).all().forEach(miss -> print(miss.sentence()));
 * }</pre>
 *
 * @param attempted false where there were more than {@link #MOST_KEYS} routes to explain: then
 *     nothing was looked for
 * @param pairs one to one, by rule and then in canonical order
 * @param anyMethods in canonical order
 * @param prefixes at most {@link #MOST_PREFIXES}, the one that explains most first
 */
public record NearMisses(
    boolean attempted, List<Pair> pairs, List<AnyMethod> anyMethods, List<Prefix> prefixes) {

  /** How many routes, both sides together, are looked at: what a heap of 64 MB has room for. */
  public static final int MOST_KEYS = 50_000;

  /** How many prefixes are named. */
  public static final int MOST_PREFIXES = 5;

  public NearMisses {
    pairs = List.copyOf(pairs);
    anyMethods = List.copyOf(anyMethods);
    prefixes = List.copyOf(prefixes);
  }

  /**
   * Explains.
   *
   * @param left routes of the left side; repeated ones, and those that stand in {@code right} too,
   *     count for nothing
   */
  public static NearMisses explain(Collection<RouteKey> left, Collection<RouteKey> right) {
    if ((long) left.size() + right.size() > MOST_KEYS) {
      return notAttempted();
    }
    TreeSet<RouteKey> onlyLeft = new TreeSet<>(left);
    TreeSet<RouteKey> onlyRight = new TreeSet<>(right);
    onlyLeft.removeIf(onlyRight::remove);
    KeyPairing pairing = new KeyPairing(onlyLeft, onlyRight);
    pairing.run();
    List<Prefix> prefixes =
        new PrefixSearch(List.copyOf(onlyLeft), List.copyOf(onlyRight)).search();
    return new NearMisses(true, pairing.pairs(), pairing.anyMethods(), prefixes);
  }

  static NearMisses notAttempted() {
    return new NearMisses(false, List.of(), List.of(), List.of());
  }

  /** Prefixes, then pairs, then handlers of every method: what explains most comes first. */
  public List<NearMiss> all() {
    List<NearMiss> all = new ArrayList<>(prefixes);
    all.addAll(pairs);
    all.addAll(anyMethods);
    return List.copyOf(all);
  }
}
