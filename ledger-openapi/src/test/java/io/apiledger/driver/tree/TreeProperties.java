package io.apiledger.driver.tree;

import static io.apiledger.driver.tree.Trees.unmarked;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.apiledger.model.finding.InputException;
import io.apiledger.model.port.ByteSource;
import io.apiledger.model.tree.Mark;
import io.apiledger.model.tree.Tree;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

class TreeProperties {
  private static final Mark NOWHERE = new Mark(0, 0);
  private static final String SEED =
      """
      openapi: 3.1.0
      x: &x {a: [1, 2.5, ~, true], "b\\u00e9": 'c'}
      y: {<<: *x, ? d : e}
      z: |
        text
      """;

  @Property(tries = 300, seed = "1")
  void json_and_the_same_in_yaml_are_the_same_tree(@ForAll("trees") Tree tree) throws IOException {
    assertThat(unmarked(Trees.root(json(tree)))).isEqualTo(tree);
    assertThat(unmarked(Trees.root(yaml(tree, FlowStyle.BLOCK)))).isEqualTo(tree);
    assertThat(unmarked(Trees.root("---\n" + yaml(tree, FlowStyle.FLOW)))).isEqualTo(tree);
  }

  @Property(tries = 300, seed = "1")
  void every_mark_is_where_the_value_is(@ForAll("trees") Tree tree) throws IOException {
    String[] lines = json(tree).split("\n", -1);
    check(Trees.root(json(tree)), lines);
  }

  @Property(tries = 2000, seed = "1")
  void any_bytes_are_read_or_refused(@ForAll byte[] bytes) {
    readOrRefused(bytes);
  }

  @Property(tries = 2000, seed = "1")
  void a_mutated_document_is_read_or_refused(
      @ForAll("seeds") String seed, @ForAll int at, @ForAll byte value, @ForAll int cut) {
    byte[] bytes = seed.getBytes(StandardCharsets.UTF_8);
    bytes[Math.floorMod(at, bytes.length)] = value;
    readOrRefused(bytes);
    readOrRefused(Arrays.copyOf(bytes, Math.floorMod(cut, bytes.length)));
  }

  @Property(tries = 2000, seed = "1")
  void text_of_the_characters_of_yaml_is_read_or_refused(@ForAll("yamlish") String text) {
    readOrRefused(text.getBytes(StandardCharsets.UTF_8));
  }

  private static void readOrRefused(byte[] bytes) {
    ByteSource source = ByteSource.of("doc", bytes);
    try {
      assertThat(TreeReader.read(source, Limits.DEFAULT).root()).isNotNull();
    } catch (InputException e) {
      assertThat(e.findings())
          .isNotEmpty()
          .allSatisfy(
              f -> {
                assertThat(f.expected()).isNotBlank();
                assertThat(f.found()).isNotBlank();
                assertThat(f.next()).isNotBlank();
              });
    }
  }

  @Provide
  Arbitrary<String> seeds() {
    return Arbitraries.of(SEED, "{\"openapi\": \"3.1.0\", \"a\": [1, {\"b\": null}], \"é\": -1e5}");
  }

