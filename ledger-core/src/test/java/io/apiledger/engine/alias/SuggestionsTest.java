package io.apiledger.engine.alias;

import static org.assertj.core.api.Assertions.assertThat;

import io.apiledger.engine.alias.Suggestions.Suggestion;
import io.apiledger.model.RouteKey;
import io.apiledger.model.config.AliasItem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

final class SuggestionsTest {
  @Test
  void a_prefix_that_explains_everything_below_it_is_one_rule() {
    assertThat(
            told(
                keys("GET /api/orders", "GET /api/items/{id}"),
                keys("GET /v1/orders", "GET /v1/items/{id}")))
        .containsExactly("S1: /v1/** becomes /api/** {} closes 2 of 2");
  }

  @Test
  void a_prefix_that_does_not_is_one_for_the_segments_that_it_explains() {
    assertThat(
            told(
                keys("GET /api/orders", "GET /api/orders/{id}", "GET /api/items"),
                keys(
                    "GET /v1/orders",
                    "GET /v1/orders/{key}",
                    "PUT /v1/orders/{key}",
                    "GET /v1/items",
                    "GET /v1/health")))
        .containsExactly(
            "S1: /v1/{segment}/** becomes /api/{segment}/** {segment=[items, orders]}"
                + " closes 3 of 4");
  }

  @Test
  void a_later_rule_explains_what_an_earlier_one_left() {
    assertThat(
            told(
                keys("GET /api/a", "GET /api/b", "GET /api/c", "GET /api/d", "GET /api/e"),
                keys("GET /v1/a", "GET /v1/b", "GET /v1/c", "GET /v2/d", "GET /v2/e")))
        .containsExactly(
            "S1: /v1/** becomes /api/** {} closes 3 of 3",
            "S2: /v2/** becomes /api/** {} closes 2 of 2");
  }

  @Test
  void a_narrow_rule_comes_before_a_broad_one_that_matches_too() {
    assertThat(
            told(
                keys("GET /api/a", "GET /api/b", "GET /api/c", "GET /api/old/x", "GET /api/d"),
                keys("GET /v1/a", "GET /v1/b", "GET /v1/old/x", "GET /v1/old/c", "GET /v1/old/d")))
        .containsExactly(
            "S1: /v1/old/{segment}/** becomes /api/{segment}/** {segment=[c, d]} closes 2 of 2",
            "S2: /v1/** becomes /api/** {} closes 3 of 3");
  }

  @Test
  void what_agrees_in_parameters_alone_is_no_proposal() {
    assertThat(told(keys("GET /api/{a}", "PUT /api/{a}"), keys("GET /x/{b}", "PUT /x/{b}")))
        .isEmpty();
    assertThat(told(List.of(), keys("GET /x", "GET /y"))).isEmpty();
  }

  @Test
  void an_id_that_is_taken_is_not_taken_again() {
    List<Suggestion> found =
        Suggestions.of(
            keys("GET /api/a", "GET /api/b"), keys("GET /v1/a", "GET /v1/b"), Set.of("S1"));

    assertThat(found).extracting(one -> one.rule().id()).containsExactly("S2");
  }

  @Property(tries = 300, seed = "1")
  void a_proposal_closes_what_it_says_whatever_the_order_of_the_input(
      @ForAll("keys") List<RouteKey> missing,
      @ForAll("keys") List<RouteKey> operations,
      @ForAll Random random) {
    List<Suggestion> found = Suggestions.of(missing, operations, Set.of());
    Aliases aliases =
        Aliases.of(
            Contracts.of(found.stream().map(Suggestion::rule).toArray(AliasItem[]::new)),
            "/",
            null);

    long mapped = operations.stream().filter(key -> aliases.decide(key).isPresent()).count();
    Set<String> forms = Set.copyOf(missing.stream().map(SuggestionsTest::form).toList());
    long closes =
        operations.stream()
            .filter(key -> aliases.decide(key).isPresent())
            .filter(key -> forms.contains(form(aliases.route(key))))
            .count();
    assertThat(found.stream().mapToLong(Suggestion::matches).sum()).isEqualTo(mapped);
    assertThat(found.stream().mapToLong(Suggestion::closes).sum()).isEqualTo(closes);
    assertThat(Suggestions.of(shuffled(missing, random), shuffled(operations, random), Set.of()))
        .isEqualTo(found);
  }

  @Provide
  Arbitrary<List<RouteKey>> keys() {
    return Combinators.combine(
            Arbitraries.of("GET", "PUT"),
            Arbitraries.of("api", "v1", "v2", "orders", "items", "{x}", "{y}")
                .list()
                .ofMinSize(1)
                .ofMaxSize(4))
        .as((method, parts) -> RouteKey.of(method, "/" + String.join("/", parts)))
        .set()
        .ofMaxSize(25)
        .map(List::copyOf);
  }

  private static List<String> told(List<RouteKey> missing, List<RouteKey> operations) {
    return Suggestions.of(missing, operations, Set.of()).stream()
        .map(
            one ->
                one.rule().id()
                    + ": "
                    + one.rule().meaning()
                    + " "
                    + one.rule().when()
                    + " closes "
                    + one.closes()
                    + " of "
                    + one.matches())
        .toList();
  }

  private static String form(RouteKey key) {
    return key.method() + " " + key.path().withoutNames();
  }

  private static List<RouteKey> keys(String... keys) {
    return Arrays.stream(keys).map(Contracts::key).toList();
  }

  private static <T> List<T> shuffled(List<T> items, Random random) {
    List<T> other = new ArrayList<>(items);
    Collections.shuffle(other, random);
    return other;
  }
}
