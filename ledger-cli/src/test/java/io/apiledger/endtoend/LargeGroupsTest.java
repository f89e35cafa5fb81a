package io.apiledger.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A document of the size that large companies publish, split into twenty domains. */
class LargeGroupsTest {
  private static final int DOMAINS = 20;
  private static final int OPERATIONS = 1_200;
  private static final int SCHEMAS = 2_400;
  private static final int PROPERTIES = 49;

  @TempDir private Path folder;

  @Test
  void thirteen_megabytes_fall_into_twenty_domains_within_a_gigabyte_of_heap() throws Exception {
    document(folder.resolve("openapi.json"));
    routes(folder.resolve("routes.csv"));
    List<String> configuration =
        new ArrayList<>(
            List.of(
                "version: 1",
                "audiences:",
                "  api:",
                "    prefix: /",
                "    sources: [{ id: code, ledger: routes.csv }]",
                "    openapi: openapi.json",
                "    domains:"));
    for (int i = 0; i < DOMAINS; i++) {
      configuration.add("      - d" + i);
    }
    configuration.add("    classify:");
    for (int i = 0; i < DOMAINS; i++) {
      configuration.add("      - { segment: d" + i + ", domain: d" + i + " }");
    }
    Places.write(folder.resolve("api-ledger.yaml"), configuration.toArray(String[]::new));
    assertThat(Files.size(folder.resolve("openapi.json"))).isGreaterThan(13_000_000L);

    Run.Result written = Run.in(folder).jvm("-Xmx1g").of("openapi", "--format", "json").exits(0);

    assertThat(written.out())
        .contains(
            "\"routes\":1200,\"documented\":1200,\"source\":0}",
            "of 1200 routes 1200 in the document of the audience, 1200 in exactly one of a domain;"
                + " each closed over its references");
    Run.Result checked =
        Run.in(folder).jvm("-Xmx1g").of("openapi", "--check", "--format", "json").exits(0);
    assertThat(checked.out()).contains("\"stale\": 0", "each closed over its references");
  }

  private static String path(int operation) {
    return "/d" + operation % DOMAINS + "/resources/" + operation + "/{id}";
  }

  private static void routes(Path file) throws IOException {
    List<String> rows = new ArrayList<>(List.of("method,path"));
    for (int i = 0; i < OPERATIONS; i++) {
      rows.add("GET," + path(i));
    }
    Places.write(file, rows.toArray(String[]::new));
  }

  /** Every operation refers to a schema, and every schema to itself and to the next two. */
  private static void document(Path file) throws IOException {
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write(
          "{\"openapi\":\"3.0.3\",\"info\":{\"title\":\"Large\",\"version\":\"1\"},\"paths\":{");
      for (int i = 0; i < OPERATIONS; i++) {
        out.write(
            (i == 0 ? "" : ",")
                + ("\"" + path(i) + "\":{\"get\":{\"operationId\":\"get" + i + "\",\"parameters\":")
                + "[{\"name\":\"id\",\"in\":\"path\",\"required\":true,\"schema\":{\"type\":"
                + "\"string\"}}],\"responses\":{\"200\":{\"description\":\"One.\",\"content\":"
                + "{\"application/json\":{\"schema\":{\"$ref\":\"#/components/schemas/S"
                + (i * 2 + "\"}}}}}}}"));
      }
      out.write("},\"components\":{\"schemas\":{");
      for (int i = 0; i < SCHEMAS; i++) {
        schema(out, i);
      }
      out.write("}}}\n");
    }
  }

  private static void schema(Writer out, int i) throws IOException {
    out.write((i == 0 ? "" : ",") + "\"S" + i + "\":{\"type\":\"object\",\"properties\":{");
    for (int p = 0; p < PROPERTIES; p++) {
      out.write(
          "\"property_"
              + p
              + "\":{\"type\":\"string\",\"description\":\"What property "
              + p
              + " of schema "
              + i
              + " stands for, in a few words.\"},");
    }
    for (int next : new int[] {i, i + 1, i + 2}) {
      out.write(
          (next == i ? "" : ",")
              + "\"to_"
              + next
              + "\":{\"$ref\":\"#/components/schemas/S"
              + Math.min(next, SCHEMAS - 1)
              + "\"}");
    }
    out.write("}}");
  }
}
