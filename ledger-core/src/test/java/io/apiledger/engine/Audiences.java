package io.apiledger.engine;

import io.apiledger.model.AudienceName;
import io.apiledger.model.DomainName;
import io.apiledger.model.config.Audience;
import io.apiledger.model.config.Audience.MountRule;
import io.apiledger.model.config.AuthSpec;
import io.apiledger.model.config.ClassifyRule;
import io.apiledger.model.finding.Severity;
import java.util.List;

/** Audiences for tests: the parts that a test does not speak of are plain. */
public final class Audiences {
  private Audiences() {}

  public static Audience mounting(String prefix, MountRule... rules) {
    return audience(prefix, List.of(rules), List.of());
  }

  public static Audience classifying(String prefix, ClassifyRule... rules) {
    return audience(prefix, List.of(), List.of(rules));
  }

  public static ClassifyRule segment(int number, String domain, String... segments) {
    return new ClassifyRule(
        number,
        new DomainName(domain),
        List.of(),
        List.of(),
        List.of(segments),
        List.of(),
        List.of(),
        0);
  }

  /** An audience that says this about who may call. */
  public static Audience guarded(AuthSpec auth) {
    return audience("/", List.of(), List.of(), auth);
  }

  private static Audience audience(
      String prefix, List<MountRule> mount, List<ClassifyRule> classify) {
    return audience(prefix, mount, classify, AuthSpec.NONE);
  }

  private static Audience audience(
      String prefix, List<MountRule> mount, List<ClassifyRule> classify, AuthSpec auth) {
    List<DomainName> domains = classify.stream().map(ClassifyRule::domain).distinct().toList();
    return new Audience(
        new AudienceName("a"),
        "A",
        prefix,
        List.of(),
        mount,
        null,
        null,
        domains,
        classify,
        auth,
        Severity.WARNING);
  }
}
