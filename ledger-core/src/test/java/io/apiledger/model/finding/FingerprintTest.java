package io.apiledger.model.finding;

import static org.assertj.core.api.Assertions.assertThat;

import io.apiledger.model.RouteKey;
import org.junit.jupiter.api.Test;

class FingerprintTest {
  private static final RouteKey ROUTE = RouteKey.of("GET", "/a");

  @Test
  void wording_place_and_severity_do_not_change_it() {
    Finding one =
        Finding.of(RuleId.DUPLICATE_ROUTE, ROUTE).symbol("h").expected("x").found("y").build();
    Finding other =
        Finding.of(RuleId.DUPLICATE_ROUTE, ROUTE)
            .symbol("h")
            .at(new Location.InFile("f", 3, 4))
            .expected("z")
            .found("w")
            .next("n")
            .withSeverity(Severity.ERROR);
    assertThat(other.fingerprint()).isEqualTo(one.fingerprint());
    assertThat(one.fingerprint().hex()).matches("[0-9a-f]{32}");
  }

  @Test
  void rule_subject_and_symbol_do() {
    Finding one = Finding.of(RuleId.DUPLICATE_ROUTE, ROUTE).symbol("h").build();
    assertThat(one.fingerprint())
        .isNotEqualTo(Finding.of(RuleId.PATH_COLLISION, ROUTE).symbol("h").build().fingerprint())
        .isNotEqualTo(Finding.of(RuleId.DUPLICATE_ROUTE, ROUTE).symbol("i").build().fingerprint())
        .isNotEqualTo(
            Finding.of(RuleId.DUPLICATE_ROUTE, RouteKey.of("PUT", "/a"))
                .symbol("h")
                .build()
                .fingerprint());
  }

  @Test
  void it_is_the_same_tomorrow() {
    assertThat(Finding.of(RuleId.DUPLICATE_ROUTE, ROUTE).build().fingerprint())
        .hasToString("55c34b194fe978d15470fbfb0dc3ade3");
  }
}
