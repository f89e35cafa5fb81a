package io.apiledger.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class EntryTest {
  @Test
  void a_summary_is_one_line() {
    assertThat(Entry.of("GET", "/").summary(" One\n  two\r\nthree  four ").build().summary())
        .isEqualTo("One two three  four");
  }

  @Test
  void blank_tags_are_dropped_and_the_others_stay_as_declared() {
    assertThat(Entry.of("GET", "/").tags(List.of("b", " ", "", "a", "b")).build().tags())
        .containsExactly("b", "a", "b");
  }

  @Test
  void methods_are_upper_case() {
    assertThat(Entry.of("patch", "/").build().method()).isEqualTo(HttpMethod.of("PATCH"));
    assertThat(HttpMethod.of("get")).isSameAs(HttpMethod.GET);
    assertThat(HttpMethod.isValid("purge")).isTrue();
    assertThat(HttpMethod.isValid("GET /")).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> HttpMethod.of("P\u0131NG"));
    assertThatIllegalArgumentException().isThrownBy(() -> HttpMethod.of("GET /"));
    assertThatIllegalArgumentException().isThrownBy(() -> new HttpMethod("get"));
  }

  @Test
  void columns_have_the_names_and_the_order_of_the_format() {
    assertThat(Column.all())
        .extracting(Column::header)
        .containsExactly(
            "domain",
            "method",
            "path",
            "operation_id",
            "summary",
            "tags",
            "auth_required",
            "auth_schemes",
            "request_schema",
            "response_schema",
            "service",
            "deprecated",
            "visibility",
            "served_path",
            "handler",
            "source_file",
            "origin");
  }

  @Test
  void the_key_names_the_service_where_there_is_one() {
    assertThat(Entry.of("GET", "/a").build().key()).hasToString("GET /a");
    assertThat(Entry.of("GET", "/a").service("eu").build().key()).hasToString("eu GET /a");
  }

  @Test
  void a_shadowed_route_and_the_one_that_answers_are_of_one_service() {
    RouteKey here = RouteKey.of("GET", "/a");
    RouteKey there = new RouteKey("eu", HttpMethod.GET, PathTemplate.of("/{x}"));
    assertThatIllegalArgumentException().isThrownBy(() -> new Ledger.Shadowed(here, there));
  }
}
