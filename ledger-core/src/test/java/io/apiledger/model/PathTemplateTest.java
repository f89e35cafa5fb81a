package io.apiledger.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathTemplateTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      textBlock =
          """
          ``                       ~ /
          /                        ~ /
          a/b                      ~ /a/b
          /a/                      ~ /a/
          /A/b                     ~ /A/b
          //a                      ~ //a
          /{id}                    ~ /{id}
          /{id:\\d+}               ~ /{id}
          /{id:\\d{2,4}}/b         ~ /{id}/b
          /{ id : [^/]+ }          ~ /{id}
          /{p:path}                ~ /{p}
          /{*rest}                 ~ /{rest}
          /{rest*}                 ~ /{rest}
          /{+rest}                 ~ /{rest}
          /:id/x                   ~ /{id}/x
          /a/:id                   ~ /a/{id}
          /items:batchGet          ~ /items:batchGet
          /{id}:cancel             ~ /{id}:cancel
          /<int:id>                ~ /{id}
          /<id>/x                  ~ /{id}/x
          /a<b                     ~ /a<b
          /a/**                    ~ /a/**
          /a/*/b                   ~ /a/*/b
          /search{?q,page}         ~ /search
          /search{&q}              ~ /search
          /search{#frag}           ~ /search
          /a{/b,c}                 ~ /a/{b}/{c}
          {/b}                     ~ /{b}
          /a{                      ~ /a{
          /a}                      ~ /a}
          /{}                      ~ /{}
          /a{b{c}                  ~ /a{b{c}
          /:{?x}id                 ~ /{id}
          /:id(\\d+)/x             ~ /{id}/x
          /a/:id(\\d{2}|(x))?      ~ /a/{id}
          /a/:id?                  ~ /a/{id}
          /a/:path*/b              ~ /a/{path}/b
          /a/:id(x                 ~ /a/{id}(x
          /a/:id?page=1            ~ /a/{id}?page=1
          /v1/{name=books/*}:move  ~ /v1/{name=books/*}:move
          /a/(?P<pk>[0-9]+)/       ~ /a/(?P<pk>[0-9]+)/
          """)
  void what_frameworks_declare_becomes_the_form_of_openapi(String declared, String path) {
    assertThat(PathTemplate.of(declared == null ? "" : declared).value()).isEqualTo(path);
  }

  @Test
  void a_trailing_slash_is_a_last_empty_segment() {
    assertThat(PathTemplate.of("/a/").segments()).containsExactly("a", "");
    assertThat(PathTemplate.of("/a").segments()).containsExactly("a");
    assertThat(PathTemplate.ROOT.segments()).isEmpty();
  }

  @Test
  void names_of_parameters_can_be_erased() {
    assertThat(PathTemplate.of("/a/{id}/b-{x}.{y}").withoutNames()).isEqualTo("/a/{}/b-{}.{}");
  }

  @Test
  void a_template_starts_with_a_slash() {
    assertThatIllegalArgumentException().isThrownBy(() -> new PathTemplate("a"));
    assertThat(new PathTemplate("/:id")).isEqualTo(PathTemplate.of("/{id}"));
  }
}
