package io.apiledger.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Inputs that are larger than the heap of the program. */
class HeapTest {
  private static final int ROWS = 300_000;
  private static final int OTHER_ROWS = 100_000;

  /** A comparison takes less than 16 MB, and explaining near misses less than 48 MB. */
  private static final String HEAP = "-Xmx24m";

  private static final String HEAP_OF_NEAR_MISSES = "-Xmx48m";

  @TempDir private static Path folder;

  @BeforeAll
  static void write() throws IOException {
    for (String form : new String[] {"json", "csv"}) {
      ledger("before." + form, ROWS, "/api/", 0);
      ledger("after." + form, ROWS, "/api/", 100);
      ledger("other." + form, OTHER_ROWS, "/new/", 0);
    }
    assertThat(Files.size(folder.resolve("before.json"))).isGreaterThan(48L << 20);
    assertThat(Files.size(folder.resolve("before.csv"))).isGreaterThan(24L << 20);
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "csv"})
  void two_ledgers_of_300_000_rows_are_compared_in_24_mb_of_heap(String form) throws Exception {
    Run.Result result = diff(HEAP, "text", "before." + form, "after." + form).exits(1);

    assertThat(result.out())
        .contains("0 only left, 0 only right, 3000 changed, 0 recounted; 297000 equal");
    assertThat(result.out().lines().filter(line -> line.contains("ENTRY_CHANGED"))).hasSize(3000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"json", "csv"})
  void a_report_of_400_000_differences_takes_no_more(String form) throws Exception {
    Run.Result result = diff(HEAP, "json", "before." + form, "other." + form).exits(1);

    assertThat(result.out())
        .contains("300000 only left, 100000 only right, 0 changed, 0 recounted; 0 equal")
        .contains("not looked for");
    assertThat(result.out().lines().filter(line -> line.contains("\"ONLY_LEFT\""))).hasSize(ROWS);
  }

  @Test
  void near_misses_of_as_many_routes_as_are_explained_fit_in_48_mb_of_heap() throws Exception {
    ledger("few.json", 25_000, "/api/", 0);
    ledger("moved.json", 25_000, "/new/", 0);

    Run.Result result = diff(HEAP_OF_NEAR_MISSES, "markdown", "few.json", "moved.json").exits(1);

    assertThat(result.out()).contains("25000 routes agree where /api on the left stands for /new");
  }

  @Test
  void a_document_of_12_mb_is_read_within_512_mb() throws Exception {
    document("large.json");
    assertThat(Files.size(folder.resolve("large.json"))).isGreaterThan(12L << 20);

    Run.Result result =
        Run.in(folder).jvm("-Xmx512m").of("diff", "large.json", "large.json").exits(0);

    assertThat(result.out()).contains("4000 entries, 4000 routes: no difference");
  }

  private static Run.Result diff(String heap, String format, String left, String right)
      throws Exception {
    return Run.in(folder).jvm(heap).of("diff", "--format", format, left, right);
  }

  /** A ledger in canonical order; every so many rows have another summary, where not 0. */
  private static void ledger(String name, int rows, String prefix, int changed) throws IOException {
    boolean json = name.endsWith("json");
    try (Writer out = Files.newBufferedWriter(folder.resolve(name))) {
      out.write(
          json
              ? "{\n\"format\":\"api-ledger/1\",\n\"total_endpoints\":"
                  + rows
                  + ",\n\"endpoints\":[\n"
              : "domain,method,path,operation_id,summary,tags,auth_required,auth_schemes,"
                  + "request_schema,response_schema,service,deprecated,visibility,served_path,"
                  + "handler,source_file,origin\n");
      for (int i = 0; i < rows; i++) {
        String path = prefix + "items/r" + (1_000_000 + i);
        String summary = "Reads item " + i + (changed > 0 && i % changed == 0 ? " and more" : "");
        out.write(json ? jsonRow(path, i, summary) : csvRow(path, i, summary));
        out.write(json && i < rows - 1 ? ",\n" : "\n");
      }
      out.write(json ? "]\n}\n" : "");
    }
  }

  private static String jsonRow(String path, int number, String summary) {
    return "{\"domain\":\"items\",\"method\":\"GET\",\"path\":\""
        + path
        + "\",\"operation_id\":\"readItem"
        + number
        + "\",\"summary\":\""
        + summary
        + "\",\"tags\":[\"items\",\"bulk\"],\"auth_required\":\"yes\",\"visibility\":\"public\"}";
  }

  private static String csvRow(String path, int number, String summary) {
    return "items,GET,"
        + path
        + ",readItem"
        + number
        + ","
        + summary
        + ",items|bulk,yes,,,,,,public,,,,";
  }

  private static void document(String name) throws IOException {
    String padding = "word ".repeat(100);
    try (Writer out = Files.newBufferedWriter(folder.resolve(name))) {
      out.write("{\"openapi\":\"3.0.3\",\"info\":{\"title\":\"t\",\"version\":\"1\"},\"paths\":{");
      for (int i = 0; i < 4000; i++) {
        out.write(i == 0 ? "\n" : ",\n");
        out.write("\"/items/" + i + "/{id}\":{\"get\":{\"operationId\":\"op" + i + "\",");
        out.write("\"summary\":\"Item " + i + "\",\"tags\":[\"items\"],\"parameters\":[");
        for (int p = 0; p < 5; p++) {
          out.write(p == 0 ? "" : ",");
          out.write(
              "{\"name\":\"p" + p + "\",\"in\":\"query\",\"description\":\"" + padding + "\"");
          out.write(",\"schema\":{\"type\":\"string\",\"maxLength\":" + p + "}}");
        }
        out.write("],\"responses\":{\"200\":{\"description\":\"" + padding + "\"}}}}");
      }
      out.write("\n}}\n");
    }
  }
}
