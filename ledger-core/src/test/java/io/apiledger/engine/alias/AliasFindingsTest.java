package io.apiledger.engine.alias;

import static io.apiledger.engine.alias.Contracts.TODAY;
import static io.apiledger.engine.alias.Contracts.collision;
import static io.apiledger.engine.alias.Contracts.key;
import static io.apiledger.engine.alias.Contracts.legacy;
import static io.apiledger.engine.alias.Contracts.mirror;
import static io.apiledger.engine.alias.Contracts.operation;
import static io.apiledger.engine.alias.Contracts.place;
import static io.apiledger.engine.alias.Contracts.rule;
import static io.apiledger.engine.alias.Contracts.terms;
import static io.apiledger.engine.alias.Contracts.theirs;
import static org.assertj.core.api.Assertions.assertThat;

import io.apiledger.engine.alias.AliasUse.Outcome;
import io.apiledger.engine.alias.AliasUse.Shared;
import io.apiledger.model.RouteKey;
import io.apiledger.model.config.AliasContract;
import io.apiledger.model.config.AliasItem;
import io.apiledger.model.config.AliasItem.Rule;
import io.apiledger.model.config.AliasItem.Terms;
import io.apiledger.model.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class AliasFindingsTest {
  @Test
  void what_is_about_nothing_is_unused() {
    AliasContract contract =
        Contracts.of(
            rule("A1", "/a/**", "/b/**"),
            mirror("M1", "/m/{x}/**", "/**"),
            collision("GET /b", "GET /a", "GET /c"),
            legacy("/old/**", terms()),
            theirs("/planes/**"));

    assertThat(told(contract, outcome(List.of(), List.of())))
        .containsExactly(
            "ALIAS_UNUSED rule A1",
            "ALIAS_UNUSED mirror M1",
            "ALIAS_UNUSED collision GET /b",
            "ALIAS_UNUSED exception ledger /old/**",
            "ALIAS_UNUSED exception spec /planes/**");
  }

  @Test
  void what_is_used_is_counted_once_however_many_audiences_share_a_document() {
    AliasContract contract = Contracts.of(rule("A1", "/a/**", "/b/**"), theirs("/planes/**"));
    AliasUse use =
        use(contract, outcome(List.of("GET /b/x"), List.of("GET /a/x", "GET /a/y", "GET /planes")));

    assertThat(AliasFindings.count(contract.items().get(0), List.of(use, use)))
        .isEqualTo(new AliasFindings.Count(2, 1));
    assertThat(AliasFindings.count(contract.items().get(1), List.of(use)))
        .isEqualTo(new AliasFindings.Count(1, 0));
    assertThat(AliasFindings.of(contract, null, List.of(use))).isEmpty();
  }

  @Test
  void one_that_explains_everything_has_to_say_how_much_that_is() {
    List<String> many = IntStream.range(0, 11).mapToObj(i -> "GET /r" + i).toList();

    assertThat(told(Contracts.of(legacy("/**", terms())), explained(many)))
        .containsExactly("ALIAS_COUNT_CHANGED exception ledger /**");
    assertThat(told(Contracts.of(legacy("/**", terms(null, 11))), explained(many))).isEmpty();
    assertThat(told(Contracts.of(legacy("/**", terms())), explained(many.subList(0, 10))))
        .isEmpty();
  }

  @Test
  void a_number_that_changes_is_told_and_so_is_one_that_became_nothing() {
    AliasContract contract = Contracts.of(legacy("/**", terms(null, 3)));

    assertThat(told(contract, explained(List.of("GET /a", "GET /b"))))
        .containsExactly("ALIAS_COUNT_CHANGED exception ledger /**");
    assertThat(told(contract, explained(List.of())))
        .containsExactly("ALIAS_COUNT_CHANGED exception ledger /**");
  }

  @Test
  void what_has_expired_is_told_instead_of_what_it_is_about() {
    AliasContract contract = Contracts.of(legacy("/**", terms(TODAY.minusDays(1), 7)));

    assertThat(told(contract, outcome(List.of("GET /a"), List.of())))
        .containsExactly("ALIAS_EXPIRED exception ledger /**");
  }

  @Test
  void what_nobody_answers_for_is_incomplete() {
    Terms noReason = new Terms("", "team", null, null, place());
    Terms noOwner = new Terms("because", "", null, null, place());
    AliasContract contract =
        Contracts.of(new Rule("A1", "/a", "/b", Map.of(), noReason), legacy("/c", noOwner));

    assertThat(AliasFindings.of(contract, TODAY))
        .extracting(f -> f.rule() + " " + f.subject().text() + ": " + f.found())
        .containsExactly(
            "ALIAS_INCOMPLETE rule A1: no reason",
            "ALIAS_INCOMPLETE exception ledger /c: no owner");
  }

  @Test
  void rules_that_lead_to_two_routes_that_exist_are_ambiguous() {
    AliasContract contract =
        Contracts.of(rule("A1", "/a/**", "/b/**"), rule("A2", "/a/**", "/c/**"));

    assertThat(told(contract, outcome(List.of("GET /b/x", "GET /c/x"), List.of("GET /a/x"))))
        .contains("ALIAS_AMBIGUOUS GET /a/x");
    assertThat(told(contract, outcome(List.of("GET /b/x"), List.of("GET /a/x"))))
        .containsExactly("ALIAS_UNUSED rule A2");
  }

  @Test
  void operations_that_share_a_route_have_to_be_declared_all_of_them() {
    Shared shared = new Shared(key("GET /b"), List.of(operation("GET /a"), operation("GET /c")));
    Outcome outcome =
        new Outcome(List.of(key("GET /b")), List.of(), List.of(), List.of(shared), List.of());

    assertThat(told(Contracts.of(), outcome)).containsExactly("ALIAS_COLLISION GET /b");
    assertThat(told(Contracts.of(collision("GET /b", "GET /c", "GET /a")), outcome)).isEmpty();
    assertThat(told(Contracts.of(collision("GET /b", "GET /a", "GET /d")), outcome))
        .containsExactly("ALIAS_COLLISION GET /b", "ALIAS_UNUSED collision GET /b");
  }

  private static List<String> told(AliasContract contract, Outcome outcome) {
    AliasUse use = use(contract, outcome);
    List<Finding> findings = new ArrayList<>(AliasFindings.of(contract, TODAY));
    findings.addAll(AliasFindings.of(use));
    findings.addAll(AliasFindings.of(contract, TODAY, List.of(use)));
    return findings.stream().map(f -> f.rule() + " " + f.subject().text()).toList();
  }

  private static AliasUse use(AliasContract contract, Outcome outcome) {
    Aliases aliases = Aliases.of(contract, "/", TODAY);
    return AliasUse.of(aliases, Excuses.of(aliases, List.of()), outcome);
  }

  private static Outcome explained(List<String> routes) {
    List<RouteKey> keys = routes.stream().map(Contracts::key).toList();
    return new Outcome(keys, List.of(), List.of(), List.of(), keys);
  }

  /** Operations are in both where they lead to one of the routes by the first rule {@code /a}. */
  private static Outcome outcome(List<String> routes, List<String> operations) {
    List<RouteKey> served = routes.stream().map(Contracts::key).toList();
    AliasItem first = rule("A1", "/a/**", "/b/**");
    Aliases aliases = Aliases.of(Contracts.of(first), "/", null);
    List<RouteKey> inBoth =
        operations.stream()
            .map(Contracts::key)
            .filter(key -> served.contains(aliases.route(key)))
            .toList();
    return new Outcome(
        served,
        operations.stream().map(Contracts::operation).toList(),
        inBoth,
        List.of(),
        List.of());
  }
}
