package io.apiledger.model.config;

import static java.util.Objects.requireNonNull;

import io.apiledger.model.DomainName;
import java.util.ArrayList;
import java.util.List;

/**
 * One rule of the domain classifier: every criterion that is given must hold, and a criterion with
 * several values holds where one of them does.
 *
 * @param number from 1, in the order of the configuration
 * @param routes {@code METHOD /path} with route globs
 * @param paths route globs
 * @param segments the first segment after the prefix, literally
 * @param tags literally
 * @param sources file globs over {@code source_file}
 * @param line of the configuration file, from 1; 0 where it was not read from a file
 */
public record ClassifyRule(
    int number,
    DomainName domain,
    List<String> routes,
    List<String> paths,
    List<String> segments,
    List<String> tags,
    List<String> sources,
    int line) {

  public ClassifyRule {
    requireNonNull(domain, "domain");
    routes = List.copyOf(routes);
    paths = List.copyOf(paths);
    segments = List.copyOf(segments);
    tags = List.copyOf(tags);
    sources = List.copyOf(sources);
  }

  /** What the rule looks at, for people: {@code segment a|b, tag billing}. */
  public String criteria() {
    List<String> criteria = new ArrayList<>();
    add(criteria, "route", routes);
    add(criteria, "path", paths);
    add(criteria, "segment", segments);
    add(criteria, "tag", tags);
    add(criteria, "source", sources);
    return String.join(", ", criteria);
  }

  private static void add(List<String> criteria, String name, List<String> values) {
    if (!values.isEmpty()) {
      criteria.add(name + " " + String.join("|", values));
    }
  }
}
