package io.apiledger.engine.alias;

import static org.assertj.core.api.Assertions.assertThat;

import io.apiledger.engine.alias.AliasUse.Outcome;
import io.apiledger.model.Located;
import io.apiledger.model.RouteKey;
import io.apiledger.model.config.AliasItem;
import io.apiledger.model.config.AliasItem.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class AliasProperties {
  @Property(tries = 500, seed = "1")
  void names_of_rules_decide_nothing(
      @ForAll("rules") List<Rule> rules, @ForAll("operations") List<RouteKey> operations) {
    List<Rule> renamed = new ArrayList<>();
    for (Rule rule : rules) {
      renamed.add(
          new Rule("other-" + rule.id(), rule.from(), rule.to(), rule.when(), rule.terms()));
    }

    assertThat(operations.stream().map(aliases(renamed)::route))
        .isEqualTo(operations.stream().map(aliases(rules)::route).toList());
  }

  @Property(tries = 500, seed = "1")
  void what_a_rule_maps_does_not_depend_on_later_rules(
      @ForAll("rules") List<Rule> rules, @ForAll("operations") List<RouteKey> operations) {
    for (int i = 0; i <= rules.size(); i++) {
      Aliases first = aliases(rules.subList(0, i));
      for (RouteKey operation : operations) {
        first
            .decide(operation)
            .ifPresent(mapped -> assertThat(aliases(rules).decide(operation)).contains(mapped));
      }
    }
  }

  @Property(tries = 500, seed = "1")
  void the_order_of_operations_and_routes_does_not_matter(
      @ForAll("rules") List<Rule> rules,
      @ForAll("operations") List<RouteKey> operations,
      @ForAll("operations") List<RouteKey> served,
      @ForAll Random random) {
    AliasUse use = use(rules, operations, served);
    AliasUse shuffled = use(rules, shuffled(operations, random), shuffled(served, random));

    assertThat(shuffled.subjects()).isEqualTo(use.subjects());
    assertThat(Set.copyOf(shuffled.ambiguous())).isEqualTo(Set.copyOf(use.ambiguous()));
  }

  @Property(tries = 500, seed = "1")
  void every_operation_counts_for_one_rule_at_most(
      @ForAll("rules") List<Rule> rules, @ForAll("operations") List<RouteKey> operations) {
    AliasUse use = use(rules, operations, List.of());
    long counted = use.subjects().values().stream().mapToLong(one -> one.covered().size()).sum();

    assertThat(counted)
        .isEqualTo(
            operations.stream().filter(one -> aliases(rules).decide(one).isPresent()).count());
  }

  @Property(tries = 500, seed = "1")
  void a_rule_that_drops_nothing_takes_different_paths_to_different_routes(
      @ForAll("operations") List<RouteKey> operations) {
    Aliases aliases = aliases(List.of(Contracts.rule("A1", "/**", "/api/**")));
    Set<RouteKey> distinct = Set.copyOf(operations);

    assertThat(distinct.stream().map(aliases::route).collect(Collectors.toSet()))
        .hasSameSizeAs(distinct);
  }

  @Provide
  Arbitrary<List<Rule>> rules() {
    Arbitrary<String> from = Arbitraries.of("/a/**", "/b/**", "/{s}/**", "/a/{s}/**", "/a/b");
    Arbitrary<String> head = Arbitraries.of("/a", "/b", "/c", "");
    Arbitrary<Boolean> closed = Arbitraries.of(true, false);
    return Combinators.combine(from, head, closed)
        .as(AliasProperties::rule)
        .list()
        .ofMaxSize(5)
        .map(AliasProperties::numbered);
  }

  @Provide
  Arbitrary<List<RouteKey>> operations() {
    return Combinators.combine(
            Arbitraries.of("GET", "PUT"),
            Arbitraries.of("a", "b", "c", "{x}").list().ofMinSize(1).ofMaxSize(3))
        .as((method, parts) -> RouteKey.of(method, "/" + String.join("/", parts)))
        .set()
        .ofMaxSize(12)
        .map(List::copyOf);
  }

  private static Rule rule(String from, String head, boolean closed) {
    String tail = from.substring(from.indexOf('/', 1));
    String to = from.contains("{s}") ? head + "/{s}/**" : from.equals("/a/b") ? "/c" : head + tail;
    return closed && from.contains("{s}")
        ? Contracts.rule("A", from, to, "s", "a", "b")
        : Contracts.rule("A", from, to);
  }

  private static List<Rule> numbered(List<Rule> rules) {
    List<Rule> numbered = new ArrayList<>();
    for (Rule rule : rules) {
      String id = "A" + numbered.size();
      numbered.add(new Rule(id, rule.from(), rule.to(), rule.when(), rule.terms()));
    }
    return numbered;
  }

  private static Aliases aliases(List<Rule> rules) {
    return Aliases.of(Contracts.of(rules.toArray(new AliasItem[0])), "/", null);
  }

  private static AliasUse use(List<Rule> rules, List<RouteKey> operations, List<RouteKey> served) {
    Aliases aliases = aliases(rules);
    List<Located<RouteKey>> located =
        operations.stream().map(one -> new Located<>(one, Contracts.place())).toList();
    return AliasUse.of(
        aliases,
        Excuses.of(aliases, List.of()),
        new Outcome(served, located, List.of(), List.of(), List.of()));
  }

  private static <T> List<T> shuffled(List<T> items, Random random) {
    List<T> other = new ArrayList<>(items);
    Collections.shuffle(other, random);
    return other;
  }
}
