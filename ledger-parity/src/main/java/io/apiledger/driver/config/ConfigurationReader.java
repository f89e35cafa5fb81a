package io.apiledger.driver.config;

import io.apiledger.driver.tree.Limits;
import io.apiledger.driver.tree.TreeReader;
import io.apiledger.model.config.Audience;
import io.apiledger.model.config.Configuration;
import io.apiledger.model.finding.InputException;
import io.apiledger.model.finding.Problem;
import io.apiledger.model.finding.RuleId;
import io.apiledger.model.finding.Severity;
import io.apiledger.model.finding.UsageException;
import io.apiledger.model.port.ByteSource;
import io.apiledger.model.tree.Document;
import io.apiledger.model.tree.Pointer;
import io.apiledger.model.tree.Tree;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a configuration. What can be known to be wrong without looking at an input is refused here,
 * everything at once. Immutable, safe for use by several threads.
 */
public final class ConfigurationReader {
  private static final Limits LIMITS = Limits.DEFAULT;

  /** Sections that later parts of the program read; a typo in one is still an unknown key. */
  private static final List<String> LATER = List.of("dispatch", "gates");

  private final Set<String> kinds;

  /**
   * @param kinds the kinds of source that can be read: {@code ledger}, {@code openapi}, and the
   *     languages of the scanners that are installed
   */
  public ConfigurationReader(Set<String> kinds) {
    this.kinds = Set.copyOf(kinds);
  }

  /**
   * Reads a configuration.
   *
   * @throws UsageException with every problem, if there is one
   */
  public Configuration read(ByteSource source) {
    Document document = document(source);
    Problems problems = new Problems(document);
    Section root = Section.of(document.root(), Pointer.ROOT, problems);
    Configuration configuration = root == null ? null : decode(root, source.name(), problems);
    problems.throwIfAny();
    if (configuration == null) {
      throw new AssertionError("a configuration without problems was not decoded");
    }
    return configuration;
  }

  private static Document document(ByteSource source) {
    try {
      return TreeReader.read(source, LIMITS);
    } catch (InputException e) {
      throw new UsageException(
          e.findings().stream()
              .map(f -> new Problem(f.at(), f.expected(), f.found(), f.next()))
              .toList());
    }
  }

  private @Nullable Configuration decode(Section root, String path, Problems problems) {
    version(root);
    String artifacts = root.text("artifacts");
    if (artifacts != null) {
      Paths.checkInside(root, "artifacts", artifacts);
    }
    String aliases = root.text("aliases");
    if (aliases != null) {
      Paths.checkRelative(root, "aliases", root.at("aliases"), aliases);
    }
    Map<RuleId, Severity> severities = severities(root);
    List<String> unused = new ArrayList<>();
    for (String later : LATER) {
      if (root.has(later)) {
        unused.add(later);
      }
    }
    List<Audience> audiences = audiences(root, unused, problems);
    List<String> hosts = root.texts("reference_hosts");
    root.rejectUnknownKeys();
    return new Configuration(
        path,
        audiences,
        aliases,
        artifacts == null ? "docs/api" : artifacts,
        severities,
        hosts,
        unused);
  }

  private static void version(Section root) {
    String version = root.requiredText("version", "version: 1");
    if (version != null && !version.equals("1")) {
      root.wrong("version", "1", Section.shown(version), "write version: 1");
    }
  }

  private static Map<RuleId, Severity> severities(Section root) {
    Map<RuleId, Severity> severities = new EnumMap<>(RuleId.class);
    Section section = root.section("severities");
    if (section == null) {
      return severities;
    }
    for (RuleId rule : RuleId.values()) {
      if (section.has(rule.name())) {
        severities.put(
            rule,
            section.choice(
                rule.name(), List.of(Severity.values()), Severity::text, rule.severity()));
      }
    }
    section.rejectUnknownKeys();
    return severities;
  }

  private List<Audience> audiences(Section root, List<String> unused, Problems problems) {
    Section section = root.section("audiences");
    List<Audience> audiences = new ArrayList<>();
    if (section == null) {
      if (!root.has("audiences")) {
        root.missing("audiences", "at least one audience");
      }
      return audiences;
    }
    if (section.members().isEmpty()) {
      root.wrong("audiences", "at least one audience", "none", "name one, such as public:");
    }
    FileNames files = new FileNames();
    for (Tree.Member member : section.members()) {
      Section body = Section.of(member.value(), section.pointer().child(member.key()), problems);
      if (body != null) {
        Audience audience =
            new AudienceReader(kinds, files, unused).read(section, member.key(), body);
        if (audience != null) {
          audiences.add(audience);
        }
      }
    }
    return audiences;
  }
}
