package io.apiledger.engine.mount;

import static java.util.Objects.requireNonNull;

import io.apiledger.kernel.glob.RouteRewrite;
import io.apiledger.model.Entry;
import io.apiledger.model.PathTemplate;
import io.apiledger.model.config.Audience;
import io.apiledger.model.config.Audience.MountRule;
import java.util.List;
import java.util.Optional;

/**
 * Takes served paths to the canonical paths of an audience: the first rule that matches wins, a
 * path already under the prefix stays. Immutable.
 */
public final class Mount {
  private final String prefix;
  private final List<Rule> rules;

  private Mount(String prefix, List<Rule> rules) {
    this.prefix = prefix;
    this.rules = rules;
  }

  /**
   * The mount of an audience.
   *
   * @throws IllegalArgumentException if a rule is no pair of route globs
   */
  public static Mount of(Audience audience) {
    return new Mount(
        audience.prefix(),
        audience.mount().stream()
            .map(rule -> new Rule(rule, RouteRewrite.of(rule.from(), rule.to())))
            .toList());
  }

  /** The entry on its canonical path. */
  public Entry apply(Entry entry) {
    return decide(entry.path())
        .map(mounted -> entry.toBuilder().path(mounted.path()).build())
        .orElse(entry);
  }

  /** Which rule takes a served path where; empty where the path stays. */
  public Optional<Mounted> decide(PathTemplate served) {
    requireNonNull(served, "served");
    if (isUnder(prefix, served)) {
      return Optional.empty();
    }
    for (Rule rule : rules) {
      Optional<PathTemplate> path = rule.rewrite.apply(served);
      if (path.isPresent()) {
        return Optional.of(new Mounted(rule.rule, path.get()));
      }
    }
    return Optional.empty();
  }

  /** Whether a path belongs to a prefix such as {@code /api/}; {@code /api} itself does. */
  public static boolean isUnder(String prefix, PathTemplate path) {
    return path.value().startsWith(prefix) || (path.value() + "/").equals(prefix);
  }

  /** A path and the rule that led to it. */
  public record Mounted(MountRule rule, PathTemplate path) {
    public Mounted {
      requireNonNull(rule, "rule");
      requireNonNull(path, "path");
    }
  }

  private record Rule(MountRule rule, RouteRewrite rewrite) {}
}
