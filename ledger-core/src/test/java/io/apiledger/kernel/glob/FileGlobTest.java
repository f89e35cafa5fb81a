package io.apiledger.kernel.glob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FileGlobTest {
  @ParameterizedTest(name = "{0} matches {1}: {2}")
  @CsvSource(
      delimiter = ';',
      value = {
        "**/cus/logs/**;     backend/app/cus/logs/a.py;   true",
        "**/cus/logs/**;     cus/logs/a.py;               true",
        "**/cus/logs/**;     backend/cus/log/a.py;        false",
        "src/**/*.java;      src/A.java;                  true",
        "src/**/*.java;      src/a/b/A.java;              true",
        "src/**/*.java;      src/a/b/A.kt;                false",
        "*.{yaml,yml};       api.yml;                     true",
        "*.{yaml,yml};       api.json;                    false",
        "a?c;                abc;                         true",
        "a?c;                a/c;                         false",
        "docs/;              docs/a/b;                    true",
        "app/[id]/page;      app/[id]/page;               true",
        "**/a/**/b/**/c;     a/x/b/y/z/c;                 true",
        "**/a/**/b/**/c;     a/x/c/y/b;                   false",
      })
  void a_glob_matches_whole_paths(String glob, String path, boolean matches) {
    assertThat(FileGlob.of(glob).matches(path)).isEqualTo(matches);
  }

  @Test
  void an_open_brace_and_an_explosion_of_alternatives_are_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> FileGlob.of("a{b"));
    assertThatIllegalArgumentException().isThrownBy(() -> FileGlob.of("{a,b}".repeat(30)));
  }
}
