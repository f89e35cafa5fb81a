package io.apiledger.driver.config;

import io.apiledger.kernel.glob.FileGlob;
import io.apiledger.kernel.glob.RouteFilter.RoutePattern;
import io.apiledger.kernel.glob.RouteGlob;
import io.apiledger.model.DomainName;
import io.apiledger.model.Nearest;
import io.apiledger.model.config.ClassifyRule;
import io.apiledger.model.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads the rules of the domain classifier. */
final class ClassifyReader {
  private final List<DomainName> domains;

  ClassifyReader(List<DomainName> domains) {
    this.domains = domains;
  }

  List<ClassifyRule> read(Section audience) {
    List<ClassifyRule> rules = new ArrayList<>();
    for (Section section : audience.sections("classify")) {
      String domain = section.requiredText("domain", "the domain the rule leads to");
      List<String> routes = globs(section, "route", ClassifyReader::route);
      List<String> paths = globs(section, "path", RouteGlob::of);
      List<String> segments = section.texts("segment");
      List<String> tags = section.texts("tag");
      List<String> sources = globs(section, "source", FileGlob::of);
      section.rejectUnknownKeys();
      if (routes.isEmpty()
          && paths.isEmpty()
          && segments.isEmpty()
          && tags.isEmpty()
          && sources.isEmpty()) {
        section.missing("path", "at least one of route, path, segment, tag, source");
      }
      DomainName name = known(section, domain == null ? "" : domain);
      rules.add(
          new ClassifyRule(
              rules.size() + 1, name, routes, paths, segments, tags, sources, section.at().line()));
    }
    return rules;
  }

  /** The domain if it is configured; else a stand-in, and a problem. */
  private DomainName known(Section section, String domain) {
    for (DomainName name : domains) {
      if (name.value().equals(domain)) {
        return name;
      }
    }
    if (!domain.isEmpty() && !domains.isEmpty()) {
      List<String> names = domains.stream().map(DomainName::value).toList();
      String hint = Nearest.hint(domain, names);
      section.wrong(
          "domain",
          "one of the configured domains " + String.join(", ", names),
          "\"" + Section.shown(domain) + "\"",
          hint.isEmpty() ? "add it to domains" : hint);
    }
    return new DomainName("unknown");
  }

  private static List<String> globs(Section section, String key, Function<String, ?> compile) {
    for (Tree.Scalar glob : section.items(key)) {
      section.converted(key, glob.at(), glob.text(), compile);
    }
    return section.texts(key);
  }

  private static RoutePattern route(String text) {
    if (text.indexOf(' ') <= 0) {
      throw new IllegalArgumentException(
          "expected METHOD /path, such as GET /orders/**; found " + Section.shown(text));
    }
    return RoutePattern.of(text);
  }
}
