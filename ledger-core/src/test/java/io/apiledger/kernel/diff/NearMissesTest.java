package io.apiledger.kernel.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.apiledger.kernel.diff.NearMiss.AnyMethod;
import io.apiledger.kernel.diff.NearMiss.Pair;
import io.apiledger.kernel.diff.NearMiss.Prefix;
import io.apiledger.model.Entry;
import io.apiledger.model.RouteKey;
import io.apiledger.model.finding.RuleId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class NearMissesTest {
  private static RouteKey key(String route) {
    int space = route.indexOf(' ');
    return RouteKey.of(route.substring(0, space), route.substring(space + 1));
  }

  private static List<RouteKey> keys(String... routes) {
    return Stream.of(routes).map(NearMissesTest::key).toList();
  }

  private static List<Pair> pairs(List<RouteKey> left, List<RouteKey> right) {
    return NearMisses.explain(left, right).pairs();
  }

  @Test
  void a_trailing_slash_is_named() {
    List<Pair> pairs = pairs(keys("GET /a/b"), keys("GET /a/b/"));
    assertThat(pairs)
        .containsExactly(new Pair(RuleId.TRAILING_SLASH, key("GET /a/b"), key("GET /a/b/")));
    assertThat(pairs.get(0).sentence())
        .isEqualTo("GET /a/b and GET /a/b/ differ in a trailing slash alone");
  }

  @Test
  void case_is_named_but_not_that_of_a_parameter() {
    assertThat(pairs(keys("GET /Users/{id}"), keys("GET /users/{id}")))
        .extracting(Pair::rule)
        .containsExactly(RuleId.PATH_CASE);
    assertThat(pairs(keys("GET /users/{ID}"), keys("GET /users/{id}")))
        .extracting(Pair::rule)
        .containsExactly(RuleId.PARAMETER_RENAMED);
  }

  @Test
  void another_method_is_named_last() {
    List<RouteKey> left = keys("GET /a/{id}", "PUT /b");
    List<RouteKey> right = keys("GET /a/{key}", "POST /a/{id}", "POST /b");
    assertThat(pairs(left, right))
        .containsExactly(
            new Pair(RuleId.PARAMETER_RENAMED, key("GET /a/{id}"), key("GET /a/{key}")),
            new Pair(RuleId.METHOD_MISMATCH, key("PUT /b"), key("POST /b")));
  }

  @Test
  void ties_pair_in_canonical_order_and_the_rest_stays() {
    assertThat(pairs(keys("GET /{b}", "GET /{a}"), keys("GET /{d}", "GET /{c}", "GET /{e}")))
        .containsExactly(
            new Pair(RuleId.PARAMETER_RENAMED, key("GET /{a}"), key("GET /{c}")),
            new Pair(RuleId.PARAMETER_RENAMED, key("GET /{b}"), key("GET /{d}")));
  }

  @Test
  void a_handler_of_every_method_takes_the_methods_of_its_path() {
    List<RouteKey> left = keys("ANY /proxy", "WS /proxy");
    List<RouteKey> right = keys("POST /proxy", "GET /proxy", "GET /other");
    NearMisses misses = NearMisses.explain(left, right);
    assertThat(misses.anyMethods())
        .containsExactly(new AnyMethod(true, key("ANY /proxy"), keys("GET /proxy", "POST /proxy")));
    assertThat(misses.anyMethods().get(0).sentence())
        .isEqualTo("ANY /proxy on the left takes every method, GET, POST on the right too");
    assertThat(misses.pairs()).isEmpty();
    assertThat(NearMisses.explain(right, left).anyMethods().get(0).onLeft()).isFalse();
  }

  @Test
  void routes_of_different_services_are_never_paired() {
    RouteKey billing = new RouteKey("billing", key("GET /a").method(), key("GET /a").path());
    RouteKey orders = new RouteKey("orders", key("GET /a").method(), key("GET /a/").path());
    NearMisses misses = NearMisses.explain(List.of(billing), List.of(orders));
    assertThat(misses.all()).isEmpty();
    assertThat(misses.attempted()).isTrue();
  }

  @Test
  void a_prefix_that_stands_for_another_is_named_with_how_much_it_explains() {
    List<RouteKey> left =
        keys("GET /hoc/api/cus/logs", "GET /hoc/api/cus/logs/{id}", "PUT /hoc/api/cus/runs/{id}");
    List<RouteKey> right =
        keys("GET /api/v1/logs", "GET /api/v1/logs/{id}", "PUT /api/v1/runs/{id}", "GET /x/y");
    List<Prefix> prefixes = NearMisses.explain(left, right).prefixes();
    assertThat(prefixes)
        .containsExactly(
            new Prefix(
                "/hoc/api/cus",
                "/api/v1",
                3,
                0,
                key("GET /hoc/api/cus/logs"),
                key("GET /api/v1/logs")));
    assertThat(prefixes.get(0).sentence())
        .isEqualTo(
            "3 routes agree where /hoc/api/cus on the left stands for /api/v1 on the right,"
                + " such as GET /hoc/api/cus/logs and GET /api/v1/logs");
  }

  @Test
  void a_prefix_that_one_side_lacks_stands_for_the_root() {
    assertThat(
            NearMisses.explain(
                    keys("GET /a", "GET /b", "GET /"), keys("GET /v1/a", "GET /v1/b", "GET /v1"))
                .prefixes())
        .containsExactly(new Prefix("/", "/v1", 3, 0, key("GET /"), key("GET /v1")));
  }

  @Test
  void the_replaced_path_itself_counts_too() {
    assertThat(
            NearMisses.explain(
                    keys("GET /users", "GET /users/{id}"), keys("GET /people", "GET /people/{id}"))
                .prefixes())
        .extracting(Prefix::left, Prefix::right, Prefix::routes)
        .containsExactly(tuple("/users", "/people", 2));
  }

  @Test
  void a_prefix_is_whole_segments() {
    List<RouteKey> left = keys("GET /api/a", "GET /api/b", "GET /apis/c");
    List<RouteKey> right = keys("GET /v1/a", "GET /v1/b", "GET /v1s/c");
    assertThat(NearMisses.explain(left, right).prefixes())
        .extracting(Prefix::left, Prefix::right, Prefix::routes)
        .containsExactly(tuple("/api", "/v1", 2));
  }

  @Test
  void no_route_is_explained_by_two_prefixes() {
    List<RouteKey> left = keys("GET /a/x", "GET /a/y", "GET /a/z");
    List<RouteKey> right =
        keys("GET /b/x", "GET /b/y", "GET /b/z", "GET /c/x", "GET /c/y", "GET /c/z");
    assertThat(NearMisses.explain(left, right).prefixes())
        .extracting(Prefix::right)
        .containsExactly("/b");
  }

  @Test
  void renamed_parameters_behind_a_prefix_count_after_the_exact_ones() {
    List<RouteKey> left = keys("GET /v1/a/{id}", "GET /v1/b", "GET /v1/c");
    List<RouteKey> right = keys("GET /v2/a/{key}", "GET /v2/b", "GET /v2/c");
    Prefix prefix = NearMisses.explain(left, right).prefixes().get(0);
    assertThat(prefix.routes()).isEqualTo(3);
    assertThat(prefix.renamed()).isEqualTo(1);
    assertThat(prefix.sentence()).contains("(1 of them with other names of parameters)");
  }

  @Test
  void a_prefix_is_found_where_every_parameter_is_renamed() {
    List<RouteKey> left = keys("GET /v1/a/{id}", "GET /v1/b/{id}");
    List<RouteKey> right = keys("GET /v2/a/{a_id}", "GET /v2/b/{b_id}");
    assertThat(NearMisses.explain(left, right).prefixes())
        .extracting(Prefix::left, Prefix::right, Prefix::routes, Prefix::renamed)
        .containsExactly(tuple("/v1", "/v2", 2, 2));
  }

  @Test
  void one_common_ending_is_no_prefix_but_the_only_route_may_have_moved() {
    List<RouteKey> left = keys("GET /a/list", "GET /q");
    List<RouteKey> right = keys("GET /b/list", "GET /r");
    assertThat(NearMisses.explain(left, right).prefixes()).isEmpty();
    assertThat(NearMisses.explain(left.subList(0, 1), right.subList(0, 1)).prefixes())
        .extracting(Prefix::routes)
        .containsExactly(1);
  }

  @Test
  void what_stands_on_both_sides_needs_no_explanation() {
    assertThat(NearMisses.explain(keys("GET /a", "GET /b"), keys("GET /a", "GET /b")).all())
        .isEmpty();
  }

  @Test
  void more_routes_than_the_limit_are_not_looked_at_and_the_result_says_so() {
    List<RouteKey> many = new ArrayList<>();
    for (int i = 0; i < NearMisses.MOST_KEYS; i++) {
      many.add(RouteKey.of("GET", "/a" + i));
    }
    NearMisses misses = NearMisses.explain(many, keys("GET /b"));
    assertThat(misses.attempted()).isFalse();
    assertThat(misses.all()).isEmpty();
  }

  @Test
  void a_common_ending_of_very_many_routes_does_not_hide_the_prefix() {
    List<RouteKey> left =
        IntStream.range(0, 20_000).mapToObj(i -> RouteKey.of("GET", "/a/r" + i + "/{id}")).toList();
    List<RouteKey> right =
        IntStream.range(0, 20_000).mapToObj(i -> RouteKey.of("GET", "/b/r" + i + "/{id}")).toList();
    assertThat(NearMisses.explain(left, right).prefixes())
        .extracting(Prefix::left, Prefix::right, Prefix::routes)
        .containsExactly(tuple("/a", "/b", 20_000));
  }

  @Test
  void a_path_of_very_many_segments_is_compared_by_its_last_ones() {
    String deep = "/x".repeat(20_000);
    assertThat(
            NearMisses.explain(keys("GET /a" + deep, "GET /a/b"), keys("GET /c" + deep, "GET /c/b"))
                .attempted())
        .isTrue();
  }

  @Test
  void leftovers_are_collected_from_a_running_comparison_and_passed_on() throws Exception {
    List<Difference> seen = new ArrayList<>();
    Leftovers leftovers = new Leftovers(seen::add);
    LedgerDiff.of(
        Entries.ledger(List.of(Entry.of("GET", "/a").build())),
        Entries.ledger(List.of(Entry.of("GET", "/A").build())),
        Comparison.standard(),
        leftovers);
    assertThat(seen).hasSize(2);
    assertThat(leftovers.explain().pairs())
        .containsExactly(new Pair(RuleId.PATH_CASE, key("GET /a"), key("GET /A")));
  }
}