  @Provide
  Arbitrary<String> yamlish() {
    return Arbitraries.of(
            "a", "b", ":", " ", "\n", "  ", "- ", "? ", "[", "]", "{", "}", ",", "&a ", "*a", "!",
            "!!str ", "|", ">", "'", "\"", "#", "%", "---\n", "...\n", "<<: ", "\\U", "1", "~", "@")
        .list()
        .ofMaxSize(30)
        .map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<Tree> trees() {
    return Arbitraries.recursive(this::scalars, TreeProperties::around, 0, 4);
  }

  private static Arbitrary<Tree> around(Arbitrary<Tree> inner) {
    Arbitrary<Tree> lists =
        inner.list().ofMaxSize(4).map(items -> new Tree.Sequence(items, NOWHERE));
    Arbitrary<Tree> mappings =
        Arbitraries.maps(texts(), inner).ofMaxSize(12).map(TreeProperties::mapping);
    return Arbitraries.oneOf(List.of(inner, lists, mappings));
  }

  private Arbitrary<Tree> scalars() {
    Arbitrary<Tree> texts = texts().map(text -> scalar(Tree.Type.TEXT, text));
    Arbitrary<Tree> numbers =
        Arbitraries.of("0", "-1", "3.10", "1e5", "-0.0", "12345678901234567890")
            .map(text -> scalar(Tree.Type.NUMBER, text));
    Arbitrary<Tree> others =
        Arbitraries.of(
            scalar(Tree.Type.FLAG, "true"),
            scalar(Tree.Type.FLAG, "false"),
            scalar(Tree.Type.NULL, "null"));
    return Arbitraries.oneOf(List.of(texts, numbers, others));
  }

  private static Arbitrary<String> texts() {
    Arbitrary<String> tricky =
        Arbitraries.of("", "true", "~", "3.10", " a ", "- b", "a: b", "# c", "x\ny\n", "'", "\"\\");
    Arbitrary<String> any = Arbitraries.strings().withChars("aé ~/:\t").ofMaxLength(12);
    return Arbitraries.oneOf(tricky, any, any.map(s -> s + "😀"));
  }

  private static Tree scalar(Tree.Type type, String text) {
    return new Tree.Scalar(type, text, NOWHERE);
  }

  private static Tree mapping(Map<String, Tree> values) {
    return new Tree.Mapping(
        values.entrySet().stream()
            .map(e -> new Tree.Member(e.getKey(), NOWHERE, e.getValue()))
            .toList(),
        NOWHERE);
  }

  private static String json(Tree tree) throws IOException {
    StringWriter out = new StringWriter();
    try (JsonGenerator generator =
        new JsonFactory().createGenerator(out).useDefaultPrettyPrinter()) {
      write(tree, generator);
    }
    return out.toString();
  }

  private static void write(Tree tree, JsonGenerator out) throws IOException {
    if (tree instanceof Tree.Mapping mapping) {
      out.writeStartObject();
      for (Tree.Member member : mapping.members()) {
        out.writeFieldName(member.key());
        write(member.value(), out);
      }
      out.writeEndObject();
    } else if (tree instanceof Tree.Sequence sequence) {
      out.writeStartArray();
      for (Tree item : sequence.items()) {
        write(item, out);
      }
      out.writeEndArray();
    } else if (tree instanceof Tree.Scalar scalar && scalar.type() == Tree.Type.TEXT) {
      out.writeString(scalar.text());
    } else if (tree instanceof Tree.Scalar scalar) {
      out.writeRawValue(scalar.text());
    }
  }

  /** Through the engine's own writer; numbers and flags as plain scalars. */
  private static String yaml(Tree tree, FlowStyle style) {
    DumpSettings settings =
        DumpSettings.builder()
            .setSchema(new org.snakeyaml.engine.v2.schema.CoreSchema())
            .setDefaultFlowStyle(style)
            .build();
    return new Dump(settings).dumpToString(YamlValues.of(tree));
  }

  private static void check(Tree tree, String[] lines) {
    String rest = lines[tree.at().line() - 1].substring(tree.at().column() - 1);
    if (tree instanceof Tree.Mapping mapping) {
      assertThat(rest).startsWith("{");
      for (Tree.Member member : mapping.members()) {
        Mark at = member.keyAt();
        assertThat(lines[at.line() - 1].substring(at.column() - 1)).startsWith("\"");
        check(member.value(), lines);
      }
    } else if (tree instanceof Tree.Sequence sequence) {
      assertThat(rest).startsWith("[");
      sequence.items().forEach(item -> check(item, lines));
    } else {
      Tree.Scalar scalar = (Tree.Scalar) tree;
      assertThat(rest).startsWith(scalar.type() == Tree.Type.TEXT ? "\"" : scalar.text());
    }
  }
}
