package io.apiledger.engine.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.apiledger.model.Entry;
import io.apiledger.model.Located;
import io.apiledger.model.RouteKey;
import io.apiledger.model.Visibility;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.Location;
import io.apiledger.model.finding.RuleId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DriftTest {
  @Test
  void what_is_the_same_on_both_sides_is_in_both() {
    Drift drift = drift(code("GET /a", "GET /b/{id}"), document("GET /b/{id}", "GET /a"));

    assertThat(told(drift)).containsExactly("EXACT GET /a", "EXACT GET /b/{id}");
    assertThat(findings(drift)).isEmpty();
  }

  @Test
  void each_likeness_has_its_class() {
    Drift drift =
        drift(
            code("GET /slash/", "GET /Case", "GET /name/{id}", "GET /method", "GET /only/code"),
            document("GET /slash", "GET /case", "GET /name/{pk}", "PUT /method", "GET /document"));

    assertThat(told(drift))
        .containsExactly(
            "TRAILING_SLASH GET /slash/ = GET /slash",
            "PATH_CASE GET /Case = GET /case",
            "PARAMETER_RENAMED GET /name/{id} = GET /name/{pk}",
            "METHOD_MISMATCH GET /method = PUT /method",
            "missing GET /only/code",
            "stale GET /document");
  }

  @Test
  void an_exact_pair_comes_before_any_other() {
    Drift drift = drift(code("GET /a/{x}", "GET /a/{y}"), document("GET /a/{y}", "GET /a/{z}"));

    assertThat(told(drift))
        .containsExactly("EXACT GET /a/{y}", "PARAMETER_RENAMED GET /a/{x} = GET /a/{z}");
  }

  @Test
  void ties_are_paired_in_canonical_order() {
    Drift drift = drift(code("PUT /a", "GET /a"), document("POST /a", "DELETE /a"));

    assertThat(told(drift))
        .containsExactly("METHOD_MISMATCH GET /a = DELETE /a", "METHOD_MISMATCH PUT /a = POST /a");
  }

  @Test
  void a_handler_of_every_method_takes_what_no_other_route_claims_and_is_one_pair() {
    Drift drift =
        drift(code("ANY /a", "GET /a"), document("GET /a", "PUT /a", "POST /a", "GET /b"));

    assertThat(told(drift))
        .containsExactly("EXACT GET /a", "EXACT ANY /a = POST /a PUT /a", "stale GET /b");
  }

  @Test
  void a_handler_of_every_method_may_name_its_parameters_otherwise() {
    Drift drift = drift(code("ANY /a/{x}"), document("GET /a/{y}", "PUT /a/{y}"));

    assertThat(told(drift)).containsExactly("PARAMETER_RENAMED ANY /a/{x} = GET /a/{y} PUT /a/{y}");
  }

  @Test
  void web_sockets_are_exempt() {
    assertThat(told(drift(code("WS /chat"), document()))).containsExactly("exempt WS /chat");
  }

  @Test
  void a_route_that_is_declared_twice_is_one_route() {
    Drift drift = drift(code("GET /a", "GET /a"), document("GET /a"));

    assertThat(told(drift)).containsExactly("EXACT GET /a");
    assertThat(drift.pairs().get(0).route().entries()).hasSize(2);
  }

  @Test
  void a_hidden_route_is_not_missed_and_takes_no_operation_of_another_method() {
    Drift drift = drift(List.of(hidden("GET", "/a")), document("PUT /a"));

    assertThat(told(drift)).containsExactly("hidden GET /a", "stale PUT /a");
    assertThat(told(drift(List.of(hidden("GET", "/a")), document("GET /a"))))
        .containsExactly("EXACT GET /a");
  }

  @Test
  void an_operation_outside_the_audience_is_never_stale() {
    Drift drift =
        Drift.between(
            code(),
            document("GET /ours", "GET /theirs"),
            DriftScope.of(key -> key.path().value().startsWith("/ours")));

    assertThat(told(drift)).containsExactly("stale GET /ours", "elsewhere GET /theirs");
  }

  @Test
  void a_mapped_operation_keeps_its_own_name() {
    Documented mapped =
        new Documented(
            RouteKey.of("GET", "/api/a/{id}"), located("openapi.yaml", "GET", "/a/{pk}"));
    Drift drift = Drift.between(code("GET /api/a/{x}"), List.of(mapped), DriftScope.ALL);

    assertThat(findings(drift))
        .singleElement()
        .satisfies(f -> assertThat(f.found()).isEqualTo("GET /a/{pk} in the document"));
  }

  @Test
  void operations_that_are_mapped_onto_one_route_are_one_pair() {
    Drift drift =
        Drift.between(
            code("GET /api/a/{x}"),
            List.of(
                mapped("GET /api/a/{x}", "GET /v1/a/{x}"),
                mapped("GET /api/a/{x}", "GET /v2/a/{x}"),
                mapped("GET /api/a/{y}", "GET /v3/a/{y}")),
            DriftScope.ALL);

    assertThat(told(drift)).containsExactly("EXACT GET /api/a/{x}", "folded GET /v3/a/{y}");
    assertThat(DriftTotals.of(drift)).isEqualTo(new DriftTotals(1, 3, 1, 0, 0, 0, 0, 0, 0, 0));
  }

  @Test
  void without_a_map_a_second_operation_of_a_route_is_stale() {
    assertThat(told(drift(code("GET /a/{x}"), document("GET /a/{x}", "GET /a/{y}"))))
        .containsExactly("EXACT GET /a/{x}", "stale GET /a/{y}");
  }

  @Test
  void a_route_that_is_meant_to_have_no_operation_takes_none_of_another_method() {
    DriftScope scope = new DriftScope(operation -> true, key -> key.path().value().equals("/old"));

    assertThat(told(Drift.between(code("GET /old"), document("PUT /old"), scope)))
        .containsExactly("explained GET /old", "stale PUT /old");
    assertThat(told(Drift.between(code("GET /old"), document("GET /old"), scope)))
        .containsExactly("EXACT GET /old");
  }

  @Test
  void the_prefix_of_an_audience_makes_nothing_near() {
    Drift drift =
        drift(
            code("GET /hoc/api/cus/alerts/{id}"),
            document("GET /hoc/api/cus/cost", "GET /hoc/api/cus/alerts/open"));

    assertThat(DriftFindings.of(drift, List.of(), "/hoc/api/cus/"))
        .filteredOn(f -> f.rule() == RuleId.OPENAPI_MISSING_PATH)
        .extracting(Finding::found)
        .containsExactly("none; the nearest is GET /hoc/api/cus/alerts/open");
    assertThat(
            DriftFindings.of(
                drift(code("GET /hoc/api/cus/alerts/{id}"), document("GET /hoc/api/cus/cost")),
                List.of(),
                "/hoc/api/cus/"))
        .extracting(Finding::found)
        .containsOnly("none, nor anything near it");
  }

  @Test
  void a_finding_names_both_places_and_the_nearest_candidate() {
    Drift drift =
        drift(
            code("GET /api/orders/{id}/items", "GET /lonely"),
            document("PUT /api/orders/{orderId}/items", "DELETE /else/where"));

    assertThat(findings(drift))
        .extracting(f -> f.rule() + " " + f.subject().text() + ": " + f.found())
        .containsExactlyInAnyOrder(
            "OPENAPI_MISSING_PATH GET /api/orders/{id}/items: none; the nearest is"
                + " PUT /api/orders/{orderId}/items",
            "OPENAPI_MISSING_PATH GET /lonely: none, nor anything near it",
            "OPENAPI_STALE_OPERATION PUT /api/orders/{orderId}/items: none; the nearest is"
                + " GET /api/orders/{id}/items",
            "OPENAPI_STALE_OPERATION DELETE /else/where: none, nor anything near it");
    assertThat(findings(drift))
        .filteredOn(f -> f.subject().text().equals("GET /api/orders/{id}/items"))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.place()).isEqualTo("A.java:4:2");
              assertThat(f.counterplace()).isEqualTo("openapi.yaml:4:2");
              assertThat(f.next()).isNotEmpty();
            });
  }

  @Test
  void a_moved_path_is_found_by_its_end() {
    Drift drift = drift(code("GET /hoc/api/activity/runs"), document("GET /v1/activity/runs"));

    assertThat(findings(drift))
        .filteredOn(f -> f.rule() == RuleId.OPENAPI_MISSING_PATH)
        .singleElement()
        .satisfies(f -> assertThat(f.found()).contains("GET /v1/activity/runs"));
  }

  static Drift drift(List<Located<Entry>> code, List<Documented> document) {
    return Drift.between(code, document, DriftScope.ALL);
  }

  private static Documented mapped(String route, String operation) {
    int space = route.indexOf(' ');
    return new Documented(
        RouteKey.of(route.substring(0, space), route.substring(space + 1)),
        located("openapi.yaml", operation));
  }

  static List<Located<Entry>> code(String... routes) {
    return Arrays.stream(routes).map(route -> located("A.java", route)).toList();
  }

  static List<Documented> document(String... routes) {
    return Arrays.stream(routes)
        .map(route -> Documented.of(located("openapi.yaml", route)))
        .toList();
  }

  static Located<Entry> located(String file, String route) {
    int space = route.indexOf(' ');
    return located(file, route.substring(0, space), route.substring(space + 1));
  }

  private static Located<Entry> located(String file, String method, String path) {
    return new Located<>(Entry.of(method, path).build(), new Location.InFile(file, 4, 2));
  }

  private static Located<Entry> hidden(String method, String path) {
    return located("A.java", method, path)
        .with(Entry.of(method, path).visibility(Visibility.HIDDEN).build());
  }

  private static List<Finding> findings(Drift drift) {
    return DriftFindings.of(drift, List.of());
  }

  /** Every class with what is in it. */
  static List<String> told(Drift drift) {
    List<String> told = new ArrayList<>();
    for (DriftPair pair : drift.pairs()) {
      StringBuilder line = new StringBuilder(pair.likeness() + " " + pair.route().key());
      if (!pair.operation().key().equals(pair.route().key())) {
        line.append(" =");
        pair.operations().forEach(operation -> line.append(' ').append(operation.key()));
      }
      told.add(line.toString());
    }
    drift.missing().forEach(route -> told.add("missing " + route.key()));
    drift.hidden().forEach(route -> told.add("hidden " + route.key()));
    drift.exempt().forEach(route -> told.add("exempt " + route.key()));
    drift.explained().forEach(route -> told.add("explained " + route.key()));
    drift.folded().forEach(fold -> told.add("folded " + fold.operation().named()));
    drift.stale().forEach(route -> told.add("stale " + route.key()));
    drift.elsewhere().forEach(route -> told.add("elsewhere " + route.key()));
    return told;
  }
}
