package io.apiledger.engine.picture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The pictures, looked at in a browser. */
class PictureGoldenTest {
  @Test
  void the_bars_of_five_domains_are_this_picture() throws IOException {
    assertThat(DomainBars.file("Domains of \"shop\"", Pictures.FIGURES))
        .isEqualTo(golden("bars.svg"));
  }

  @Test
  void the_methods_of_three_domains_are_this_picture() throws IOException {
    assertThat(MethodMap.file("Methods of shop", Pictures.METHODS, Pictures.ROWS))
        .isEqualTo(golden("methods.svg"));
  }

  @Test
  void a_picture_of_no_domain_says_so() {
    assertThat(DomainBars.svg("Domains", List.of())).contains("<desc>no domain</desc>");
    assertThat(MethodMap.svg("Methods", List.of(), List.of())).contains("<desc>no domain</desc>");
  }

  @Test
  void a_row_with_another_number_of_counts_than_methods_is_refused() {
    List<MethodMap.Row> rows = List.of(new MethodMap.Row("a", List.of(1L)));

    assertThatThrownBy(() -> MethodMap.svg("Methods", Pictures.METHODS, rows))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("expected 4 counts, found 1");
  }

  @Test
  void a_negative_count_is_refused() {
    assertThatThrownBy(() -> new DomainFigures("a", 1, -1, 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new MethodMap.Row("a", List.of(-1L)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String golden(String name) throws IOException {
    try (InputStream in = PictureGoldenTest.class.getResourceAsStream("/golden/picture/" + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
    }
  }
}
