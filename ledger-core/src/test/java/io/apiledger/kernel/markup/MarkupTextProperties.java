package io.apiledger.kernel.markup;

import static org.assertj.core.api.Assertions.assertThat;

import io.apiledger.model.Text;
import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class MarkupTextProperties {
  @Property(seed = "1")
  void a_parser_reads_back_what_a_person_would_see(@ForAll("hostile") String text)
      throws Exception {
    String escaped = MarkupText.escaped(text);
    Element read =
        element("<a double=\"" + escaped + "\" single='" + escaped + "'>" + escaped + "</a>");
    String seen =
        Text.visible(Text.wellFormed(text)).replace('\uFFFE', '\uFFFD').replace('\uFFFF', '\uFFFD');

    assertThat(read.getTextContent()).isEqualTo(seen);
    assertThat(read.getAttribute("double")).isEqualTo(seen);
    assertThat(read.getAttribute("single")).isEqualTo(seen);
    assertThat(read.getAttributes().getLength()).isEqualTo(2);
    assertThat(read.getElementsByTagName("*").getLength()).isZero();
  }

  @Property(seed = "1")
  void no_character_of_markup_is_left(@ForAll("hostile") String text) {
    assertThat(MarkupText.escaped(text)).doesNotContainPattern("[<>\"'\\p{Cntrl}]");
  }

  private static Element element(String xml) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)))
        .getDocumentElement();
  }

  @Provide
  Arbitrary<String> hostile() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "<",
            ">",
            "&",
            "\"",
            "'",
            "&lt;",
            "&#60;",
            "<!--",
            "-->",
            "]]>",
            "</a>",
            "<b x=",
            "/>",
            "\u0000",
            "\u001b",
            "\n",
            "\t",
            "\u202e",
            "\uFFFF",
            "\uFEFF",
            "\uD83D",
            "\uDC31",
            "\uD83D\uDC31",
            "寵物",
            "`",
            "=",
            " ",
            "word");
    Arbitrary<String> mixed = pieces.list().ofMaxSize(20).map(list -> String.join("", list));
    return Arbitraries.oneOf(mixed, Arbitraries.strings().ofMaxLength(100));
  }
}
