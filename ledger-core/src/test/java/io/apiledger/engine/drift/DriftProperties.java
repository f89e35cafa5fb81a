package io.apiledger.engine.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.apiledger.model.Entry;
import io.apiledger.model.Located;
import io.apiledger.model.RouteKey;
import io.apiledger.model.Visibility;
import io.apiledger.model.finding.Location;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class DriftProperties {
  @Provide
  Arbitrary<List<Located<Entry>>> code() {
    return entries(
        Arbitraries.of("GET", "PUT", "POST", "ANY", "WS"), Arbitraries.of(Visibility.class));
  }

  @Provide
  Arbitrary<List<Located<Entry>>> document() {
    return entries(Arbitraries.of("GET", "PUT", "POST"), Arbitraries.just(Visibility.PUBLIC));
  }

  @Property(tries = 500, seed = "1")
  void every_route_and_every_operation_is_in_exactly_one_class(
      @ForAll("code") List<Located<Entry>> code,
      @ForAll("document") List<Located<Entry>> document) {
    Drift drift = between(code, document);

    List<Located<Entry>> routes =
        all(drift.pairs().stream().map(DriftPair::route), drift.missing(), drift.hidden());
    drift.exempt().forEach(route -> routes.addAll(route.entries()));
    List<Located<Entry>> operations =
        all(
            drift.pairs().stream().flatMap(pair -> pair.operations().stream()),
            drift.stale(),
            drift.elsewhere());
    assertThat(routes).containsExactlyInAnyOrderElementsOf(code);
    assertThat(operations).containsExactlyInAnyOrderElementsOf(document);
    assertThat(Collections.disjoint(keys(drift.missing()), keys(drift.stale()))).isTrue();
  }

  @Property(tries = 500, seed = "1")
  void order_of_the_input_does_not_matter(
      @ForAll("code") List<Located<Entry>> code,
      @ForAll("document") List<Located<Entry>> document,
      @ForAll Random random) {
    Drift drift = between(code, document);
    Drift shuffled = between(shuffled(code, random), shuffled(document, random));

    assertThat(shuffled).isEqualTo(drift);
    assertThat(DriftFindings.of(shuffled, changes(shuffled)))
        .isEqualTo(DriftFindings.of(drift, changes(drift)));
  }

  @Property(tries = 500, seed = "1")
  void swapping_the_roles_mirrors_what_is_left(
      @ForAll("document") List<Located<Entry>> left,
      @ForAll("document") List<Located<Entry>> right) {
    Drift there = Drift.between(left, documented(right), key -> true);
    Drift back = Drift.between(right, documented(left), key -> true);

    assertThat(keys(back.missing())).isEqualTo(keys(there.stale()));
    assertThat(keys(back.stale())).isEqualTo(keys(there.missing()));
    Function<DriftPair, String> mirrored =
        pair -> pair.likeness() + " " + pair.operation().key() + " " + pair.route().key();
    Function<DriftPair, String> plain =
        pair -> pair.likeness() + " " + pair.route().key() + " " + pair.operation().key();
    assertThat(back.pairs().stream().map(mirrored))
        .containsExactlyInAnyOrderElementsOf(there.pairs().stream().map(plain).toList());
  }

  @Property(tries = 500, seed = "1")
  void a_document_of_everything_that_is_served_does_not_drift(
      @ForAll("document") List<Located<Entry>> served) {
    Drift drift = Drift.between(served, documented(served), key -> true);

    assertThat(drift.pairs()).allMatch(pair -> pair.likeness() == Likeness.EXACT);
    assertThat(DriftFindings.of(drift, changes(drift))).isEmpty();
  }

  private static Drift between(List<Located<Entry>> code, List<Located<Entry>> document) {
    return Drift.between(
        code, documented(document), key -> !key.path().value().startsWith("/theirs"));
  }

  private static List<Documented> documented(List<Located<Entry>> operations) {
    return operations.stream().map(Documented::of).toList();
  }

  private static List<FieldChange> changes(Drift drift) {
    return FieldComparison.of(FieldComparison.COMPARABLE).changes(drift.pairs());
  }

  private static List<Located<Entry>> all(
      Stream<Route> paired, List<Route> some, List<Route> others) {
    return Stream.of(paired, some.stream(), others.stream())
        .flatMap(routes -> routes)
        .flatMap(route -> route.entries().stream())
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static Set<RouteKey> keys(Collection<Route> routes) {
    return routes.stream().map(Route::key).collect(Collectors.toSet());
  }

  private static <T> List<T> shuffled(List<T> items, Random random) {
    List<T> other = new ArrayList<>(items);
    Collections.shuffle(other, random);
    return other;
  }

  private static Arbitrary<List<Located<Entry>>> entries(
      Arbitrary<String> methods, Arbitrary<Visibility> visibilities) {
    Arbitrary<String> segment =
        Arbitraries.of("a", "A", "b", "{x}", "{y}", "{X}", "c", "theirs", "a");
    Arbitrary<String> path =
        Combinators.combine(
                segment.list().ofMaxSize(3).map(parts -> "/" + String.join("/", parts)),
                Arbitraries.of("", "", "", "/"))
            .as((start, end) -> start.endsWith("/") ? start : start + end);
    return Combinators.combine(
            methods, path, visibilities, Arbitraries.of("", "Order", "Item"), lines())
        .as(
            (method, template, visibility, schema, line) ->
                new Located<>(
                    Entry.of(method, template)
                        .visibility(visibility)
                        .responseSchema(schema)
                        .build(),
                    (Location) new Location.InFile("file", line, 1)))
        .list()
        .ofMaxSize(20);
  }

  private static Arbitrary<Integer> lines() {
    return Arbitraries.integers().between(1, 9);
  }
}
