package io.apiledger.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real inputs, whose truth was established by somebody else. */
class CorpusTest {
  @TempDir private Path folder;

  @Test
  void the_inventory_of_502_routes_becomes_ten_domain_ledgers_that_add_up() throws Exception {
    Hoc.layOut(folder, Hoc.JSON);

    Run.Result built = Run.in(folder).of("build", "--format", "json").exits(0);

    assertThat(built.err()).isEmpty();
    assertThat(built.out())
        .contains(
            "{\"audience\":\"cus\",\"prefix\":\"/hoc/api/cus/\",\"total\":502,\"unique\":499,"
                + "\"duplicates\":3,\"collisions\":0,\"unclassified\":0}");
    assertThat(built.out().lines().filter(line -> line.contains("DUPLICATE_ROUTE")))
        .hasSize(3)
        .anyMatch(line -> line.contains("\"subject\":\"GET /hoc/api/cus/activity/runs\""))
        .anyMatch(
            line -> line.contains("\"subject\":\"GET /hoc/api/cus/analytics/statistics/usage\""))
        .anyMatch(line -> line.contains("\"subject\":\"GET /hoc/api/cus/overview/highlights\""));
    SortedMap<String, String> files = Places.files(folder.resolve("api"));
    assertThat(files).hasSize(3 + 3 * Hoc.TOTALS.size() + 1);
    String whole = file(files, "HOC_CUS_API_LEDGER.json");
    assertThat(number(whole, "total_endpoints")).isEqualTo(502);
    assertThat(number(whole, "unique_method_path")).isEqualTo(499);
    assertThat(whole).doesNotContain("\"unclassified\":[", "\"collisions\":[");
    assertThat(rows(file(files, "HOC_CUS_API_LEDGER.csv"))).isEqualTo(502);
    int sum = 0;
    for (String domain : Hoc.TOTALS.keySet()) {
      String ledger = file(files, "cus/" + domain + "_ledger.json");
      int total = number(ledger, "total_endpoints");
      assertThat(total).as(domain).isEqualTo(Hoc.TOTALS.get(domain));
      assertThat(rows(file(files, "cus/" + domain + "_ledger.csv"))).as(domain).isEqualTo(total);
      assertThat(ledger.lines().filter(line -> line.startsWith("{\"domain\":")))
          .hasSize(total)
          .allMatch(line -> line.startsWith("{\"domain\":\"" + domain + "\","));
      assertThat(whole).contains("{\"name\":\"" + domain + "\",\"total\":" + total + ",");
      sum += total;
    }
    assertThat(sum).isEqualTo(502);
    Run.in(folder).of("build", "--check").exits(0);
  }

  @Test
  void the_two_forms_of_the_inventory_are_the_same() throws Exception {
    Hoc.layOut(folder, Hoc.JSON);

    Run.Result same = Run.in(folder).of("diff", Hoc.JSON, Hoc.CSV).exits(0);

    assertThat(same.out()).contains("HOLDS  502 entries, 499 routes: no difference");
  }

  @ParameterizedTest
  @CsvSource({
    "openapi-docs.json, 61, /api/v1",
    "openapi-snapshot.json, 430, /api/v1",
  })
  void a_document_without_the_prefix_of_the_inventory_stands_on_one_side_as_a_whole(
      String document, int operations, String prefix) throws Exception {
    Hoc.layOut(folder, Hoc.JSON);
    Files.copy(Places.corpus("hoc/" + document), folder.resolve(document));

    Run.Result apart = Run.in(folder).of("diff", "--format=json", Hoc.JSON, document).exits(1);

    assertThat(apart.out())
        .contains("502 only left, " + operations + " only right, 0 changed, 0 recounted; 0 equal")
        .containsPattern(
            "\\d+ routes agree where /hoc/api/cus on the left stands for " + prefix + " on the")
        .contains("routes agree where /hoc/api/cus on the left stands for / on the right");
    assertThat(apart.out().lines().filter(line -> line.contains("\"ONLY_LEFT\""))).hasSize(502);
    assertThat(apart.out().lines().filter(line -> line.contains("\"ONLY_RIGHT\"")))
        .hasSize(operations);
  }

  @ParameterizedTest
  @CsvSource({
    "hoc/openapi-docs.json, 61",
    "hoc/openapi-snapshot.json, 430",
    "java/flowable-swagger-process-7.1.0.yaml, 184",
    "java/flowable-oas-process-7.1.0.yaml, 167",
    "java/micronaut-launch-4.7.3.yml, 10",
  })
  void every_document_has_as_many_operations_as_others_count(String document, int operations)
      throws Exception {
    Path file = Places.corpus(document);
    Files.copy(file, folder.resolve("document" + file.getFileName()));
    String name = "document" + file.getFileName();

    Run.Result same = Run.in(folder).of("diff", name, name).exits(0);

    assertThat(same.out())
        .contains(operations + " entries, " + operations + " routes: no difference");
  }

  @Test
  void a_page_that_a_server_once_gave_for_its_document_is_refused() throws Exception {
    Hoc.layOut(folder, Hoc.JSON);
    String page = "runtime-openapi-spa-shell.json";
    Files.copy(Places.corpus("hoc/" + page), folder.resolve(page));

    Run.Result refused = Run.in(folder).of("diff", Hoc.JSON, page).exits(3).explains();

    assertThat(refused.err()).contains("HTML");
  }

  private static String file(SortedMap<String, String> files, String name) {
    assertThat(files).containsKey(name);
    return String.valueOf(files.get(name));
  }

  private static int number(String ledger, String field) {
    Matcher matcher =
        Pattern.compile("^\"" + field + "\":(\\d+),$", Pattern.MULTILINE).matcher(ledger);
    assertThat(matcher.find()).as(field).isTrue();
    return Integer.parseInt(matcher.group(1));
  }

  private static long rows(String csv) {
    return csv.lines().count() - 1;
  }
}
