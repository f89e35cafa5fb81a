package io.apiledger.engine.classify;

import io.apiledger.kernel.glob.FileGlob;
import io.apiledger.kernel.glob.RouteFilter.RoutePattern;
import io.apiledger.kernel.glob.RouteGlob;
import io.apiledger.model.Entry;
import io.apiledger.model.config.Audience;
import io.apiledger.model.config.ClassifyRule;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Gives an entry its business domain: the first rule of the configuration that matches decides, and
 * what no rule matches stays unclassified. A pure function of the entry; immutable.
 */
public final class Classifier {
  private final String prefix;
  private final List<Compiled> rules;

  private Classifier(String prefix, List<Compiled> rules) {
    this.prefix = prefix;
    this.rules = rules;
  }

  /**
   * The classifier of an audience.
   *
   * @throws IllegalArgumentException if a rule holds something that is no glob
   */
  public static Classifier of(Audience audience) {
    return new Classifier(
        audience.prefix(), audience.classify().stream().map(Compiled::of).toList());
  }

  /** The entry in its domain; without one where no rule matches. */
  public Entry classify(Entry entry) {
    return entry.inDomain(decide(entry).map(rule -> rule.domain().value()).orElse(""));
  }

  /** The rule that decides. */
  public Optional<ClassifyRule> decide(Entry entry) {
    String segment = firstSegment(entry);
    for (Compiled rule : rules) {
      if (rule.matches(entry, segment)) {
        return Optional.of(rule.rule);
      }
    }
    return Optional.empty();
  }

  /** The first segment after the prefix; empty where there is none. */
  private String firstSegment(Entry entry) {
    String path = entry.path().value();
    if (!path.startsWith(prefix)) {
      return "";
    }
    int end = path.indexOf('/', prefix.length());
    return end < 0 ? path.substring(prefix.length()) : path.substring(prefix.length(), end);
  }

  private record Compiled(
      ClassifyRule rule, List<RoutePattern> routes, List<RouteGlob> paths, List<FileGlob> sources) {

    static Compiled of(ClassifyRule rule) {
      return new Compiled(
          rule,
          rule.routes().stream().map(RoutePattern::of).toList(),
          rule.paths().stream().map(RouteGlob::of).toList(),
          rule.sources().stream().map(FileGlob::of).toList());
    }

    /** A criterion that is not given holds. */
    boolean matches(Entry entry, String segment) {
      return any(routes, route -> route.matches(entry))
          && any(paths, path -> path.matches(entry.path()))
          && any(rule.segments(), asked -> !segment.isEmpty() && asked.equals(segment))
          && any(rule.tags(), entry.tags()::contains)
          && any(sources, source -> source.matches(entry.sourceFile()));
    }

    /** Every rule meets every entry: a stream for each would be most of the work. */
    private static <T> boolean any(List<T> criteria, Predicate<T> holds) {
      for (T criterion : criteria) {
        if (holds.test(criterion)) {
          return true;
        }
      }
      return criteria.isEmpty();
    }
  }
}
