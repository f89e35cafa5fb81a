package io.apiledger.driver.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.apiledger.model.Entry;
import io.apiledger.model.finding.InputException;
import io.apiledger.model.port.ByteSource;
import io.apiledger.model.port.Scan;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DocumentProperties {
  private static final String COMPONENTS =
      "\"components\":{\"pathItems\":{\"I\":{\"get\":{},\"put\":{}}},\"schemas\":{\"A\":{}},"
          + "\"responses\":{\"R\":{\"content\":{\"a/b\":{\"schema\":"
          + "{\"$ref\":\"#/components/schemas/A\"}}}}}}";

  /** One path: its key and its item as JSON. */
  record Path(String key, String item) {}

  @Property(tries = 300, seed = "1")
  void keys_alone_are_the_keys_of_the_full_reader_at_the_same_places(
      @ForAll("paths") List<Path> paths, @ForAll boolean basePath) {
    ByteSource source = Documents.source(document(paths));
    OpenApiOptions options = OpenApiOptions.FILE.withBasePath(basePath).withService("s");
    assertThat(outcome(() -> OperationKeys.read(source, options)))
        .isEqualTo(outcome(() -> OpenApiReader.read(source, options)));
  }

  @Property(tries = 300, seed = "1")
  void the_order_of_paths_changes_no_entry(
      @ForAll("paths") List<Path> paths, @ForAll Random random) {
    List<Path> shuffled = new ArrayList<>(paths);
    Collections.shuffle(shuffled, random);
    assertThat(entries(document(shuffled))).isEqualTo(entries(document(paths)));
  }

  @Property(tries = 2000, seed = "1")
  void a_mutated_document_is_read_or_refused(
      @ForAll("paths") List<Path> paths,
      @ForAll int at,
      @ForAll byte value,
      @ForAll int cut,
      @ForAll boolean shorten) {
    byte[] bytes = document(paths).getBytes(StandardCharsets.UTF_8);
    bytes[Math.floorMod(at, bytes.length)] = value;
    if (shorten) {
      bytes = Arrays.copyOf(bytes, Math.floorMod(cut, bytes.length));
    }
    ByteSource source = ByteSource.of("doc", bytes);
    for (OpenApiOptions options :
        List.of(OpenApiOptions.FILE, OpenApiOptions.ANSWER.withBasePath(true))) {
      assertThat(outcome(() -> OpenApiReader.read(source, options))).isNotEmpty();
      assertThat(outcome(() -> OperationKeys.read(source, options))).isNotEmpty();
    }
  }

  /** Whatever stands where a value is awaited, the reader says something sensible of it. */
  @Property(tries = 1000, seed = "1")
  void any_value_may_stand_anywhere(
      @ForAll("operations") String operation, @ForAll("values") String value, @ForAll int which) {
    List<String> places =
        List.of("parameters", "requestBody", "responses", "security", "tags", "servers", "summary");
    String key = places.get(Math.floorMod(which, places.size()));
    String broken =
        operation.substring(0, operation.length() - 1)
            + (operation.length() > 2 ? "," : "")
            + "\""
            + key
            + "\":"
            + value
            + "}";
    String text =
        "{\"openapi\":\"3.0.0\",\"paths\":{\"/a\":{\"get\":" + broken + "}}," + COMPONENTS + "}";
    OpenApiOptions options = OpenApiOptions.FILE.withBasePath(true);
    outcome(() -> OpenApiReader.read(Documents.source(text), options));
    String two = text.replace("\"openapi\":\"3.0.0\"", "\"swagger\":\"2.0\"");
    outcome(() -> OpenApiReader.read(Documents.source(two), options));
  }

  private static List<String> outcome(java.util.function.Supplier<Scan> reader) {
    try {
      return reader.get().entries().stream()
          .map(e -> e.value().key() + " " + e.at() + " " + e.value().sourceFile())
          .toList();
    } catch (InputException e) {
      return List.of(e.getMessage());
    }
  }

  private static Map<Entry, Long> entries(String text) {
    try {
      return Documents.entries(text).stream()
          .collect(Collectors.groupingBy(entry -> entry, Collectors.counting()));
    } catch (InputException e) {
      return Map.of();
    }
  }

  private static String document(List<Path> paths) {
    return paths.stream()
        .map(path -> "\"" + path.key() + "\":" + path.item())
        .collect(
            Collectors.joining(
                ",\n",
                "{\"openapi\":\"3.1.0\",\"servers\":[{\"url\":\"/v1\"}],\"paths\":{\n",
                "},\n" + COMPONENTS + "}"));
  }

  @Provide
  Arbitrary<List<Path>> paths() {
    Arbitrary<String> keys =
        Arbitraries.of("a", "b", "{id}", "{id:\\\\\\\\d+}", "x-y", "é", "~", "%20", ":c")
            .list()
            .ofMinSize(1)
            .ofMaxSize(3)
            .map(segments -> "/" + String.join("/", segments));
    Arbitrary<String> all = Arbitraries.oneOf(keys, keys, keys, Arbitraries.of("a", "x-a", ""));
    return Combinators.combine(all, items())
        .as(Path::new)
        .list()
        .ofMaxSize(8)
        .uniqueElements(Path::key);
  }

  @Provide
  Arbitrary<String> items() {
    Arbitrary<String> members =
        Combinators.combine(
                Arbitraries.of(
                    "get",
                    "put",
                    "post",
                    "delete",
                    "options",
                    "head",
                    "patch",
                    "trace",
                    "x-a",
                    "summary",
                    "parameters",
                    "query"),
                operations())
            .as((key, value) -> "\"" + key + "\":" + value);
    Arbitrary<String> plain =
        members
            .list()
            .ofMaxSize(5)
            .uniqueElements(member -> member.substring(0, member.indexOf(':')))
            .map(list -> "{" + String.join(",", list) + "}");
    return Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(20, plain),
        net.jqwik.api.Tuple.of(
            1,
            Arbitraries.of(
                "{\"$ref\":\"#/components/pathItems/I\"}", "null", "[]", "{\"$ref\":\"#/x\"}")));
  }

  @Provide
  Arbitrary<String> operations() {
    return Arbitraries.of(
        "{}",
        "{\"operationId\":\"x\",\"tags\":[\"t\"],\"deprecated\":true}",
        "{\"summary\":\"s\",\"security\":[{\"k\":[]}]}",
        "{\"responses\":{\"200\":{\"$ref\":\"#/components/responses/R\"}}}",
        "{\"description\":\"[{\\\"get\\\":{}}]\"}");
  }

  @Provide
  Arbitrary<String> values() {
    Arbitrary<String> scalars =
        Arbitraries.of(
            "null",
            "1",
            "true",
            "\"x\"",
            "[]",
            "{}",
            "[[]]",
            "[null]",
            "[{}]",
            "[{\"url\":1}]",
            "{\"$ref\":\"#\"}",
            "{\"$ref\":\"\"}",
            "{\"$ref\":\"#/%zz~2\"}",
            "{\"$ref\":\"%\"}",
            "[{\"$ref\":\"#/paths/~1a/get/tags/0\"}]",
            "{\"$ref\":\"#/paths/~1a/get\"}",
            "{\"content\":[]}",
            "{\"content\":{\"a\":[]}}",
            "{\"200\":[]}",
            "{\"2XX\":null}");
    return Arbitraries.oneOf(
        scalars,
        scalars.map(value -> "[" + value + "]"),
        scalars.map(value -> "{\"200\":" + value + "}"),
        scalars.map(value -> "{\"200\":{\"content\":{\"a/b\":{\"schema\":" + value + "}}}}"),
        scalars.map(value -> "[{\"url\":" + value + ",\"variables\":" + value + "}]"));
  }
}
