package io.apiledger.kernel.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.apiledger.model.port.ByteSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class InputKindTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"method;path\nGET;/a\n", "\"Domain\";\"Path\"\n", "method\tpath\nGET\t/a\n"})
  void a_table_with_another_separator_is_for_the_reader_of_ledgers_to_refuse(String text) {
    assertThat(kind(text)).isEqualTo(InputKind.LEDGER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"path\n", "a;b\n", "openapi: 3.0.0 ;path\n", "", "<path;method>\n"})
  void other_text_is_for_the_reader_of_documents(String text) {
    assertThat(kind(text)).isEqualTo(InputKind.OPENAPI);
  }

  @Test
  void a_first_line_of_nothing_but_separators_is_read_in_no_time() {
    assertThat(kind(";\t".repeat(1 << 20))).isEqualTo(InputKind.OPENAPI);
  }

  private static InputKind kind(String text) {
    return InputKind.of(ByteSource.of("input", text.getBytes(UTF_8)));
  }
}
