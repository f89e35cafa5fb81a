package io.apiledger.driver.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.apiledger.model.Auth;
import io.apiledger.model.Column;
import io.apiledger.model.Entry;
import io.apiledger.model.Located;
import io.apiledger.model.finding.Location;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FieldScoreTest {
  @Test
  void what_agrees_is_right_and_what_differs_is_wrong() {
    FieldScore score =
        score(
            get().summary("One").responseSchema("List<Order>").tags(List.of("a", "b")),
            get().summary("Another").responseSchema("Order[]").tags(List.of("b", "a")));

    assertThat(score.of(Column.SUMMARY).wrong())
        .containsExactly("GET /orders summary: One in code, Another in the document");
    assertThat(score.of(Column.RESPONSE_SCHEMA).right()).isOne();
    assertThat(score.of(Column.TAGS).right()).isOne();
  }

  @Test
  void what_only_the_document_says_is_missing_and_what_only_the_code_says_does_not_count() {
    FieldScore score = score(get().requestSchema("Draft"), get().summary("One").auth(Auth.NO));

    assertThat(score.of(Column.SUMMARY)).isEqualTo(FieldScore.Count.MISSING);
    assertThat(score.of(Column.AUTH_REQUIRED)).isEqualTo(FieldScore.Count.MISSING);
    assertThat(score.of(Column.REQUEST_SCHEMA)).isEqualTo(FieldScore.Count.NONE);
  }

  @Test
  void a_wrong_no_is_an_error() {
    FieldScore score = score(get().auth(Auth.NO), get().auth(Auth.YES));

    assertThat(score.of(Column.AUTH_REQUIRED).wrong()).hasSize(1);
  }

  @Test
  void a_route_that_only_one_side_has_is_not_scored() {
    FieldScore score = score(get().summary("One"), Entry.of("POST", "/orders").summary("Two"));

    assertThat(score.routes()).isZero();
    assertThat(score.lines()).allSatisfy(it -> assertThat(it).contains(" 0 right, 0 wrong, 0 "));
  }

  @Test
  void deprecated_counts_where_either_side_says_so() {
    assertThat(score(get().deprecated(true), get()).of(Column.DEPRECATED).wrong()).hasSize(1);
    assertThat(score(get(), get()).of(Column.DEPRECATED)).isEqualTo(FieldScore.Count.NONE);
  }

  private static Entry.Builder get() {
    return Entry.of("GET", "/orders");
  }

  private static FieldScore score(Entry.Builder found, Entry.Builder documented) {
    return FieldScore.of(List.of(located(found)), List.of(located(documented)));
  }

  private static Located<Entry> located(Entry.Builder entry) {
    return new Located<>(entry.build(), new Location.InFile("f", 1, 1));
  }
}
