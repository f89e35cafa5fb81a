package io.apiledger.driver.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.apiledger.model.port.Needs;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class WordsTest {
  @Test
  void a_word_counts_once_one_that_it_is_built_on_does_in_whatever_order_they_come() {
    Words words = new Words();

    assertThat(words.add(needs(Set.of(), Map.of("C", Set.of("B"), "B", Set.of("A", "X")))))
        .isEmpty();
    assertThat(words.add(needs(Set.of("A"), Map.of()))).containsExactly("A", "B", "C");
    assertThat(words.add(needs(Set.of("A"), Map.of("D", Set.of("C"), "E", Set.of("Y")))))
        .containsExactly("D");
  }

  @Test
  void words_that_are_built_on_each_other_end() {
    Words words = new Words();

    assertThat(words.add(needs(Set.of("A"), Map.of("A", Set.of("B"), "B", Set.of("A")))))
        .containsExactly("A", "B");
  }

  private static Needs needs(Set<String> words, Map<String, Set<String>> through) {
    return new Needs(Set.of(), words, through);
  }
}
