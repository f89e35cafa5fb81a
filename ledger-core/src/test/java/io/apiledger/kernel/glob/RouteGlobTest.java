package io.apiledger.kernel.glob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.apiledger.model.PathTemplate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RouteGlobTest {
  @ParameterizedTest(name = "{0} matches {1}: {2}")
  @CsvSource({
    "/cus/**,           /cus,                 true",
    "/cus/**,           /cus/a/b,             true",
    "/cus/**,           /customer,            false",
    "/**,               /,                    true",
    "/**,               /a/{id}/b,            true",
    "/a/*,              /a/b,                 true",
    "/a/*,              /a/b/c,               false",
    "/a/*,              /a,                   false",
    "/api/policy*/**,   /api/policies/x,      false",
    "/api/polic*/**,    /api/policies/x,      true",
    "/api/polic*/**,    /api/policy,          true",
    "/a/{x}/b,          /a/{id}/b,            true",
    "/a/{x}/b,          /a/literal/b,         true",
    "/a/{x},            /a/,                  false",
    "/**/health,        /health,              true",
    "/**/health,        /a/b/health,          true",
    "/**/health,        /a/b/healthy,         false",
    "/a/**/z,           /a/z,                 true",
    "/Case,             /case,                false",
    "/a,                /a/,                  false",
    "/a/{*rest},        /a/b/c,               true",
  })
  void a_pattern_matches_whole_paths(String pattern, String path, boolean matches) {
    assertThat(RouteGlob.of(pattern).matches(PathTemplate.of(path))).isEqualTo(matches);
  }

  @Test
  void captures_are_handed_out_by_name() {
    assertThat(RouteGlob.of("/{seg}/x/**").match(PathTemplate.of("/logs/x/{id}/tail")))
        .contains(Map.of("seg", "logs", "**", "{id}/tail"));
    assertThat(RouteGlob.of("/a/{*rest}").match(PathTemplate.of("/a")))
        .contains(Map.of("rest", ""));
  }

  @ParameterizedTest
  @CsvSource({"a/b", "/**/a/**", "/{x}/{x}", "/a**"})
  void a_pattern_that_cannot_mean_anything_is_refused(String pattern) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RouteGlob.of(pattern))
        .withMessageContaining("expected");
  }

  @ParameterizedTest(name = "{0} -> {1}: {2} becomes {3}")
  @CsvSource({
    "/cus/**,          /hoc/api/cus/**,       /cus/a/{id},        /hoc/api/cus/a/{id}",
    "/cus/**,          /hoc/api/cus/**,       /cus,               /hoc/api/cus",
    "/**,              /hoc/**,               /,                  /hoc",
    "/{seg}/**,        /api/{seg}/v1/**,      /logs/tail,         /api/logs/v1/tail",
    "/a/{*rest},       /b/{*rest},            /a/x/y,             /b/x/y",
    "/cus/**,          /api/**,               /cus/a/,            /api/a/",
    "/cus/**,          /api/**,               /cus/,              /api/",
    "/cus/**,          /api/**,               /cus,               /api",
  })
  void a_rewrite_carries_what_was_captured(String from, String to, String path, String expected) {
    assertThat(RouteRewrite.of(from, to).apply(PathTemplate.of(path)))
        .map(PathTemplate::value)
        .contains(expected);
  }

  @Test
  void a_rewrite_that_uses_what_is_not_captured_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> RouteRewrite.of("/a", "/b/**"));
    assertThatIllegalArgumentException().isThrownBy(() -> RouteRewrite.of("/a/**", "/b/{*x}"));
  }

  @Test
  void a_rewrite_may_introduce_a_parameter_of_its_own() {
    assertThat(RouteRewrite.of("/a/**", "/{tenant}/a/**").apply(PathTemplate.of("/a/b")))
        .contains(PathTemplate.of("/{tenant}/a/b"));
  }
}
