package io.apiledger.engine.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class PictureProperties {
  private static final List<String> METHODS = List.of("GET", "POST", "<PUT>", "ÀNY");

  @Property(seed = "1", tries = 200)
  void bars_stay_inside_their_tracks_and_every_count_is_written(
      @ForAll("figures") List<DomainFigures> figures, @ForAll String title) throws Exception {
    Element svg = parsed(DomainBars.svg(title, figures));
    List<Integer> widths = widths(svg);
    List<String> texts = texts(svg);

    assertThat(widths).allMatch(width -> width >= 2 && width <= 96);
    for (DomainFigures row : figures) {
      assertThat(texts).contains(Long.toString(row.routes()), Long.toString(row.unauthenticated()));
    }
  }

  @Property(seed = "1", tries = 200)
  void hostile_names_become_no_element_and_no_id(
      @ForAll("figures") List<DomainFigures> figures, @ForAll String title) throws Exception {
    for (String picture : pictures(title, figures)) {
      Element svg = parsed(picture);
      NodeList all = svg.getElementsByTagName("*");
      for (int i = 0; i < all.getLength(); i++) {
        assertThat(all.item(i).getNodeName()).isIn("title", "desc", "text", "rect", "style");
        assertThat(((Element) all.item(i)).hasAttribute("id")).isFalse();
        assertThat(((Element) all.item(i)).hasAttribute("style")).isFalse();
      }
      assertThat(svg.getAttribute("role")).isEqualTo("img");
      assertThat(svg.getFirstChild().getNextSibling().getNodeName()).isEqualTo("title");
    }
  }

  @Property(seed = "1", tries = 50)
  void the_locale_changes_no_byte(@ForAll("figures") List<DomainFigures> figures) {
    List<String> first = pictures("Domains", figures);
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(pictures("Domains", figures)).isEqualTo(first);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Property(seed = "1", tries = 50)
  void a_picture_inside_a_page_needs_no_style_element(
      @ForAll("figures") List<DomainFigures> figures) {
    assertThat(DomainBars.svg("Domains", figures)).doesNotContain("<style");
    assertThat(MethodMap.svg("Methods", METHODS, rows(figures))).doesNotContain("<style");
  }

  private static List<String> pictures(String title, List<DomainFigures> figures) {
    return List.of(
        DomainBars.svg(title, figures),
        DomainBars.file(title, figures),
        MethodMap.svg(title, METHODS, rows(figures)),
        MethodMap.file(title, METHODS, rows(figures)));
  }

  private static List<MethodMap.Row> rows(List<DomainFigures> figures) {
    return figures.stream()
        .map(
            f ->
                new MethodMap.Row(
                    f.domain(),
                    List.of(f.routes(), f.documented(), f.drifted(), f.unauthenticated())))
        .toList();
  }

  private static List<Integer> widths(Element svg) {
    List<Integer> widths = new ArrayList<>();
    NodeList boxes = svg.getElementsByTagName("rect");
    for (int i = 0; i < boxes.getLength(); i++) {
      widths.add(Integer.valueOf(((Element) boxes.item(i)).getAttribute("width")));
    }
    return widths;
  }

  private static List<String> texts(Element svg) {
    List<String> texts = new ArrayList<>();
    NodeList nodes = svg.getElementsByTagName("text");
    for (int i = 0; i < nodes.getLength(); i++) {
      texts.add(nodes.item(i).getTextContent());
    }
    return texts;
  }

  private static Element parsed(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)))
        .getDocumentElement();
  }

  @Provide
  Arbitrary<List<DomainFigures>> figures() {
    Arbitrary<String> names =
        Arbitraries.oneOf(
            Arbitraries.strings().ofMaxLength(40),
            Arbitraries.of("</svg><script>", "\" onload=\"x", "a&b", "\u0000", "\uD83D"));
    Arbitrary<Long> counts =
        Arbitraries.oneOf(Arbitraries.longs().between(0, 500), Arbitraries.of(0L, Long.MAX_VALUE));
    return Combinators.combine(names, counts, counts, counts, counts)
        .as(DomainFigures::new)
        .list()
        .ofMaxSize(12);
  }
}
