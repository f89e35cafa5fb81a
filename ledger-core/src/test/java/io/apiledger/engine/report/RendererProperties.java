package io.apiledger.engine.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.apiledger.model.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RendererProperties {
  @Property(seed = "1")
  void text_holds_no_control_character_but_the_line_end(@ForAll("hostile") String text) {
    String out = Samples.rendered(new TextRenderer(Style.PLAIN), Samples.saying(text));

    assertThat(out.chars().filter(c -> c != '\n' && Character.isISOControl(c))).isEmpty();
    assertThat(out).endsWith("\n").isEqualTo(Text.wellFormed(out));
  }

  @Property(seed = "1")
  void tables_and_paragraphs_keep_to_the_width(@ForAll("hostile") String text) {
    String out = Samples.rendered(new TextRenderer(Style.PLAIN), Samples.saying(text));
    String title = TextRenderer.safe(text);

    assertThat(out.lines().filter(line -> !line.equals(title)))
        .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(80));
  }

  @Property(seed = "1")
  void json_reads_back_as_it_was_said(@ForAll("hostile") String text) throws IOException {
    String out = Samples.rendered(new JsonRenderer(), Samples.saying(text));
    String said = Text.wellFormed(text);
    List<String> read = strings(out);

    assertThat(read.stream().filter(said::equals).count())
        .isGreaterThanOrEqualTo(text.isEmpty() ? 1 : 10);
    assertThat(out.chars().filter(c -> c != '\n' && Character.isISOControl(c))).isEmpty();
  }

  @Property(seed = "1")
  void a_markdown_table_keeps_its_rows_and_cells(@ForAll("hostile") String text) {
    String out = Samples.rendered(new MarkdownRenderer(), Samples.saying(text));
    List<String> rows = out.lines().filter(line -> line.startsWith("| ")).toList();

    assertThat(rows).hasSize(4).allSatisfy(row -> assertThat(bars(row)).isEqualTo(4));
    assertThat(out).doesNotContainPattern("<(?!!-- -->)").doesNotContain("\r");
  }

  @Property(seed = "1")
  void nothing_from_a_source_starts_a_markdown_line(@ForAll("hostile") String text) {
    long plain = Samples.rendered(new MarkdownRenderer(), Samples.saying("x")).lines().count();
    long hostile = Samples.rendered(new MarkdownRenderer(), Samples.saying(text)).lines().count();

    // Only what is empty is left out.
    assertThat(hostile).isLessThanOrEqualTo(plain);
    if (!Text.oneLine(text).isEmpty()) {
      assertThat(hostile).isEqualTo(plain);
    }
  }

  @Provide
  Arbitrary<String> hostile() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "|",
            "`",
            "```",
            "<script>",
            "-->",
            "&",
            "@a",
            "#1",
            "\n",
            "\r\n",
            "\u2028",
            "\u001b[2J",
            "\u009b",
            "\u202e",
            "\u200b",
            "\uFEFF",
            "\uD83D",
            "\uDC31",
            "\uD83D\uDC31",
            "寵物",
            "e\u0301",
            "\\",
            "\"",
            "\\u0041",
            "\t",
            " ",
            "/a/{id}",
            "https://x.y",
            "[a](b)",
            "1. ",
            "- ",
            "word ",
            "averyveryveryverylongword",
            "\u0000",
            "\u007f");
    Arbitrary<String> mixed = pieces.list().ofMaxSize(30).map(list -> String.join("", list));
    return Arbitraries.oneOf(mixed, Arbitraries.strings().ofMaxLength(200));
  }

  private static List<String> strings(String json) throws IOException {
    List<String> strings = new ArrayList<>();
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.VALUE_STRING) {
          strings.add(parser.getText());
        }
      }
    }
    return strings;
  }

  /** Bars that part cells: those with an even number of backslashes before them. */
  private static int bars(String row) {
    int bars = 0;
    int backslashes = 0;
    for (int i = 0; i < row.length(); i++) {
      char c = row.charAt(i);
      if (c == '|' && backslashes % 2 == 0) {
        bars++;
      }
      backslashes = c == '\\' ? backslashes + 1 : 0;
    }
    return bars;
  }
}
