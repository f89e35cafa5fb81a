package io.apiledger.engine.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.apiledger.model.publication.Request;
import io.apiledger.model.publication.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PublicationTest {
  private static final String LEDGER = "{\"endpoints\":[" + "1,".repeat(500) + "1]}\n";

  private final Publication publication =
      Publication.of(
          List.of(
              file("index.html", MediaType.HTML, "<!doctype html><title>x</title>"),
              file("assets/explorer.js", MediaType.SCRIPT, "let x = 1;"),
              file("apis/ledger/orders.json", MediaType.JSON, LEDGER),
              file("apis/ledger/orders/api_keys.json", MediaType.JSON, "{}")),
          List.of(new Group("orders", List.of("api_keys", "billing"))));

  @ParameterizedTest
  @CsvSource({
    "/, text/html; charset=utf-8",
    "/?x=1, text/html; charset=utf-8",
    "/index.html, text/html; charset=utf-8",
    "/assets/explorer.js, text/javascript; charset=utf-8",
    "/apis/ledger/orders, application/json; charset=utf-8",
    "/apis/ledger/orders.json, application/json; charset=utf-8",
    "/apis/ledger/orders/api%5Fkeys, application/json; charset=utf-8",
    "/healthz, application/json; charset=utf-8",
  })
  void what_is_published_is_found_with_its_type(String target, String type) {
    Response response = get(target);
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.header("content-type")).contains(type);
    assertThat(response.header("X-Content-Type-Options")).contains("nosniff");
    assertThat(response.header("Content-Length"))
        .contains(Integer.toString(response.body().remaining()));
  }

  @Test
  void a_page_may_load_from_its_own_host_alone() {
    assertThat(get("/").header("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'", "script-src 'self'")
        .doesNotContain("unsafe");
  }

  @Test
  void each_encoding_has_a_tag_of_its_own_and_the_same_content() throws IOException {
    Response plain = get("/apis/ledger/orders");
    Response gzip = get("/apis/ledger/orders", "Accept-Encoding", "br, gzip;q=0.8");
    assertThat(plain.header("Content-Encoding")).isEmpty();
    assertThat(gzip.header("Content-Encoding")).contains("gzip");
    assertThat(gzip.header("ETag")).isNotEqualTo(plain.header("ETag"));
    assertThat(List.of(plain, gzip))
        .allSatisfy(one -> assertThat(one.header("Vary")).contains("Accept-Encoding"));
    assertThat(text(plain)).isEqualTo(LEDGER);
    assertThat(new GZIPInputStream(new ByteArrayInputStream(bytes(gzip))).readAllBytes())
        .asString(StandardCharsets.UTF_8)
        .isEqualTo(LEDGER);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gzip                     | true",
        "GZIP                     | true",
        "*                        | true",
        "deflate, gzip;q=1.0, *;q=0.5 | true",
        "gzip;q=0                 | false",
        "gzip;q=0.0, *            | false",
        "*;q=0                    | false",
        "identity, gzip;q=0.5     | false",
        "identity;q=0.5, gzip;q=0.5 | true",
        "br                       | false",
        "gzip;q=2                 | false",
        "gzip;q=high              | false",
        "gzip;                    | false",
        "gzipped                  | false",
        "''                       | false",
      })
  void gzip_goes_to_those_who_take_it(String header, boolean taken) {
    assertThat(
            get("/apis/ledger/orders", "Accept-Encoding", header)
                .header("Content-Encoding")
                .isPresent())
        .isEqualTo(taken);
  }

  @Test
  void bytes_that_do_not_shrink_are_not_compressed() {
    assertThat(
            get("/apis/ledger/orders/api_keys", "Accept-Encoding", "gzip")
                .header("Content-Encoding"))
        .isEmpty();
  }

  @Test
  void a_client_that_has_the_content_is_told_so() {
    String tag = get("/apis/ledger/orders").header("ETag").orElseThrow();
    for (String known : List.of(tag, "W/" + tag, "\"x\", " + tag, "*", tag + ",\"y\"")) {
      Response response = get("/apis/ledger/orders", "If-None-Match", known);
      assertThat(response.status()).as(known).isEqualTo(304);
      assertThat(response.body().remaining()).isZero();
      assertThat(response.header("ETag")).contains(tag);
      assertThat(response.header("Vary")).contains("Accept-Encoding");
    }
  }

  @Test
  void health_is_told_whatever_the_client_has() {
    assertThat(get("/healthz").header("Cache-Control")).contains("no-store");
    for (String known : List.of("*", "\"x\"")) {
      Response response = get("/healthz", "If-None-Match", known);
      assertThat(response.status()).as(known).isEqualTo(200);
      assertThat(text(response)).contains("\"status\":\"ok\"");
    }
  }

  @Test
  void a_tag_that_is_another_or_none_at_all_changes_nothing() {
    String tag = get("/apis/ledger/orders").header("ETag").orElseThrow();
    String bare = tag.substring(1, tag.length() - 1);
    for (String other : List.of("\"x\"", bare, "\"" + bare, bare + "\"", "x" + tag, "", ",,,")) {
      assertThat(get("/apis/ledger/orders", "If-None-Match", other).status())
          .as(other)
          .isEqualTo(200);
    }
  }

  @Test
  void the_tag_of_one_encoding_does_not_stand_for_the_other() {
    String plain = get("/apis/ledger/orders").header("ETag").orElseThrow();
    Map<String, String> headers = Map.of("If-None-Match", plain, "Accept-Encoding", "gzip");
    assertThat(publication.answer(new Request("GET", "/apis/ledger/orders", headers::get)).status())
        .isEqualTo(200);
  }

  @Test
  void a_head_request_gets_the_headers_of_a_get_and_no_body() {
    for (String target : List.of("/", "/apis/ledger/orders", "/apis/ledger/none", "/healthz")) {
      Response get = get(target);
      Response head = publication.answer(new Request("HEAD", target, name -> null));
      assertThat(head.status()).isEqualTo(get.status());
      assertThat(head.headers()).isEqualTo(get.headers());
      assertThat(head.body().remaining()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "get", ""})
  void everything_else_than_reading_is_refused(String method) {
    Response response = publication.answer(new Request(method, "/", name -> null));
    assertThat(response.status()).isEqualTo(405);
    assertThat(response.header("Allow")).contains("GET, HEAD");
    assertThat(response.header("Content-Type")).contains("application/problem+json");
  }

  @Test
  void an_unknown_audience_is_told_with_the_known_ones() {
    Response response = get("/apis/ledger/order");
    assertThat(response.status()).isEqualTo(404);
    assertThat(text(response))
        .isEqualTo(
            """
            {"type":"about:blank","title":"Not Found","status":404,\
            "detail":"no audience is called order; did you mean orders?","audiences":["orders"]}
            """);
  }

  @Test
  void an_unknown_domain_is_told_with_the_known_ones() {
    assertThat(text(get("/apis/swagger/orders/api-keys")))
        .contains("no domain is called api-keys; did you mean api_keys?")
        .contains("\"domains\":[\"api_keys\",\"billing\"]");
    assertThat(text(get("/apis/ledger/orders/"))).contains("no domain is named");
    assertThat(text(get("/apis/ledger/orders/billing/x"))).contains("below a domain");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../etc/passwd",
        "/apis/ledger/../../x",
        "/apis/%2e%2e/x",
        "/apis/./ledger",
        "/apis%2Fledger%2Forders",
        "/apis%5cledger",
        "/apis\\ledger",
        "/%00",
        "/a%0d%0aSet-Cookie:x",
        "/%zz",
        "/%",
        "/%4",
        "/\u00e9",
        "/%C3%A9",
        "/\uff05",
        "index.html",
        "http://elsewhere/",
        "*",
        "",
      })
  void a_path_that_is_none_is_refused(String target) {
    assertThat(get(target).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/%252e%252e/x", "//", "//apis/ledger/orders", "/apis", "/Index.html"})
  void what_is_not_published_is_not_found(String target) {
    assertThat(get(target).status()).isEqualTo(404);
  }

  @Test
  void a_path_that_is_too_long_is_refused_unread() {
    assertThat(get("/" + "a".repeat(100_000)).status()).isEqualTo(414);
  }

  @Test
  void a_publication_that_is_not_the_newest_says_why() {
    Response response = publication.answer(Request.get("/healthz"), "x.yaml: \"expected\" 1");
    assertThat(text(response))
        .isEqualTo("{\"status\":\"stale\",\"trouble\":\"x.yaml: \\\"expected\\\" 1\"}\n");
    assertThat(text(get("/healthz"))).isEqualTo("{\"status\":\"ok\"}\n");
  }

  @Test
  void two_files_of_one_name_are_a_mistake() {
    PublishedFile one = file("a.json", MediaType.JSON, "1");
    assertThatThrownBy(() -> Publication.of(List.of(one, one), List.of()))
        .hasMessageContaining("a.json");
  }

  private Response get(String target) {
    return publication.answer(Request.get(target));
  }

  private Response get(String target, String header, String value) {
    return publication.answer(
        new Request("GET", target, name -> name.equalsIgnoreCase(header) ? value : null));
  }

  private static PublishedFile file(String path, MediaType type, String content) {
    return new PublishedFile(path, type, content.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(Response response) {
    return new String(bytes(response), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(Response response) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      response.writeTo(out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }
}
