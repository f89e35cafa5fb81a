package io.apiledger.driver.tree;

import static io.apiledger.driver.tree.Trees.get;
import static io.apiledger.driver.tree.Trees.root;
import static io.apiledger.driver.tree.Trees.unmarked;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.apiledger.model.tree.Mark;
import io.apiledger.model.tree.Tree;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreeReaderTest {
  @Test
  void every_value_and_key_of_json_knows_its_place() {
    Tree.Mapping root = (Tree.Mapping) root("{\n  \"é😀\": [1,\n    \"b\"], \"c\": true }");
    assertThat(root.at()).isEqualTo(new Mark(1, 1));
    Tree.Member first = root.members().get(0);
    assertThat(first.keyAt()).isEqualTo(new Mark(2, 3));
    assertThat(first.value().at()).isEqualTo(new Mark(2, 10));
    assertThat(((Tree.Sequence) first.value()).items().get(1).at()).isEqualTo(new Mark(3, 5));
    assertThat(root.members().get(1).keyAt()).isEqualTo(new Mark(3, 11));
  }

  @Test
  void every_value_and_key_of_yaml_knows_its_place() {
    Tree.Mapping root = (Tree.Mapping) root("# a comment\n\na:\n  - 1\n  - b: c\n");
    Tree.Member a = root.members().get(0);
    assertThat(a.keyAt()).isEqualTo(new Mark(3, 1));
    Tree.Mapping second = (Tree.Mapping) ((Tree.Sequence) a.value()).items().get(1);
    assertThat(second.members().get(0).keyAt()).isEqualTo(new Mark(5, 5));
    assertThat(second.members().get(0).value().at()).isEqualTo(new Mark(5, 8));
  }

  @ParameterizedTest
  @CsvSource({
    "3.10, NUMBER",
    "1e5, NUMBER",
    "-.5, NUMBER",
    "0x1F, NUMBER",
    "0o17, NUMBER",
    ".inf, NUMBER",
    "1.2.3, TEXT",
    "-, TEXT",
    "1_000, TEXT",
    "12:30:45, TEXT",
    "yes, TEXT",
    "on, TEXT",
    "true, FLAG",
    "False, FLAG",
    "tRue, TEXT",
    "~, NULL",
    "null, NULL",
    "2001-12-14, TEXT",
    "!!str 3.10, TEXT",
    "'\"3.10\"', TEXT",
    "! 3.10, TEXT",
    "!!int 3, NUMBER",
    "!Ref 3, TEXT",
  })
  void scalars_of_yaml_have_the_types_of_the_core_schema(String text, Tree.Type type) {
    if (text.equals("-")) {
      text = "'-'";
    }
    Tree.Scalar scalar = (Tree.Scalar) get("a: " + text, "a");
    assertThat(scalar.type()).isEqualTo(type);
  }

  @Test
  void the_text_of_a_scalar_stays_as_written() {
    assertThat(((Tree.Scalar) get("a: 3.10", "a")).text()).isEqualTo("3.10");
    assertThat(((Tree.Scalar) get("{\"a\": 3.10}", "a")).text()).isEqualTo("3.10");
    assertThat(((Tree.Scalar) get("{\"a\": 1E400}", "a")).text()).isEqualTo("1E400");
    assertThat(((Tree.Scalar) get("a: True", "a")).text()).isEqualTo("True");
    assertThat(((Tree.Scalar) get("a:", "a")).type()).isEqualTo(Tree.Type.NULL);
  }

  @Test
  void a_number_as_key_becomes_text() {
    assertThat(get("200: ok", "200")).isInstanceOf(Tree.Scalar.class);
  }

  @Test
  void a_byte_order_mark_is_passed_over() {
    assertThat(unmarked(root("\uFEFF{\"a\":1}"))).isEqualTo(unmarked(root("{\"a\":1}")));
    assertThat(unmarked(root("\uFEFFa: 1"))).isEqualTo(unmarked(root("a: 1")));
    assertThat(root("\uFEFFa: 1").at()).isEqualTo(new Mark(1, 1));
  }

  @Test
  void an_alias_is_the_value_of_its_anchor() {
    assertThat(unmarked(root("a: &x {b: [1]}\nc: *x")))
        .isEqualTo(unmarked(root("a: {b: [1]}\nc: {b: [1]}")));
    assertThat(unmarked(root("a: &x k\n*x : 1"))).isEqualTo(unmarked(root("a: k\nk: 1")));
    assertThat(unmarked(root("a: &x 1\nb: &x 2\nc: *x")))
        .isEqualTo(unmarked(root("a: 1\nb: 2\nc: 2")));
  }

  @Test
  void explicit_keys_win_over_merged_ones_and_earlier_mappings_over_later_ones() {
    Tree.Mapping root =
        (Tree.Mapping) root("a: &a {x: 1, y: 1}\nb: &b {y: 2, z: 2}\nc:\n  <<: [*a, *b]\n  x: 3\n");
    Tree merged = requireNonNull(root.get("c"));
    assertThat(unmarked(merged)).isEqualTo(unmarked(root("{\"x\":3,\"y\":1,\"z\":2}")));
  }

  @Test
  void a_quoted_merge_key_is_a_key_like_any_other() {
    assertThat(get("'<<': 1", "<<")).isInstanceOf(Tree.Scalar.class);
    assertThat(get("{\"<<\": 1}", "<<")).isInstanceOf(Tree.Scalar.class);
  }

  @Test
  void lookups_in_large_mappings_find_every_member() {
    StringBuilder json = new StringBuilder("{\"k0\":0");
    for (int i = 1; i < 1000; i++) {
      json.append(",\"k").append(i).append("\":").append(i);
    }
    Tree.Mapping root = (Tree.Mapping) root(json + "}");
    for (int i = 0; i < 1000; i++) {
      assertThat(((Tree.Scalar) requireNonNull(root.get("k" + i))).text()).isEqualTo("" + i);
    }
    assertThat(root.get("k1000")).isNull();
    assertThat(requireNonNull(root.member("k7")).keyAt()).isEqualTo(root.members().get(7).keyAt());
  }

  @Test
  void equal_documents_give_equal_trees() {
    String json =
        "{\"a\":[1,{}],\"b\":null,\"c\":1,\"d\":1,\"e\":1,\"f\":1,\"g\":1,\"h\":1,\"i\":1}";
    assertThat(root(json)).isEqualTo(root(json)).hasSameHashCodeAs(root(json));
  }
}
