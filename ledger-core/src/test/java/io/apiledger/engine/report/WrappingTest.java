package io.apiledger.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WrappingTest {
  @Test
  void a_text_that_fits_stays_one_line() {
    assertThat(Wrapping.lines("", 10)).containsExactly("");
    assertThat(Wrapping.lines("0123456789", 10)).containsExactly("0123456789");
  }

  @Test
  void words_stay_whole_and_the_space_at_a_break_goes() {
    assertThat(Wrapping.lines("one two  three", 8)).containsExactly("one two", "three");
  }

  @Test
  void a_path_breaks_after_a_slash_even_where_a_space_comes_early() {
    assertThat(Wrapping.lines("GET /alpha/beta/gamma", 12))
        .containsExactly("GET /alpha/", "beta/gamma");
  }

  @Test
  void a_word_without_a_place_to_break_is_broken_hard_but_never_within_a_pair() {
    assertThat(Wrapping.lines("abcdefgh", 3)).containsExactly("abc", "def", "gh");
    assertThat(Wrapping.lines("\uD83D\uDC31\uD83D\uDC31", 3))
        .containsExactly("\uD83D\uDC31", "\uD83D\uDC31");
  }

  @Test
  void wide_characters_count_twice_and_combining_ones_not_at_all() {
    assertThat(DisplayWidth.of("寵物")).isEqualTo(4);
    assertThat(DisplayWidth.of("e\u0301")).isEqualTo(1);
    assertThat(DisplayWidth.of("\uD83D\uDC31")).isEqualTo(2);
    assertThat(DisplayWidth.of("é")).isEqualTo(1);
  }

  @Property(seed = "1")
  void every_line_fits_and_only_spaces_are_lost(
      @ForAll String text, @ForAll @IntRange(min = 2, max = 30) int width) {
    var lines = Wrapping.lines(text, width);

    assertThat(lines)
        .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(width));
    assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.replace(" ", ""));
  }
}
