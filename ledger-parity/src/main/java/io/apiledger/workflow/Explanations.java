package io.apiledger.workflow;

import io.apiledger.engine.classify.Classifier;
import io.apiledger.engine.ledger.Declaration;
import io.apiledger.engine.mount.Mount;
import io.apiledger.model.Column;
import io.apiledger.model.Entry;
import io.apiledger.model.PathTemplate;
import io.apiledger.model.config.Audience;
import io.apiledger.model.config.ClassifyRule;
import io.apiledger.model.report.Block.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Why each declaration of an audience is what it is, in words. */
final class Explanations {
  private final String configuration;
  private final Audience audience;
  private final Classifier classifier;
  private final Mount mount;
  private final @Nullable DocumentedRoutes documented;

  private Explanations(
      String configuration, Audience audience, @Nullable DocumentedRoutes documented) {
    this.configuration = configuration;
    this.audience = audience;
    this.classifier = Classifier.of(audience);
    this.mount = Mount.of(audience);
    this.documented = documented;
  }

  /**
   * The explanations of an audience.
   *
   * @param configuration the path of the configuration file
   * @param documented null where the audience has no document
   */
  static Explanations of(
      String configuration, Audience audience, @Nullable DocumentedRoutes documented) {
    return new Explanations(configuration, audience, documented);
  }

  /** Everything that is known of a declaration but its key. */
  List<Fact> facts(Declaration declaration) {
    Entry entry = declaration.entry();
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.of("audience", "audience", audience.name().value()));
    facts.add(Fact.of("domain", "domain", domain(entry)));
    for (Column column : Column.all()) {
      String value = column.display(entry);
      if (column != Column.DOMAIN && !Column.KEY.contains(column) && !value.isEmpty()) {
        facts.add(Fact.of(column.header(), column.header().replace('_', ' '), value));
      }
    }
    declaration.places().stream()
        .map(Declaration.Place::generatedId)
        .filter(id -> !id.isEmpty())
        .findFirst()
        .ifPresent(id -> facts.add(Fact.of("generated_id", "generated id", id)));
    String auth = AuthReason.of(audience, declaration, configuration);
    if (!auth.isEmpty()) {
      facts.add(Fact.of("auth_reason", "auth reason", auth));
    }
    if (!entry.service().isEmpty()) {
      facts.add(Fact.of("service", "service", entry.service()));
    }
    if (!entry.servedPath().isEmpty()) {
      facts.add(Fact.of("mount", "mount", mount(entry)));
    }
    facts.add(Fact.of("declared", "declared at", places(declaration)));
    String sentence = documented == null ? "" : documented.sentence(entry.key());
    if (!sentence.isEmpty()) {
      facts.add(Fact.of("document", "document", sentence));
    }
    return facts;
  }

  private static String places(Declaration declaration) {
    return declaration.places().stream()
        .map(place -> place.at().display() + " (source " + place.source() + ")")
        .collect(Collectors.joining("; "));
  }

  private String domain(Entry entry) {
    return classifier
        .decide(entry)
        .map(rule -> rule.domain() + ", by classify rule " + rule.number() + " " + place(rule))
        .orElse("none: no classify rule matches");
  }

  private String place(ClassifyRule rule) {
    return (configured(rule.line()) + " (" + rule.criteria() + ")").strip();
  }

  private String configured(int line) {
    return line == 0 ? "" : "at " + configuration + ":" + line;
  }

  private String mount(Entry entry) {
    return mount
        .decide(PathTemplate.of(entry.servedPath()))
        .map(Mount.Mounted::rule)
        .map(rule -> rule.from() + " becomes " + rule.to() + " " + configured(rule.line()))
        .map(String::strip)
        .orElse("none: the served path stays");
  }
}
