package io.apiledger.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"", ".", "..", "../x", "a/b", "a\\b", "a.b", "-a", "_a", "a b", "é", "a\0", "C:"})
  void a_name_that_could_leave_its_folder_or_be_an_option_is_refused(String name) {
    assertThatIllegalArgumentException().isThrownBy(() -> new DomainName(name));
    assertThatIllegalArgumentException().isThrownBy(() -> new AudienceName(name));
    assertThatIllegalArgumentException().isThrownBy(() -> new SourceId(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "api_keys", "api-keys", "9", "CUS"})
  void letters_digits_and_two_signs_make_a_name(String name) {
    assertThat(new DomainName(name)).hasToString(name);
  }

  @Test
  void a_name_has_at_most_64_characters() {
    assertThat(new DomainName("a".repeat(64)).value()).hasSize(64);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DomainName("a".repeat(65)))
        .withMessageContaining("at most 64");
  }
}
