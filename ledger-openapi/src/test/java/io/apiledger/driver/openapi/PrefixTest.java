package io.apiledger.driver.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.Severity;
import io.apiledger.model.port.Scan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrefixTest {
  private static Scan read(String text, boolean basePath) {
    return OpenApiReader.read(Documents.source(text), OpenApiOptions.FILE.withBasePath(basePath));
  }

  @ParameterizedTest
  @CsvSource({
    "https://h/v1, /v1/a",
    "https://h/v1/, /v1/a",
    "https://h, /a",
    "https://h/, /a",
    "//h/v1?x=1#y, /v1/a",
    "/v1/x, /v1/x/a",
    "v1, /v1/a",
    "./v1, /v1/a",
    "., /a",
    "'https://{host}:{port}/{base}/v2', /{base}/v2/a",
    "'{whole}/v2', /w/v2/a",
    "'https://h/{unclosed', /{unclosed/a",
  })
  void the_path_of_the_first_server_is_put_before_paths_where_it_is_wanted(
      String url, String path) {
    String text =
        "openapi: 3.0.3\nservers: [{url: '"
            + url
            + "', variables: {host: {default: h}, port: {default: '1'}, whole: {default:"
            + " 'https://h/w'}}}]\npaths: {/a: {get: {}}}";
    assertThat(Documents.keys(read(text, true))).containsExactly("GET " + path);
    assertThat(Documents.keys(read(text, false))).containsExactly("GET /a");
  }

  @Test
  void a_variable_is_its_default() {
    String text =
        "openapi: 3.0.3\nservers: [{url: 'https://h/{v}/x', variables: {v: {default: v7}}}]\n"
            + "paths: {/a: {get: {}}}";
    assertThat(Documents.keys(read(text, true))).containsExactly("GET /v7/x/a");
  }

  @Test
  void nearer_servers_win() {
    String text =
        """
        openapi: 3.0.3
        servers: [{url: /root}]
        paths:
          /a:
            servers: [{url: /item}]
            get: {}
            put: {servers: [{url: /operation}]}
          /b: {get: {servers: []}}
        """;
    assertThat(Documents.keys(read(text, true)))
        .containsExactly("GET /item/a", "PUT /operation/a", "GET /root/b");
  }

  @Test
  void several_servers_with_different_paths_are_a_warning() {
    String text =
        "openapi: 3.0.3\nservers: [{url: /one}, {url: 'http://h/two'}, {url: 'http://h/one'}]\n"
            + "paths: {/a: {get: {}, put: {}}}";
    Scan scan = read(text, true);
    assertThat(Documents.keys(scan)).containsExactly("GET /one/a", "PUT /one/a");
    assertThat(scan.findings())
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.severity()).isEqualTo(Severity.WARNING);
              assertThat(f.found()).isEqualTo("2 different ones; the first is taken: /one");
              assertThat(f.place()).isEqualTo("api.yaml:2:1");
            });
    assertThat(read(text, false).findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"/v1, /v1/a", "v1/, /v1/a", "/, /a", "'', /a"})
  void a_base_path_is_put_before_paths_where_it_is_wanted(String basePath, String path) {
    String text = "swagger: '2.0'\nbasePath: '" + basePath + "'\npaths: {/a: {get: {}}}";
    assertThat(Documents.keys(read(text, true))).containsExactly("GET " + path);
    assertThat(Documents.keys(read(text, false))).containsExactly("GET /a");
    assertThat(
            Documents.keys(
                OperationKeys.read(Documents.source(text), OpenApiOptions.FILE.withBasePath(true))))
        .containsExactly("GET " + path);
  }

  @Test
  void a_prefix_that_multiplies_is_left_out_with_a_warning() {
    String text =
        "openapi: 3.0.3\nservers: [{url: '/"
            + "{v}".repeat(1000)
            + "', variables: {v: {default: '"
            + "x".repeat(1000)
            + "'}}}]\npaths: {/a: {get: {}}}";
    Scan scan = read(text, true);
    assertThat(Documents.keys(scan)).containsExactly("GET /a");
    assertThat(scan.findings())
        .extracting(Finding::expected)
        .singleElement()
        .asString()
        .contains("at most 1024 characters");
  }
}
