package io.apiledger.engine.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.apiledger.engine.ledger.SourceEntries.Rank;
import io.apiledger.kernel.order.CanonicalOrder;
import io.apiledger.model.Entry;
import io.apiledger.model.Located;
import io.apiledger.model.SourceId;
import io.apiledger.model.finding.Location;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class SourceMergeProperties {
  @Property(seed = "1")
  void one_source_keeps_every_declaration(@ForAll("entries") List<Entry> entries) {
    assertThat(merged(source("a", Rank.CODE, entries))).isEqualTo(sorted(entries));
  }

  @Property(seed = "1")
  void the_same_source_twice_adds_nothing(
      @ForAll("entries") List<Entry> entries, @ForAll Rank rank) {
    List<Entry> twice = merged(source("a", rank, entries), source("b", rank, entries));
    if (rank != Rank.DOCUMENT) {
      assertThat(twice).isEqualTo(sorted(entries));
    }
    assertThat(twice).hasSameSizeAs(entries);
  }

  @Property(seed = "1")
  void the_order_within_sources_means_nothing(
      @ForAll("entries") List<Entry> left,
      @ForAll("entries") List<Entry> right,
      @ForAll long seed) {
    assertThat(
            merged(
                source("a", Rank.CODE, shuffled(left, seed)),
                source("b", Rank.DOCUMENT, shuffled(right, seed))))
        .isEqualTo(merged(source("a", Rank.CODE, left), source("b", Rank.DOCUMENT, right)));
  }

  @Property(seed = "1")
  void a_document_never_changes_a_field_of_code(
      @ForAll("entries") List<Entry> code, @ForAll("entries") List<Entry> document) {
    List<Declaration> declarations =
        SourceMerge.of(
            List.of(source("doc", Rank.DOCUMENT, document), source("code", Rank.CODE, code)));
    List<Entry> fromCode =
        declarations.stream()
            .filter(d -> d.places().get(0).source().value().equals("code"))
            .map(d -> d.entry().toBuilder().origin("").build())
            .toList();
    assertThat(sorted(fromCode))
        .isEqualTo(sorted(code.stream().map(e -> e.toBuilder().origin("").build()).toList()));
  }

  @Property(seed = "1")
  void every_place_of_every_source_is_kept_once(
      @ForAll("entries") List<Entry> left, @ForAll("entries") List<Entry> right) {
    List<Declaration> declarations =
        SourceMerge.of(List.of(source("a", Rank.LEDGER, left), source("b", Rank.LEDGER, right)));
    long places = declarations.stream().mapToLong(d -> d.places().size()).sum();
    assertThat(places).isEqualTo(left.size() + right.size());
  }

  @Provide
  Arbitrary<List<Entry>> entries() {
    Arbitrary<String> path = Arbitraries.of("/a", "/b");
    Arbitrary<String> method = Arbitraries.of("GET", "PUT");
    Arbitrary<String> handler = Arbitraries.of("", "x.Y#z", "m:f");
    Arbitrary<String> operation = Arbitraries.of("", "op");
    return Combinators.combine(method, path, handler, operation)
        .as((m, p, h, o) -> Entry.of(m, p).handler(h).operationId(o).build())
        .list()
        .ofMaxSize(8);
  }

  private static List<Entry> merged(SourceEntries... sources) {
    return sorted(SourceMerge.of(List.of(sources)).stream().map(Declaration::entry).toList());
  }

  private static List<Entry> sorted(List<Entry> entries) {
    return entries.stream().sorted(CanonicalOrder.INSTANCE).toList();
  }

  private static List<Entry> shuffled(List<Entry> entries, long seed) {
    List<Entry> copy = new ArrayList<>(entries);
    Collections.shuffle(copy, new Random(seed));
    return copy;
  }

  private static SourceEntries source(String id, Rank rank, List<Entry> entries) {
    List<Located<Entry>> located =
        entries.stream().map(e -> new Located<>(e, (Location) Location.InFile.whole(id))).toList();
    return new SourceEntries(new SourceId(id), rank, located);
  }
}
