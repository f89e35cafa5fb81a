package io.apiledger.engine.alias;

import static io.apiledger.engine.alias.Contracts.TODAY;
import static io.apiledger.engine.alias.Contracts.key;
import static io.apiledger.engine.alias.Contracts.legacy;
import static io.apiledger.engine.alias.Contracts.mirror;
import static io.apiledger.engine.alias.Contracts.rule;
import static io.apiledger.engine.alias.Contracts.terms;
import static io.apiledger.engine.alias.Contracts.theirs;
import static org.assertj.core.api.Assertions.assertThat;

import io.apiledger.model.config.AliasContract;
import io.apiledger.model.config.AliasItem;
import io.apiledger.model.config.AliasItem.Rule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class AliasesTest {
  @Test
  void the_first_rule_that_matches_decides() {
    Aliases aliases =
        aliases(rule("A1", "/v1/special", "/api/rare"), rule("A2", "/v1/**", "/api/**"));

    assertThat(told(aliases, "GET /v1/special")).isEqualTo("A1 GET /api/rare");
    assertThat(told(aliases, "GET /v1/orders/{id}")).isEqualTo("A2 GET /api/orders/{id}");
    assertThat(told(aliases, "GET /v2/orders")).isEqualTo("none GET /v2/orders");
  }

  @Test
  void two_stars_match_no_segment_too() {
    assertThat(told(aliases(rule("A1", "/cus/**", "/api/**")), "GET /cus"))
        .isEqualTo("A1 GET /api");
  }

  @Test
  void a_capture_is_one_literal_or_one_parameter() {
    Aliases aliases = aliases(rule("A1", "/{x}/tail", "/api/{x}"));

    assertThat(told(aliases, "GET /a/tail")).isEqualTo("A1 GET /api/a");
    assertThat(told(aliases, "GET /{id}/tail")).isEqualTo("A1 GET /api/{id}");
    assertThat(told(aliases, "GET /a/b/tail")).isEqualTo("none GET /a/b/tail");
  }

  @Test
  void the_rest_may_have_a_name_and_stars_match_within_a_segment() {
    Aliases aliases = aliases(rule("A1", "/v*/{*rest}", "/api/{*rest}"));

    assertThat(told(aliases, "GET /v12/a/b")).isEqualTo("A1 GET /api/a/b");
    assertThat(told(aliases, "GET /w/a")).isEqualTo("none GET /w/a");
  }

  @Test
  void a_closed_list_lets_other_segments_pass_to_the_next_rule() {
    Aliases aliases =
        aliases(
            rule("A1", "/{s}/**", "/api/{s}/**", "s", "logs", "cost"),
            rule("A2", "/{s}/**", "/other/{s}/**", "s", "traces"));

    assertThat(told(aliases, "GET /logs/{id}")).isEqualTo("A1 GET /api/logs/{id}");
    assertThat(told(aliases, "GET /traces")).isEqualTo("A2 GET /other/traces");
    assertThat(told(aliases, "GET /{s}/x")).isEqualTo("none GET /{s}/x");
  }

  @Test
  void rules_are_applied_once_so_that_a_cycle_is_none() {
    Aliases aliases = aliases(rule("A1", "/a/**", "/b/**"), rule("A2", "/b/**", "/a/**"));

    assertThat(told(aliases, "GET /a/x")).isEqualTo("A1 GET /b/x");
    assertThat(told(aliases, "GET /b/x")).isEqualTo("A2 GET /a/x");
  }

  @Test
  void what_is_under_the_prefix_stays_unless_the_rule_names_the_prefix() {
    AliasContract contract =
        Contracts.of(rule("A1", "/api/v1/**", "/api/**"), rule("A2", "/**", "/api/**"));
    Aliases aliases = Aliases.of(contract, "/api/", null);

    assertThat(told(aliases, "GET /api/orders")).isEqualTo("none GET /api/orders");
    assertThat(told(aliases, "GET /api")).isEqualTo("none GET /api");
    assertThat(told(aliases, "GET /api/v1/orders")).isEqualTo("A1 GET /api/orders");
    assertThat(told(aliases, "GET /orders")).isEqualTo("A2 GET /api/orders");
  }

  @Test
  void what_has_expired_holds_no_more_and_its_last_day_counts() {
    Rule until = new Rule("A1", "/a/**", "/b/**", Map.of(), terms(TODAY, null));

    assertThat(told(Aliases.of(Contracts.of(until), "/", TODAY), "GET /a")).startsWith("A1");
    assertThat(told(Aliases.of(Contracts.of(until), "/", TODAY.plusDays(1)), "GET /a"))
        .startsWith("none");
    assertThat(told(Aliases.of(Contracts.of(until), "/", null), "GET /a")).startsWith("A1");
  }

  @Test
  void a_route_mirrors_one_that_is_documented_whatever_its_parameters_are_called() {
    Excuses excuses =
        Excuses.of(
            aliases(mirror("M1", "/engine/{name}/**", "/**")), List.of(key("GET /batch/{id}")));

    assertThat(excuses.of(key("GET /engine/{name}/batch/{batchId}")))
        .hasValueSatisfying(excuse -> assertThat(excuse.by().label()).isEqualTo("mirror M1"));
    assertThat(excuses.of(key("PUT /engine/{name}/batch/{id}"))).isEmpty();
    assertThat(excuses.of(key("GET /engine/{name}/task"))).isEmpty();
    assertThat(excuses.of(key("GET /batch/{id}"))).isEmpty();
  }

  @Test
  void an_exception_excuses_routes_of_its_side_alone() {
    Aliases aliases = aliases(legacy("GET /old/**", terms()), theirs("/planes/**"));
    Excuses excuses = Excuses.of(aliases, List.of());

    assertThat(excuses.of(key("GET /old/x"))).isPresent();
    assertThat(excuses.of(key("PUT /old/x"))).isEmpty();
    assertThat(excuses.of(key("GET /planes"))).isEmpty();
    assertThat(aliases.operation(key("GET /planes"))).isPresent();
    assertThat(aliases.operation(key("GET /old/x"))).isEmpty();
  }

  private static Aliases aliases(AliasItem... items) {
    return Aliases.of(Contracts.of(items), "/", null);
  }

  private static String told(Aliases aliases, String operation) {
    String rule = aliases.decide(key(operation)).map(one -> one.rule().id()).orElse("none");
    return rule + " " + aliases.route(key(operation));
  }
}
