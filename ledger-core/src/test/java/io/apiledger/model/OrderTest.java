package io.apiledger.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class OrderTest {
  @Test
  void text_is_ordered_as_its_utf_8_bytes_are() {
    assertThat(List.of("😀", "\uE000", "b", "a").stream().sorted(Order.text(text -> text)))
        .containsExactly("a", "b", "\uE000", "😀");
  }

  @Property(seed = "1")
  void it_orders_as_the_comparators_of_java_do(@ForAll List<String> some) {
    Comparator<String> ours = Order.of(Order.natural(String::length), Order.text(text -> text));
    Comparator<String> theirs =
        Comparator.comparing(String::length).thenComparing(Text::compareUtf8);

    assertThat(some.stream().sorted(ours).toList())
        .isEqualTo(some.stream().sorted(theirs).toList());
  }
}
