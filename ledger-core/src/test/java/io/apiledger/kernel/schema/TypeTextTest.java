package io.apiledger.kernel.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TypeTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "List<Order>",
        "Order[]",
        "list[Order]",
        "Sequence[ Order ]",
        "Set<? extends Order>"
      })
  void a_list_has_an_item_in_whatever_language(String text) {
    assertThat(TypeText.of(text)).isEqualTo(new TypeText.ListOf("Order"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Order",
        "Optional[Order]",
        "Order | None",
        "Union[Order, None]",
        "ResponseEntity<Optional<Order>>",
        "Annotated[Order, Body()]",
        "(Order)",
      })
  void what_only_wraps_a_type_is_passed_over(String text) {
    assertThat(TypeText.of(text)).isEqualTo(new TypeText.Named("Order"));
  }

  @Test
  void a_map_has_a_value_and_a_union_has_alternatives() {
    assertThat(TypeText.of("Dict[str, List[Order]]")).isEqualTo(new TypeText.MapOf("List[Order]"));
    assertThat(TypeText.of("Union[A, B, None]")).isEqualTo(new TypeText.AnyOf(List.of("A", "B")));
    assertThat(TypeText.of("A | Page<B | C>"))
        .isEqualTo(new TypeText.AnyOf(List.of("A", "Page<B | C>")));
    assertThat(TypeText.of("A & B")).isEqualTo(new TypeText.AllOf(List.of("A", "B")));
  }

  @Test
  void any_other_type_with_arguments_stays_as_written() {
    assertThat(TypeText.of("acme.Page<Order>"))
        .isEqualTo(new TypeText.Generic("acme.Page<Order>", "Page"));
    assertThat(TypeText.of("Page«Order»")).isEqualTo(new TypeText.Generic("Page«Order»", "Page"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "(", ")", "[]", "|", "&", "<", ">", "A<", "]>", "()", "None", "x[", "List[]"})
  void whatever_is_written_is_something(String text) {
    assertThat(TypeText.of(text)).isNotNull();
    assertThat(TypeText.of(text.repeat(500))).isNotNull();
  }
}
