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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
import net.jqwik.api.constraints.IntRange;

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
    drift.explained().forEach(route -> routes.addAll(route.entries()));
    List<Located<Entry>> operations =
        all(
            drift.pairs().stream().flatMap(pair -> pair.operations().stream()),
            drift.stale(),
            drift.elsewhere());
    drift.folded().forEach(fold -> operations.addAll(fold.operation().entries()));
    assertThat(routes).containsExactlyInAnyOrderElementsOf(code);
    assertThat(operations).containsExactlyInAnyOrderElementsOf(document);
    assertThat(Collections.disjoint(keys(drift.missing()), keys(drift.stale()))).isTrue();
  }

  @Property(tries = 500, seed = "1")
  void applying_what_differs_to_one_side_gives_the_other(
      @ForAll("code") List<Located<Entry>> code,
      @ForAll("document") List<Located<Entry>> document,
      @ForAll Set<@IntRange(max = 7) Integer> moved) {
    List<Documented> mapped = new ArrayList<>();
    for (int i = 0; i < document.size(); i++) {
      Located<Entry> operation = document.get(i);
      RouteKey key = operation.value().key();
      String to = moved.contains(i) ? "/a" + key.path() : key.path().value();
      mapped.add(new Documented(RouteKey.of(key.method().name(), to), operation));
    }
    Drift drift =
        Drift.between(
            code,
            mapped,
            new DriftScope(
                operation -> !operation.key().path().value().startsWith("/theirs"),
                route -> route.path().value().startsWith("/b")));

    Map<RouteKey, Set<RouteKey>> applied = new HashMap<>();
    code.forEach(one -> applied.put(one.value().key(), Set.of()));
    for (List<Route> only :
        List.of(drift.missing(), drift.hidden(), drift.exempt(), drift.explained())) {
      only.forEach(route -> applied.remove(route.key()));
    }
    drift.pairs().forEach(pair -> applied.remove(pair.route().key()));
    drift.pairs().forEach(pair -> pair.operations().forEach(one -> apply(applied, one)));
    drift.folded().forEach(fold -> apply(applied, fold.operation()));
    drift.stale().forEach(operation -> apply(applied, operation));
    drift.elsewhere().forEach(operation -> apply(applied, operation));

    Map<RouteKey, Set<RouteKey>> expected = new HashMap<>();
    mapped.forEach(
        one ->
            expected
                .computeIfAbsent(one.key(), key -> new HashSet<>())
                .add(one.operation().value().key()));
    assertThat(applied).isEqualTo(expected);
  }

  private static void apply(Map<RouteKey, Set<RouteKey>> side, Route operation) {
    side.put(
        operation.key(),
        operation.entries().stream().map(one -> one.value().key()).collect(Collectors.toSet()));
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
    Drift there = Drift.between(left, documented(right), DriftScope.ALL);
    Drift back = Drift.between(right, documented(left), DriftScope.ALL);

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
    Drift drift = Drift.between(served, documented(served), DriftScope.ALL);

    assertThat(drift.pairs()).allMatch(pair -> pair.likeness() == Likeness.EXACT);
    assertThat(DriftFindings.of(drift, changes(drift))).isEmpty();
  }

  private static Drift between(List<Located<Entry>> code, List<Located<Entry>> document) {
    return Drift.between(
        code,
        documented(document),
        DriftScope.of(key -> !key.path().value().startsWith("/theirs")));
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
