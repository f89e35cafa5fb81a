package io.apiledger.surface.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EndingTest {
  private final List<String> done = new ArrayList<>();

  @Test
  void a_signal_stops_what_is_open_though_whoever_opened_it_is_busy() {
    try (Ending ending = Ending.ofProcess(() -> done.add("stopped"))) {
      ending.end();
      assertThat(done).containsExactly("stopped");
      assertThat(ending.within(0)).isTrue();
    }
  }

  @Test
  void without_a_signal_nobody_is_told_to_end() {
    try (Ending ending = Ending.ofProcess(() -> done.add("stopped"))) {
      assertThat(ending.within(1)).isFalse();
    }
    assertThat(done).isEmpty();
  }
}
