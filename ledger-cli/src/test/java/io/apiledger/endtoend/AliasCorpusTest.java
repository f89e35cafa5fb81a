package io.apiledger.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Alias contracts of real services, with figures that somebody else computed. */
class AliasCorpusTest {
  private static final Path CAMUNDA =
      Path.of(
          System.getProperty("user.home"),
          ".m2/repository/org/camunda/bpm/camunda-engine-rest-openapi/7.23.0",
          "camunda-engine-rest-openapi-7.23.0.jar");

  @TempDir private Path folder;

  @Test
  void every_operation_of_a_document_without_the_prefix_is_in_one_class() throws Exception {
    Hoc.layOutWithContract(folder, "openapi-snapshot.json");

    Run.Result drift = Run.in(folder).of("drift", "--format", "json", "--fields", "none").exits(1);

    assertThat(drift.out())
        .contains(
            "{\"alias\":\"rule\",\"id\":\"A1\",\"meaning\":\"/api/v1/runtime/{segment}/** becomes"
                + " /hoc/api/cus/{segment}/**\",\"covers\":16,\"in_both\":14}",
            "\"id\":\"A2\",\"meaning\":\"/api/v1/{segment}/** becomes"
                + " /hoc/api/cus/{segment}/**\",\"covers\":148,\"in_both\":141}",
            "\"id\":\"A3\",\"meaning\":\"/cus/** becomes /hoc/api/cus/**\",\"covers\":0,",
            "\"id\":\"A4\",\"meaning\":\"/{segment}/** becomes"
                + " /hoc/api/cus/{segment}/**\",\"covers\":90,\"in_both\":90}",
            "{\"audience\":\"cus\",\"class\":\"exact\",\"routes\":242,\"operations\":245}",
            "\"class\":\"METHOD_MISMATCH\",\"routes\":1,\"operations\":1}",
            "\"class\":\"OPENAPI_MISSING_PATH\",\"routes\":256,\"operations\":0}",
            "\"class\":\"OPENAPI_STALE_OPERATION\",\"routes\":0,\"operations\":8}",
            "\"class\":\"OTHER_AUDIENCE\",\"routes\":0,\"operations\":176}",
            "\"code\":499,\"document\":430,\"in_both\":242,");
    assertThat(subjects(drift.out(), "ALIAS_COLLISION"))
        .containsExactly(
            "GET /hoc/api/cus/activity/runs",
            "GET /hoc/api/cus/activity/runs/{run_id}",
            "GET /hoc/api/cus/incidents");
    assertThat(subjects(drift.out(), "ALIAS_UNUSED"))
        .containsExactly(
            "collision GET /hoc/api/cus/activity/runs",
            "collision GET /hoc/api/cus/analytics/statistics/usage",
            "collision GET /hoc/api/cus/overview/highlights",
            "exception spec /retrieval/evidence/**",
            "exception spec /retrieval/planes/**",
            "rule A3");
  }

  @Test
  void an_older_document_has_less_of_everything() throws Exception {
    Hoc.layOutWithContract(folder, "openapi-docs.json");

    Run.Result drift = Run.in(folder).of("drift", "--format", "json", "--fields", "none").exits(1);

    assertThat(drift.out())
        .contains(
            "\"class\":\"exact\",\"routes\":41,\"operations\":41}",
            "\"class\":\"OPENAPI_STALE_OPERATION\",\"routes\":0,\"operations\":0}",
            "\"class\":\"OTHER_AUDIENCE\",\"routes\":0,\"operations\":20}");
    assertThat(subjects(drift.out(), "ALIAS_COLLISION")).isEmpty();
  }

  @Test
  void three_rules_are_proposed_that_match_as_much_and_lack_reason_and_owner() throws Exception {
    Hoc.layOutWithContract(folder, "openapi-snapshot.json");

    Files.delete(folder.resolve("aliases.yaml"));
    Files.writeString(folder.resolve("aliases.yaml"), "rules: []\n");
    Run.in(folder).of("drift", "--suggest", "--output", "proposed.yaml").exits(0);
    Files.copy(
        folder.resolve("proposed.yaml"),
        folder.resolve("aliases.yaml"),
        StandardCopyOption.REPLACE_EXISTING);
    Run.Result drift = Run.in(folder).of("drift", "--format", "json", "--fields", "none").exits(1);

    assertThat(Files.readString(folder.resolve("proposed.yaml")))
        .contains("# HOLDS  3 rules would close 245 operations; 499 routes are not documented now");
    assertThat(drift.out()).contains("\"class\":\"exact\",\"routes\":242,\"operations\":245}");
    assertThat(subjects(drift.out(), "ALIAS_INCOMPLETE"))
        .containsExactly("rule S1", "rule S2", "rule S3");
  }

  @Test
  void one_mirror_explains_every_route_that_mirrors_a_documented_one() throws Exception {
    Path truth = Places.corpus("java/camunda-rest-7.23.0.RUNTIME.tsv");
    assumeTrue(Files.isRegularFile(CAMUNDA), "no document: mvn dependency:get it");
    List<String> rows = new ArrayList<>(List.of("method,path"));
    for (String line : Files.readAllLines(truth)) {
      String[] cells = line.split("\t");
      rows.add(cells[0] + "," + cells[1]);
    }
    Files.write(folder.resolve("code.csv"), rows);
    try (ZipFile jar = new ZipFile(CAMUNDA.toFile());
        InputStream document = jar.getInputStream(jar.getEntry("openapi.json"))) {
      Files.copy(document, folder.resolve("openapi.json"));
    }
    Places.write(
        folder.resolve("api-ledger.yaml"),
        "version: 1",
        "audiences:",
        "  engine:",
        "    sources: [{ id: code, ledger: code.csv }]",
        "    openapi: openapi.json",
        "    domains: [all]",
        "    classify: [{ path: \"/**\", domain: all }]",
        "aliases: aliases.yaml");
    Places.write(
        folder.resolve("aliases.yaml"),
        "mirrors:",
        "  - { id: M1, route: \"/engine/{name}/**\", of: \"/**\", reason: by name too, owner: me }");

    Run.Result drift = Run.in(folder).of("drift", "--format", "json", "--fields", "none").exits(1);

    assertThat(drift.out())
        .contains(
            "\"id\":\"M1\",\"meaning\":\"/engine/{name}/** mirrors /**\",\"covers\":398,",
            "\"class\":\"mirrored\",\"routes\":398,",
            "\"code\":971,\"document\":399,\"in_both\":399,");
    List<String> missing = subjects(drift.out(), "OPENAPI_MISSING_PATH");
    assertThat(missing.stream().filter(route -> route.contains(" /engine/{name}/"))).hasSize(87);
    assertThat(missing).hasSize(2 * 87);
  }

  /** The facts of {@code alias-contract.yaml} in the form that the program reads. */
  private static List<String> subjects(String report, String rule) {
    Pattern subject = Pattern.compile("\"rule\":\"" + rule + "\".*?\"subject\":\"([^\"]+)\"");
    try (Stream<String> found = subject.matcher(report).results().map(one -> one.group(1))) {
      return found.sorted().toList();
    }
  }
}
