package io.apiledger.driver.tree;

import static io.apiledger.driver.tree.Trees.onlyRefusal;
import static io.apiledger.driver.tree.Trees.refusal;
import static io.apiledger.driver.tree.Trees.root;
import static io.apiledger.driver.tree.Trees.source;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.InputException;
import io.apiledger.model.finding.Location;
import io.apiledger.model.finding.RuleId;
import io.apiledger.model.port.ByteSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedDocumentTest {
  @Test
  void utf_16_is_named() {
    for (var charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16)) {
      Finding finding = refusal(ByteSource.of("doc", "{\"a\":1}".getBytes(charset))).get(0);
      assertThat(finding.message()).isEqualTo("expected UTF-8; found UTF-16");
    }
  }

  @Test
  void bytes_that_are_no_utf_8_are_refused_with_offset_line_and_column() {
    byte[] bytes = "{\"a\":\n \"é?\"}".getBytes(StandardCharsets.UTF_8);
    bytes[10] = (byte) 0xE9;
    Finding finding = refusal(ByteSource.of("doc", bytes)).get(0);
    assertThat(finding.place()).isEqualTo("doc:2:4");
    assertThat(finding.message())
        .isEqualTo("expected UTF-8; found the byte 0x22 after 0xe9 at byte offset 11");
  }

  @ParameterizedTest
  @ValueSource(ints = {0xC0, 0xC1, 0xF5, 0xFF, 0x80, 0xBF})
  void bytes_that_start_no_character_are_refused(int wrong) {
    for (String text : List.of("{\"a\": \"?\"}", "a: '?'")) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      bytes[text.indexOf('?')] = (byte) wrong;
      assertThat(refusal(ByteSource.of("doc", bytes)).get(0).found())
          .isEqualTo(
              "the byte 0x" + Integer.toHexString(wrong) + " at byte offset " + text.indexOf('?'));
    }
  }

  @Test
  void a_character_cut_off_at_the_end_is_refused() {
    Finding finding = refusal(ByteSource.of("doc", new byte[] {'a', ':', (byte) 0xE2})).get(0);
    assertThat(finding.found()).isEqualTo("an unfinished character at the end at byte offset 3");
  }

  @Test
  void overlong_forms_and_surrogates_are_refused() {
    for (int[] wrong : new int[][] {{0xE0, 0x80, 0x80}, {0xED, 0xA0, 0x80}, {0xF4, 0x90, 0x80}}) {
      byte[] bytes = {
        'a', ':', ' ', (byte) wrong[0], (byte) wrong[1], (byte) wrong[2], (byte) 0x80
      };
      assertThat(refusal(ByteSource.of("doc", bytes)).get(0).expected()).isEqualTo("UTF-8");
    }
  }

  @Test
  void a_nul_is_refused_in_both_syntaxes() {
    assertThat(onlyRefusal("{\"a\": \"x\0\"}").message())
        .isEqualTo("expected text; found a NUL at byte offset 8");
    assertThat(onlyRefusal("a: 1\nb: \0").place()).isEqualTo("doc:2:4");
  }

  @Test
  void control_characters_are_refused() {
    assertThat(onlyRefusal("a: \u0007").found())
        .isEqualTo("the control character 0x07 at byte offset 3");
    assertThat(onlyRefusal("a: \u0081").found()).contains("control character 0x81");
    assertThat(onlyRefusal("{\"a\": \"\u0007\"}").place()).isEqualTo("doc:1:8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\t\r\n", "\uFEFF", "# only a comment\n"})
  void a_document_of_nothing_is_refused(String text) {
    assertThat(onlyRefusal(text).expected()).isIn("a JSON or YAML document", "a document");
  }

  @Test
  void all_repeated_keys_are_named_with_both_places() {
    for (String text :
        List.of(
            "{\n\"a\":1,\n\"b\":{\"c~/\":1,\n\"c~/\":2},\n\"a\":3}",
            "\na: 1\nb: {c~/: 1,\nc~/: 2}\na: 3")) {
      List<Finding> findings = refusal(source(text));
      assertThat(findings).extracting(Finding::symbol).containsExactly("/a", "/b/c~0~1");
      assertThat(findings.get(0).found()).matches("\"a\" again; first at 2:1");
      Location.InDocument again = (Location.InDocument) requireNonNull(findings.get(0).at());
      assertThat(again.line()).isEqualTo(5);
      assertThat(again.pointer()).isEqualTo("/a");
    }
  }

  @Test
  void repeated_keys_are_counted_beyond_twenty() {
    StringBuilder json = new StringBuilder("{\"a\":1");
    json.append(",\"a\":1".repeat(50));
    List<Finding> findings = refusal(source(json + "}"));
    assertThat(findings).hasSize(21);
    assertThat(findings).extracting(Finding::found).contains("30 more repeated keys");
  }

  @Test
  void repeated_keys_are_named_even_where_the_document_ends_too_early() {
    assertThat(refusal(source("{\"a\":1,\"a\":2,"))).hasSize(2);
  }

  @Test
  void a_key_and_its_number_are_one_key() {
    assertThat(onlyRefusal("200: a\n'200': b").found()).isEqualTo("\"200\" again; first at 1:1");
  }

  @Test
  void two_merge_keys_are_a_repeated_key() {
    assertThat(onlyRefusal("a: &a {x: 1}\nb:\n  <<: *a\n  <<: *a").found())
        .isEqualTo("\"<<\" again; first at 3:3");
  }

  @Test
  void only_mappings_can_be_merged() {
    assertThat(onlyRefusal("a:\n  <<: 1").message())
        .isEqualTo(
            "expected a mapping or a list of mappings under the merge key <<; found a number");
    assertThat(onlyRefusal("a:\n  <<: [{}, 1]").found()).isEqualTo("a number");
  }

  @Test
  void several_documents_are_refused() {
    Finding finding = onlyRefusal("a: 1\n---\nb: 2");
    assertThat(finding.place()).isEqualTo("doc:2:1");
    assertThat(finding.found()).isEqualTo("a second one");
  }

  @ParameterizedTest
  @ValueSource(strings = {"? [a]\n: 1", "? {a: 1}\n: 1", "a: &x [1]\n*x : 1", "---\n{[a]: 1}"})
  void keys_that_are_no_scalars_are_refused(String text) {
    assertThat(onlyRefusal(text).expected()).isEqualTo("a scalar as key");
  }

  @Test
  void truncated_json_is_called_truncated() {
    for (String text : List.of("{\"a\": {\"b\": [1,", "{\"a\": \"x", "{\"a\"", "[", "{\"a\": tr")) {
      Finding finding = onlyRefusal(text);
      assertThat(finding.rule()).isEqualTo(RuleId.PARSE_FAILED);
      assertThat(finding.place()).startsWith("doc:1:");
    }
    assertThat(onlyRefusal("{\"a\": {\"b\": [1,").next()).contains("truncated");
    assertThat(onlyRefusal("{\"a\": {\"b\": [1,").found()).startsWith("the end of the document");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{} x", "{}{}", "[1] 2", "{}]", "{},"})
  void trailing_garbage_is_refused(String text) {
    assertThat(onlyRefusal(text).expected()).isEqualTo("nothing after the end of the document");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{a: 1}", "{'a': 1}", "{\"a\": 01}", "[1,]", "{\"a\" 1}", "[NaN]"})
  void what_is_no_json_is_refused(String text) {
    Finding finding = onlyRefusal(text);
    assertThat(finding.place()).startsWith("doc:1:");
    assertThat(finding.expected()).isNotBlank();
    assertThat(finding.found()).isNotBlank().doesNotContain("Source").doesNotContain("code ");
    assertThat(finding.next()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: b: c",
        "a: [1",
        "a: 'x",
        "a:\n\t- b",
        "- a\nb: c",
        "%YAML 9.0\n---\na",
        "a: @"
      })
  void what_is_no_yaml_is_refused(String text) {
    Finding finding = onlyRefusal(text);
    assertThat(finding.place()).startsWith("doc:");
    assertThat(finding.expected()).isNotBlank();
    assertThat(finding.found()).isNotBlank().doesNotContain("exception");
  }

  @Test
  void ten_thousand_levels_are_refused_in_json_and_in_both_forms_of_yaml() {
    StringBuilder block = new StringBuilder();
    for (int i = 0; i < 2_000; i++) {
      block.append(" ".repeat(i)).append("a:\n");
    }
    for (String text :
        List.of(
            "[".repeat(10_000) + "]".repeat(10_000),
            "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000),
            "a: " + "[".repeat(10_000) + "]".repeat(10_000),
            "a: " + "{a: ".repeat(10_000) + "}".repeat(10_000),
            "- ".repeat(10_000) + "a",
            block.toString())) {
      assertThat(onlyRefusal(text).expected())
          .isEqualTo("at most 500 levels of mappings and lists");
    }
  }

  @Test
  void aliases_do_not_nest_deeper_than_the_limit() {
    StringBuilder yaml = new StringBuilder("a0: &a0 " + "[".repeat(300) + "]".repeat(300) + "\n");
    yaml.append("a1: &a1 " + "[".repeat(300) + "*a0" + "]".repeat(300) + "\n");
    assertThat(onlyRefusal(yaml.toString()).expected()).startsWith("at most 500 levels");
  }

  @Test
  void an_alias_bomb_is_refused() {
    StringBuilder yaml = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      String previous = "*a" + (i - 1);
      yaml.append("a").append(i).append(": &a").append(i).append(" [");
      yaml.append((previous + ", ").repeat(9)).append(previous).append("]\n");
    }
    Finding finding = onlyRefusal(yaml.toString());
    assertThat(finding.expected()).startsWith("at most 3000000 values");
    assertThat(finding.place()).startsWith("doc:7:");
  }

  @Test
  void a_bomb_of_merge_keys_is_refused() {
    StringBuilder yaml = new StringBuilder("a0: &a0 {x: [1, 2, 3, 4]}\n");
    for (int i = 1; i < 40; i++) {
      String p = "*a" + (i - 1);
      yaml.append("a" + i + ": &a" + i + " {<<: [" + p + ", " + p + ", " + p + "]}\n");
    }
    assertThat(onlyRefusal(yaml.toString()).expected()).contains("aliases counted");
  }

  @Test
  void aliases_of_nothing_and_of_themselves_are_refused() {
    assertThat(onlyRefusal("a: *b").found()).isEqualTo("*b");
    assertThat(onlyRefusal("a: &a [*a]").found()).isEqualTo("*a inside its own anchor");
  }

  @Test
  void numbers_and_names_of_json_that_nobody_writes_are_refused() {
    assertThat(onlyRefusal("[" + "1".repeat(2_000) + "]").message())
        .isEqualTo(
            "expected a document within the limits; found number value length exceeds the maximum"
                + " allowed");
    assertThat(onlyRefusal("{\"" + "k".repeat(60_000) + "\":1}").found())
        .isEqualTo("name length exceeds the maximum allowed");
  }

  @Test
  void limits_of_bytes_and_nodes_hold() {
    assertThat(refusal(source("{\"a\": [1, 2, 3]}"), new Limits(10, 5, 50)).get(0).expected())
        .isEqualTo("at most 10 bytes");
    assertThat(refusal(source("{\"a\": [1, 2, 3]}"), new Limits(100, 5, 4)).get(0).expected())
        .startsWith("at most 4 values");
    assertThat(refusal(source("{\"a\": 1, \"b\": 2}"), new Limits(100, 5, 4)).get(0).place())
        .isEqualTo("doc:1:15");
    assertThat(root("{\"a\": [1, 2, 3]}")).isNotNull();
    assertThatThrownBy(() -> new Limits(0, 1, 1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_caller_chooses_the_rule() {
    assertThatThrownBy(() -> TreeReader.read(source("{"), Limits.DEFAULT, RuleId.SNAPSHOT_INVALID))
        .isInstanceOfSatisfying(
            InputException.class,
            e ->
                assertThat(e.findings())
                    .extracting(Finding::rule)
                    .containsExactly(RuleId.SNAPSHOT_INVALID));
  }

  @Test
  void a_missing_file_and_a_folder_are_refused() {
    for (Path path : List.of(Path.of("no", "such", "file"), Path.of("src"))) {
      ByteSource source =
          new ByteSource() {
            @Override
            public String name() {
              return "given.json";
            }

            @Override
            public InputStream open() throws IOException {
              return Files.newInputStream(path);
            }
          };
      Finding finding = refusal(source).get(0);
      assertThat(finding.place()).isEqualTo("given.json");
      assertThat(finding.expected()).isEqualTo("a readable document");
    }
  }

  @Test
  void text_of_the_document_cannot_disturb_a_terminal() {
    Finding finding = onlyRefusal("{\"a\u001b[31m\": 1}".replace("\u001b", "\\u001b") + "\u202e");
    assertThat(finding.message()).doesNotContain("\u202e").doesNotContain("\u001b");
    Finding repeated = onlyRefusal("{\"\\u001b\": 1, \"\\u001b\": 2}");
    assertThat(repeated.found()).isEqualTo("\"\\u001b\" again; first at 1:2");
  }
}
