package io.apiledger.engine.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.apiledger.engine.ledger.SourceEntries.Rank;
import io.apiledger.model.Entry;
import io.apiledger.model.Located;
import io.apiledger.model.SourceId;
import io.apiledger.model.finding.Location;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class SourceMergeTest {
  private static final Entry CODE =
      Entry.of("GET", "/a").operationId("f").handler("m:f").origin("fastapi").build();
  private static final Entry OPERATION =
      Entry.of("GET", "/a").operationId("f_a_get").summary("A").origin("openapi").build();
  private static final Entry ROW = Entry.of("GET", "/a").operationId("f").origin("ledger").build();

  @Test
  void code_and_document_agree_on_one_entry_with_the_fields_of_code() {
    List<Declaration> merged =
        SourceMerge.of(
            List.of(source("doc", Rank.DOCUMENT, OPERATION), source("code", Rank.CODE, CODE)));
    assertThat(merged)
        .singleElement()
        .satisfies(
            declaration -> {
              assertThat(declaration.entry().summary()).isEmpty();
              assertThat(declaration.entry().origin()).isEqualTo("fastapi+openapi");
              assertThat(declaration.places())
                  .extracting(place -> place.source().value())
                  .containsExactly("code", "doc");
            });
  }

  @Test
  void a_ledger_without_handlers_agrees_by_operation_id() {
    assertThat(SourceMerge.of(List.of(source("c", Rank.CODE, CODE), source("l", Rank.LEDGER, ROW))))
        .hasSize(1);
    Entry other = ROW.toBuilder().operationId("g").build();
    assertThat(
            SourceMerge.of(List.of(source("c", Rank.CODE, CODE), source("l", Rank.LEDGER, other))))
        .hasSize(2);
  }

  @Test
  void two_handlers_of_one_key_stay_two_entries() {
    Entry other = CODE.toBuilder().handler("m:g").build();
    assertThat(SourceMerge.of(List.of(source("a", Rank.CODE, CODE), source("b", Rank.CODE, other))))
        .hasSize(2);
  }

  @Test
  void a_row_repeated_in_one_source_stays_repeated() {
    assertThat(
            SourceMerge.of(
                List.of(source("a", Rank.LEDGER, ROW, ROW), source("b", Rank.LEDGER, ROW))))
        .hasSize(2);
  }

  @Test
  void a_handler_whose_served_path_one_source_does_not_know_is_one_entry() {
    Entry code = CODE.toBuilder().servedPath("/x/a").build();
    Entry row = CODE.toBuilder().origin("ledger").build();
    assertThat(SourceMerge.of(List.of(source("c", Rank.CODE, code), source("l", Rank.LEDGER, row))))
        .singleElement()
        .satisfies(d -> assertThat(d.entry().servedPath()).isEqualTo("/x/a"));
    assertThat(
            SourceMerge.of(List.of(source("l", Rank.LEDGER, row), source("m", Rank.LEDGER, code))))
        .hasSize(1);
  }

  @Test
  void a_handler_on_two_served_paths_stays_two_entries() {
    Entry left = CODE.toBuilder().servedPath("/x/a").build();
    Entry right = CODE.toBuilder().servedPath("/y/a").build();
    assertThat(
            SourceMerge.of(List.of(source("a", Rank.CODE, left), source("b", Rank.LEDGER, right))))
        .hasSize(2);
  }

  @Test
  void a_ledger_of_methods_and_paths_alone_agrees_by_key() {
    Entry bare = Entry.of("GET", "/a").origin("ledger").build();
    assertThat(
            SourceMerge.of(List.of(source("c", Rank.CODE, CODE), source("l", Rank.LEDGER, bare))))
        .hasSize(1);
    assertThat(
            SourceMerge.of(List.of(source("l", Rank.LEDGER, bare), source("m", Rank.LEDGER, ROW))))
        .hasSize(1);
  }

  @Test
  void an_operation_belongs_to_the_row_of_its_id_before_any_other() {
    Entry a = Entry.of("GET", "/a").operationId("a").handler("H#a").origin("ledger").build();
    Entry b = Entry.of("GET", "/a").operationId("b").handler("H#b").origin("ledger").build();
    Entry operation = Entry.of("GET", "/a").operationId("b").origin("openapi").build();
    SourceEntries rows = source("l", Rank.LEDGER, a, b);
    SourceEntries document = source("d", Rank.DOCUMENT, operation);
    assertThat(SourceMerge.of(List.of(rows, document)))
        .extracting(d -> d.entry().operationId() + " " + d.entry().origin())
        .containsExactlyInAnyOrder("a ledger", "b ledger+openapi");
    assertThat(SourceMerge.of(List.of(document, rows)))
        .extracting(d -> d.entry().operationId() + " " + d.entry().origin())
        .containsExactlyInAnyOrder("a ledger", "b openapi+ledger");
  }

  @Test
  void an_origin_is_named_once() {
    Entry row = ROW.toBuilder().origin("fastapi+openapi").build();
    assertThat(
            SourceMerge.of(
                List.of(source("l", Rank.LEDGER, row), source("d", Rank.DOCUMENT, OPERATION))))
        .singleElement()
        .satisfies(d -> assertThat(d.entry().origin()).isEqualTo("fastapi+openapi"));
  }

  private static SourceEntries source(String id, Rank rank, Entry... entries) {
    return new SourceEntries(
        new SourceId(id),
        rank,
        Stream.of(entries)
            .map(e -> new Located<>(e, (Location) Location.InFile.whole(id)))
            .toList());
  }
}
