package io.apiledger.engine.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SchemaTypeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "DataResponse<Order>; DataResponseOrder",
        "DataResponse<Order>; DataResponse«Order»",
        "DataResponse<List<Order>>; DataResponseListOrder",
        "Page[Order]; Page_Order_",
        "Page<Map<String, Order>>; PageMapStringOrder",
        "List<Order>; Order[]",
        "Order[]; Order[]",
        "list[Order]; Order[]",
        "List<? extends Order>; Order[]",
        "List<List<Order>>; Order[][]",
        "Map<String, Order>; map<Order>",
        "Map<String, List<Order>>; map<Order[]>",
        "Dict[str, Order]; map<Order>",
        "Optional<Order>; Order",
        "Order | None; Order",
        "Union[Order, Item]; Item | Order",
        "Outer.Order; Order",
        "Order; com.acme.Order",
        "Order; app__models__Order",
        "Order; Order-Input",
        "order_item; OrderItem",
        "ResponseEntity<Order>; Order",
      })
  void a_type_and_the_name_that_generators_give_it_are_the_same(String code, String document) {
    assertThat(agree(code, document)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Order; Item",
        "Order; Order[]",
        "List<Order>; map<Order>",
        "DataResponse<Order>; DataResponseItem",
        "DataResponse<Order>; Order",
        "List<Order>; Item[]",
        "Union[Order, Item]; Order | Cat",
        "String; Order",
      })
  void another_name_is_a_difference(String code, String document) {
    assertThat(agree(code, document)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Object",
        "?",
        "T",
        "Any",
        "Dict[str, Any]",
        "List<?>",
        "Map",
        "void",
        "Cat & Dog",
        "Body_upload_files_post"
      })
  void what_says_nothing_never_differs(String open) {
    assertThat(agree(open, "Order")).isTrue();
    assertThat(agree("Order", open)).isTrue();
    assertThat(agree("Order", "")).isTrue();
  }

  @Test
  void one_name_may_stand_for_a_choice() {
    assertThat(agree("Animal", "Cat | Dog")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"(", "[", "<", "<[(", "A<", "]>", "|", "[]"})
  void nothing_that_can_be_written_is_too_deep_or_too_long(String part) {
    assertThat(SchemaType.of(part.repeat(600)).form()).hasSizeLessThan(2_000);
    assertThat(SchemaType.of(part.repeat(100_000)).kind()).isEqualTo(SchemaType.Kind.OPEN);
  }

  private static boolean agree(String code, String document) {
    return SchemaType.agree(Set.of(SchemaType.of(code)), Set.of(SchemaType.of(document)));
  }
}
