package io.apiledger.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Grouped documents of real services, with totals that somebody else computed. */
class GroupedCorpusTest {
  @TempDir private Path folder;

  @Test
  void ten_domains_hold_every_route_and_no_operation_is_lost() throws Exception {
    Hoc.layOutWithContract(folder, "openapi-snapshot.json");

    Run.Result written = Run.in(folder).of("openapi", "--format", "json", "--fail-on", "never");
    Run.Result checked =
        Run.in(folder).of("openapi", "--check", "--format", "json", "--fail-on", "never");

    assertThat(written.out())
        .contains(
            "\"routes\":499,\"documented\":242,\"source\":257}",
            "{\"audience\":\"cus\",\"domain\":\"policies\",",
            "\"cus: of 499 routes 499 in the document of the audience, 499 in exactly one of a"
                + " domain; each closed over its references\"");
    assertThat(checked.out()).contains("\"checked\": 11,\n    \"stale\": 0");
    assertThat(also(folder)).hasSize(3);
  }

  @Test
  void a_swagger_document_describes_what_it_has_and_the_code_the_rest() throws Exception {
    List<String> rows = new ArrayList<>(List.of("method,path"));
    for (String line : Files.readAllLines(Places.corpus("java/flowable-rest-7.1.0.tsv"))) {
      String[] cells = line.split("\t");
      rows.add(cells[0] + "," + cells[1]);
    }
    Places.write(folder.resolve("routes.csv"), rows.toArray(String[]::new));
    Files.copy(
        Places.corpus("java/flowable-swagger-process-7.1.0.yaml"), folder.resolve("swagger.yaml"));
    Places.write(
        folder.resolve("api-ledger.yaml"),
        "version: 1",
        "audiences:",
        "  rest:",
        "    prefix: /",
        "    sources: [{ id: code, ledger: routes.csv }]",
        "    openapi: swagger.yaml",
        "    domains: [runtime, rest]",
        "    classify:",
        "      - { segment: runtime, domain: runtime }",
        "      - { path: \"/**\", domain: rest }");

    Run.Result written = Run.in(folder).of("openapi", "--format", "json", "--fail-on", "never");

    assertThat(written.out())
        .contains(
            "\"routes\":202,\"documented\":184,\"source\":18}",
            "of 202 routes 202 in the document of the audience, 202 in exactly one of a domain;"
                + " each closed over its references");
  }

  /** The operations that share a route with one that describes it. */
  private static List<String> also(Path folder) throws Exception {
    List<String> found = new ArrayList<>();
    String document = Places.files(folder.resolve("api")).get("HOC_CUS_API_LEDGER.openapi.json");
    List<String> lines = document.lines().toList();
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (lines.get(i).contains("\"x-api-ledger-also\"")) {
        found.add(lines.get(i + 1).strip());
      }
    }
    return found;
  }
}
