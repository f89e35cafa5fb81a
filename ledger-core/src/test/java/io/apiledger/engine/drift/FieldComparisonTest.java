package io.apiledger.engine.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.apiledger.model.Auth;
import io.apiledger.model.Column;
import io.apiledger.model.Entry;
import io.apiledger.model.Located;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.Location;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class FieldComparisonTest {
  @Test
  void each_field_that_differs_is_a_change() {
    List<FieldChange> changes =
        changes(
            entry().auth(Auth.YES).requestSchema("Draft").responseSchema("Order").deprecated(true),
            entry().auth(Auth.NO).requestSchema("Order").responseSchema("Order[]"));

    assertThat(changes)
        .extracting(FieldChange::field)
        .containsExactly(
            Column.AUTH_REQUIRED, Column.REQUEST_SCHEMA, Column.RESPONSE_SCHEMA, Column.DEPRECATED);
    assertThat(DriftFindings.of(drift(entry(), entry()), changes))
        .extracting(Finding::message)
        .containsExactly(
            "expected auth required \"yes\", as in the code; found auth required \"no\" in the"
                + " document",
            "expected request schema \"Draft\", as in the code; found request schema \"Order\" in the"
                + " document",
            "expected response schema \"Order\", as in the code; found response schema \"Order[]\" in the"
                + " document",
            "expected deprecated, as in the code; found not deprecated in the document");
  }

  @Test
  void what_a_side_does_not_know_never_differs() {
    assertThat(changes(entry(), entry().auth(Auth.YES).requestSchema("Order").summary("s")))
        .isEmpty();
    assertThat(changes(entry().auth(Auth.NO).responseSchema("Order"), entry())).isEmpty();
  }

  @Test
  void other_fields_are_compared_where_asked_for() {
    FieldComparison all = FieldComparison.of(Set.of(Column.values()));
    Drift drift =
        drift(
            entry().summary("one").tags(List.of("a", "b")).handler("h").domain("d"),
            entry().summary("two").tags(List.of("b", "a")));

    assertThat(all.changes(drift.pairs()))
        .extracting(FieldChange::field)
        .containsExactly(Column.SUMMARY);
  }

  @Test
  void one_declaration_that_agrees_is_enough() {
    Located<Entry> one = located(entry().responseSchema("Order"));
    Located<Entry> other = located(entry().responseSchema("Item"));
    Documented operation = Documented.of(located(entry().responseSchema("Item")));
    Drift drift = Drift.between(List.of(one, other), List.of(operation), DriftScope.ALL);

    assertThat(FieldComparison.of(FieldComparison.STANDARD).changes(drift.pairs())).isEmpty();
  }

  @Test
  void an_operation_of_another_method_has_fields_of_its_own() {
    Entry.Builder put = Entry.of("PUT", "/a").responseSchema("Item");

    assertThat(changes(entry().responseSchema("Order"), put)).isEmpty();
  }

  private static List<FieldChange> changes(Entry.Builder code, Entry.Builder document) {
    return FieldComparison.of(FieldComparison.STANDARD).changes(drift(code, document).pairs());
  }

  private static Drift drift(Entry.Builder code, Entry.Builder document) {
    return Drift.between(
        List.of(located(code)), List.of(Documented.of(located(document))), DriftScope.ALL);
  }

  private static Entry.Builder entry() {
    return Entry.of("GET", "/a");
  }

  private static Located<Entry> located(Entry.Builder entry) {
    return new Located<>(entry.build(), Location.InFile.whole("file"));
  }
}
