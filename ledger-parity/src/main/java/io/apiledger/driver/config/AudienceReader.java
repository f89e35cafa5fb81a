package io.apiledger.driver.config;

import io.apiledger.kernel.glob.RouteRewrite;
import io.apiledger.model.AudienceName;
import io.apiledger.model.DomainName;
import io.apiledger.model.config.Audience;
import io.apiledger.model.config.Audience.MountRule;
import io.apiledger.model.config.AuthSpec;
import io.apiledger.model.config.ClassifyRule;
import io.apiledger.model.config.SourceSpec;
import io.apiledger.model.finding.Severity;
import io.apiledger.model.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads one audience. */
final class AudienceReader {
  private final Set<String> kinds;
  private final FileNames files;
  private final List<String> unused;

  AudienceReader(Set<String> kinds, FileNames files, List<String> unused) {
    this.kinds = kinds;
    this.files = files;
    this.unused = unused;
  }

  @Nullable Audience read(Section audiences, String key, Section body) {
    audiences.value(key);
    AudienceName name = audiences.converted(key, key, AudienceName::new);
    claimFolder(audiences, key);
    String title = title(key, body);
    String prefix = prefix(body);
    List<SourceSpec> sources = new SourceReader(kinds).read(body);
    List<MountRule> mount = mount(body);
    SourceSpec openapi = DocumentReader.read(body);
    SourceSpec runtime = runtime(key, body);
    List<DomainName> domains = domains(body);
    List<ClassifyRule> classify = new ClassifyReader(domains).read(body);
    AuthSpec auth = AuthReader.read(body);
    Severity emptyDomain =
        body.choice("empty_domain", List.of(Severity.values()), Severity::text, Severity.WARNING);
    body.rejectUnknownKeys();
    return name == null
        ? null
        : new Audience(
            name,
            title,
            prefix,
            sources,
            mount,
            openapi,
            runtime,
            domains,
            classify,
            auth,
            emptyDomain);
  }

  /** What the running application says; a ledger that it publishes is for later. */
  private @Nullable SourceSpec runtime(String key, Section body) {
    Section section = body.section("runtime");
    if (section == null) {
      return null;
    }
    SourceSpec openapi = DocumentReader.read(section);
    if (section.text("ledger") != null) {
      unused.add("audiences." + key + ".runtime.ledger");
    }
    section.rejectUnknownKeys();
    return openapi;
  }

  /** Its domains are written below a folder of its name. */
  private void claimFolder(Section audiences, String key) {
    String owner = files.claim(key + "/", key);
    if (owner != null) {
      audiences.wrong(
          key,
          "audiences whose names differ in more than case",
          "the audiences " + owner + " and " + key + ", which are one folder on some file systems",
          "rename one of them");
    }
  }

  private String title(String key, Section body) {
    String configured = body.text("name");
    String title = configured == null ? key.toUpperCase(Locale.ROOT) + "_API_LEDGER" : configured;
    if (configured != null) {
      // The same rule as for an audience: a title becomes a file name too.
      body.converted("name", configured, AudienceName::new);
    }
    String owner = files.claim(title, key);
    if (owner != null) {
      body.wrong(
          "name",
          "a name of its own for the artifacts of each audience",
          "the audiences " + owner + " and " + key + " both write " + title + ".json",
          "give one of them another name");
    }
    return title;
  }

  private static String prefix(Section body) {
    String prefix = body.text("prefix");
    if (prefix == null) {
      return "/";
    }
    if (!prefix.startsWith("/")) {
      body.wrong("prefix", "a path that starts with /", prefix, "start it with /");
      return "/";
    }
    return prefix.endsWith("/") ? prefix : prefix + "/";
  }

  private static List<MountRule> mount(Section body) {
    List<MountRule> rules = new ArrayList<>();
    for (Section section : body.sections("mount")) {
      String from = section.requiredText("from", "the served path, such as /**");
      String to = section.requiredText("to", "the path in the ledger, such as /api/**");
      section.rejectUnknownKeys();
      if (from != null && to != null) {
        section.converted("to", to, text -> RouteRewrite.of(from, text));
        rules.add(new MountRule(from, to, section.at().line()));
      }
    }
    return rules;
  }

  private static List<DomainName> domains(Section body) {
    List<DomainName> domains = new ArrayList<>();
    Set<String> seen = new TreeSet<>();
    for (Tree.Scalar item : body.items("domains")) {
      DomainName domain = body.converted("domains", item.at(), item.text(), DomainName::new);
      if (domain != null) {
        if (!seen.add(item.text().toLowerCase(Locale.ROOT))) {
          body.wrong(
              "domains", item.at(), "each domain once", domain + " twice", "remove one of them");
        }
        domains.add(domain);
      }
    }
    if (!body.has("domains")) {
      body.missing("domains", "the closed list of domains, such as domains: [orders, billing]");
    } else if (body.isEmptyList("domains")) {
      body.wrong("domains", "at least one domain", "none", "name one");
    }
    return domains;
  }
}
