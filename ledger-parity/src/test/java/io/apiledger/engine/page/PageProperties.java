package io.apiledger.engine.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class PageProperties {
  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final Pattern QUOTED = Pattern.compile("=\"[^\"]*\"");

  @Property(seed = "1", tries = 300)
  void a_hostile_title_changes_no_tag_of_the_overview(@ForAll String title, @ForAll String prefix) {
    assertThat(shape(IndexPage.html("<!--audiences-->\n", List.of(audience(title, prefix)))))
        .isEqualTo(shape(IndexPage.html("<!--audiences-->\n", List.of(audience("t", "p")))));
  }

  @Property(seed = "1", tries = 300)
  void a_hostile_title_changes_no_tag_of_a_swagger_page(@ForAll String title) {
    String template = "<title>${title}</title><h1>${heading}</h1>${links}";
    AudienceOverview hostile = audience(title, "/");
    AudienceOverview plain = audience("t", "/");

    assertThat(shape(SwaggerPage.html(template, List.of(hostile), hostile)))
        .isEqualTo(shape(SwaggerPage.html(template, List.of(plain), plain)));
  }

  /** The tags with the names of their attributes, without what the attributes hold. */
  private static List<String> shape(String html) {
    return TAG.matcher(html)
        .results()
        .map(MatchResult::group)
        .map(tag -> QUOTED.matcher(tag).replaceAll("="))
        .toList();
  }

  private static AudienceOverview audience(String title, String prefix) {
    AudienceOverview shop = Overviews.SHOP;
    return new AudienceOverview(
        shop.name(),
        title,
        prefix,
        shop.withDocument(),
        shop.totals(),
        shop.errors(),
        shop.warnings(),
        shop.domains(),
        shop.unclassified(),
        shop.pictures());
  }
}
