package io.apiledger.engine.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The pages: small templates against goldens read by eye, the real templates for what they need.
 */
class PageTest {
  private static final Path SITE = Path.of("src/main/resources/io/apiledger/site");
  private static final List<AudienceOverview> BOTH = List.of(Overviews.SHOP, Overviews.HOSTILE);
  private static final String SWAGGER =
      """
      <title>${title}</title>
      <h1>${heading}</h1>
      <a href="${root}" data-url="${url}">
      ${links}
      """;

  @Test
  void the_overview_of_two_audiences_is_this_page() throws IOException {
    assertThat(IndexPage.html("<main>\n<!--audiences-->\n</main>\n", BOTH))
        .isEqualTo(golden("index.html"));
  }

  @Test
  void swagger_ui_of_an_audience_is_this_page() throws IOException {
    assertThat(SwaggerPage.html(SWAGGER, BOTH, Overviews.SHOP)).isEqualTo(golden("shop.html"));
  }

  @Test
  void swagger_ui_of_a_domain_is_this_page() throws IOException {
    assertThat(SwaggerPage.html(SWAGGER, BOTH, Overviews.SHOP, Overviews.PARCELS))
        .isEqualTo(golden("parcels.html"));
  }

  @Test
  void a_site_without_audience_says_what_one_needs() {
    assertThat(IndexPage.html("<!--audiences-->\n", List.of()))
        .contains("No audience is published", "api-ledger.yaml");
  }

  @Test
  void a_value_that_looks_like_a_marker_is_not_filled() {
    AudienceOverview marker =
        new AudienceOverview(
            "a",
            "${url}",
            "${root}",
            false,
            new RouteCounts(0, 0, 0, 0, 0, 0),
            0,
            0,
            List.of(),
            0,
            List.of());

    assertThat(SwaggerPage.html("${heading}", List.of(marker), marker)).isEqualTo("${url}");
  }

  @Test
  void a_template_with_another_marker_is_refused() {
    assertThatThrownBy(() -> SwaggerPage.html("${other}", BOTH, Overviews.SHOP))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("expected a marker of this page, found other");
    assertThatThrownBy(() -> IndexPage.html("no marker", BOTH))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("expected the line <!--audiences--> in the template");
  }

  @Test
  void the_pages_of_the_site_take_their_figures() throws IOException {
    String index = IndexPage.html(Files.readString(SITE.resolve("index.html")), BOTH);
    String swagger =
        SwaggerPage.html(Files.readString(SITE.resolve("swagger.html")), BOTH, Overviews.HOSTILE);

    assertThat(index).contains("data-audience=\"shop\"").doesNotContain("<!--audiences-->");
    assertThat(swagger)
        .contains("data-url=\"../apis/swagger/yard.json\"", "&lt;script&gt;x")
        .doesNotContain("${", "<script>x");
  }

  @Test
  void no_page_holds_script_or_style_of_its_own() throws IOException {
    for (String name : List.of("index.html", "swagger.html")) {
      assertThat(Files.readString(SITE.resolve(name)))
          .as(name)
          .contains("<meta charset=\"utf-8\">", "default-src 'none'; script-src 'self'")
          .doesNotContainPattern("<script(?![^>]* src=)|<style|\\sstyle=|\\son[a-z]+=|https?://");
    }
  }

  @Test
  void every_asset_of_the_site_is_listed() throws IOException {
    try (Stream<Path> files = Files.walk(SITE.resolve("assets"), 5)) {
      assertThat(
              files
                  .filter(Files::isRegularFile)
                  .map(file -> SITE.relativize(file).toString().replace('\\', '/'))
                  .sorted())
          .isEqualTo(SiteAssets.NAMES);
    }
  }

  private static String golden(String name) throws IOException {
    try (InputStream in = PageTest.class.getResourceAsStream("/golden/page/" + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
    }
  }
}
