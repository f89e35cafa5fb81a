package io.apiledger.driver.scan.bytes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class ByteSearchProperties {
  @Property(tries = 1000, seed = "1")
  void a_word_is_found_where_the_text_contains_it(
      @ForAll("texts") String text, @ForAll("words") List<String> words) {
    ByteSearch search = ByteSearch.of(words);

    assertThat(search.finds(text.getBytes(UTF_8)))
        .isEqualTo(words.stream().anyMatch(text::contains));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("abcé").ofMaxLength(30);
  }

  @Provide
  Arbitrary<List<String>> words() {
    return Arbitraries.strings()
        .withChars("abcé")
        .ofMinLength(1)
        .ofMaxLength(5)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }
}
