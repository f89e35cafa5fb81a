package io.apiledger.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class NearestTest {
  private static final List<String> KEYS = List.of("sources", "domains", "classify", "mount");

  @Test
  void a_typo_finds_the_word_that_was_meant() {
    assertThat(Nearest.of("domain", KEYS)).isEqualTo("domains");
    assertThat(Nearest.of("clasify", KEYS)).isEqualTo("classify");
    assertThat(Nearest.of("muont", KEYS)).isEqualTo("mount");
    assertThat(Nearest.of("Sources", KEYS)).isEqualTo("sources");
  }

  @Test
  void a_word_that_is_near_to_nothing_finds_nothing() {
    assertThat(Nearest.of("colour", KEYS)).isEmpty();
    assertThat(Nearest.of("x".repeat(10_000), KEYS)).isEmpty();
  }

  private static final List<String> WORDS =
      List.of("build", "diff", "drift", "explain", "--format", "--fields", "response_schema");

  @Test
  void a_letter_added_left_out_changed_or_swapped_is_forgiven() {
    assertThat(Nearest.of("buildd", WORDS)).isEqualTo("build");
    assertThat(Nearest.of("buld", WORDS)).isEqualTo("build");
    assertThat(Nearest.of("biild", WORDS)).isEqualTo("build");
    assertThat(Nearest.of("biuld", WORDS)).isEqualTo("build");
    assertThat(Nearest.of("--foramt", WORDS)).isEqualTo("--format");
  }

  @Test
  void the_start_of_a_word_is_enough() {
    assertThat(Nearest.of("expl", WORDS)).isEqualTo("explain");
    assertThat(Nearest.of("resp", WORDS)).isEqualTo("response_schema");
  }

  @Test
  void the_word_with_the_fewest_mistakes_wins() {
    assertThat(Nearest.of("dift", WORDS)).isEqualTo("diff");
    assertThat(Nearest.of("drif", WORDS)).isEqualTo("drift");
  }

  @Test
  void what_is_far_from_everything_gets_no_hint() {
    assertThat(Nearest.of("xyzzy", WORDS)).isEmpty();
    assertThat(Nearest.of("", WORDS)).isEmpty();
    assertThat(Nearest.of("x".repeat(100_000), WORDS)).isEmpty();
    assertThat(Nearest.hint("xyzzy", WORDS)).isEmpty();
  }
}
