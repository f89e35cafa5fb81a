package io.apiledger.engine.classify;

import static org.assertj.core.api.Assertions.assertThat;

import io.apiledger.engine.Audiences;
import io.apiledger.model.DomainName;
import io.apiledger.model.Entry;
import io.apiledger.model.config.ClassifyRule;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

final class ClassifierTest {
  private final Classifier classifier =
      Classifier.of(
          Audiences.classifying(
              "/api/",
              rule(1, "keys", List.of("GET /api/tenant/keys"), List.of(), List.of(), List.of()),
              Audiences.segment(2, "account", "accounts", "tenant"),
              rule(3, "policies", List.of(), List.of("/api/polic*/**"), List.of(), List.of()),
              rule(4, "billing", List.of(), List.of(), List.of("billing"), List.of()),
              rule(5, "logs", List.of(), List.of(), List.of(), List.of("**/logs/**"))));

  @Test
  void the_first_matching_rule_decides() {
    assertThat(domain(Entry.of("GET", "/api/tenant/keys").build())).isEqualTo("keys");
    assertThat(domain(Entry.of("POST", "/api/tenant/keys").build())).isEqualTo("account");
  }

  @Test
  void a_segment_is_the_whole_first_segment_after_the_prefix() {
    assertThat(domain(Entry.of("GET", "/api/accounts").build())).isEqualTo("account");
    assertThat(domain(Entry.of("GET", "/api/accountsX").build())).isEmpty();
    assertThat(domain(Entry.of("GET", "/api/x/accounts").build())).isEmpty();
    assertThat(domain(Entry.of("GET", "/other/accounts").build())).isEmpty();
  }

  @Test
  void paths_tags_and_source_files_decide_too() {
    assertThat(domain(Entry.of("GET", "/api/policies/{id}").build())).isEqualTo("policies");
    assertThat(domain(Entry.of("GET", "/api/x").tags(List.of("a", "billing")).build()))
        .isEqualTo("billing");
    assertThat(domain(Entry.of("GET", "/api/x").sourceFile("app/logs/tail.py").build()))
        .isEqualTo("logs");
  }

  @Test
  void it_can_tell_which_rule_decided() {
    assertThat(classifier.decide(Entry.of("GET", "/api/policy").build()))
        .map(ClassifyRule::number)
        .contains(3);
  }

  @Test
  void criteria_of_one_rule_must_all_hold() {
    Classifier both =
        Classifier.of(
            Audiences.classifying(
                "/",
                new ClassifyRule(
                    1,
                    new DomainName("d"),
                    List.of("* /a/**"),
                    List.of(),
                    List.of(),
                    List.of("t"),
                    List.of(),
                    0)));
    assertThat(both.decide(Entry.of("GET", "/a/b").tags(List.of("t")).build())).isPresent();
    assertThat(both.decide(Entry.of("GET", "/a/b").build())).isEmpty();
    assertThat(both.decide(Entry.of("GET", "/b").tags(List.of("t")).build())).isEmpty();
  }

  @Property(seed = "1")
  void what_no_rule_matches_is_unclassified_whatever_domain_it_declared(
      @ForAll @AlphaChars @StringLength(min = 1, max = 8) String declared) {
    Entry entry = Entry.of("GET", "/api/nothing-matches").domain(declared).build();
    assertThat(domain(entry)).isEmpty();
  }

  @Property(seed = "1")
  void classifying_twice_changes_nothing(
      @ForAll @AlphaChars @StringLength(min = 1, max = 8) String segment) {
    Entry once = classifier.classify(Entry.of("GET", "/api/" + segment).build());
    assertThat(classifier.classify(once)).isEqualTo(once);
  }

  private String domain(Entry entry) {
    return classifier.classify(entry).domain();
  }

  private static ClassifyRule rule(
      int number,
      String domain,
      List<String> routes,
      List<String> paths,
      List<String> tags,
      List<String> sources) {
    return new ClassifyRule(
        number, new DomainName(domain), routes, paths, List.of(), tags, sources, 0);
  }
}
