package io.apiledger.driver.scan.fastapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class GuardNamesProperties {
  private static final List<String> SOME =
      List.of("auth", "token", "jwt", "role", "guard", "apikey");
  private static final List<String> PAIRS = List.of("api key", "current user", "active user");

  /** Words as patterns find them, which was how they were found at first. */
  @Property(tries = 1000, seed = "1")
  void a_name_speaks_of_callers_where_one_of_its_words_does(@ForAll("names") String name) {
    String words =
        name.replaceAll("([a-z0-9])([A-Z])", "$1 $2")
            .replaceAll("([A-Z])([A-Z][a-z])", "$1 $2")
            .replaceAll("[^A-Za-z0-9]+", " ")
            .toLowerCase(Locale.ROOT);
    boolean expected =
        List.of(words.split(" ", -1)).stream().anyMatch(SOME::contains)
            || PAIRS.stream().anyMatch(words::contains);

    assertThat(GuardNames.speaksOfCallers(name)).isEqualTo(expected);
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.of(
            "auth", "Auth", "AUTH", "token", "JWT", "role", "guard", "api", "Api", "API", "key",
            "Keys", "current", "Current", "user", "User", "active", "x", "X", "9", "_", ".", "-",
            "\u00e9")
        .list()
        .ofMaxSize(5)
        .map(parts -> String.join("", parts));
  }
}
