package io.apiledger.driver.scan.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class WordSearchTest {
  @Test
  void a_word_counts_where_nothing_of_an_identifier_is_beside_it() {
    assertThat(finds("extends Base {", "Base")).isTrue();
    assertThat(finds("Base", "Base")).isTrue();
    assertThat(finds("import acme.Base;", "Base")).isTrue();
    assertThat(finds("BaseOf MyBase Base2 Base_ $Base", "Base")).isFalse();
    assertThat(finds("Größe größer", "Größe")).isTrue();
    assertThat(finds("Größer", "Größe")).isFalse();
    assertThat(finds("", "Base")).isFalse();
  }

  @Test
  void words_of_one_hash_are_told_apart() {
    assertThat("Aa").hasSameHashCodeAs("BB");
    assertThat(finds("BB", "Aa")).isFalse();
    assertThat(finds("BB", "Aa", "BB")).isTrue();
  }

  @Property(seed = "1")
  void it_finds_what_splitting_finds(
      @ForAll @CharRange(from = 'a', to = 'd') @StringLength(max = 40) String text,
      @ForAll @NotEmpty
          Set<@CharRange(from = 'b', to = 'd') @StringLength(min = 1, max = 3) String> words) {
    String content = text.replace('a', ' ');

    assertThat(finds(content, words.toArray(String[]::new)))
        .isEqualTo(Arrays.stream(content.split(" ", -1)).anyMatch(words::contains));
  }

  private static boolean finds(String content, String... words) {
    return new WordSearch(new TreeSet<>(Arrays.asList(words)))
        .finds(content.getBytes(StandardCharsets.UTF_8));
  }
}
