package io.apiledger.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The drift of a real service, as somebody else computed it. */
@Tag("accuracy")
class DriftAccuracyTest {
  private static final Pattern MISSING =
      Pattern.compile("\"rule\":\"OPENAPI_MISSING_PATH\".*?\"subject\":\"([^\"]+)\"");

  @TempDir private Path folder;

  @Test
  void exactly_what_the_document_lacks_is_missing() throws Exception {
    List<String> expected = onlyInCode("java/flowable-swagger.drift.tsv");

    String report = drift("flowable", Places.corpus("java/flowable-swagger-process-7.1.0.yaml"));

    assertThat(missing(report)).hasSize(18).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(report)
        .contains(
            "{\"code\":202,\"document\":184,\"in_both\":184,\"exact\":184,\"renamed\":0,"
                + "\"only_code\":18,\"only_document\":0}");
  }

  @Test
  void the_twin_of_the_document_lacks_all_that_and_more() throws Exception {
    Set<String> lacking =
        missing(drift("flowable", Places.corpus("java/flowable-swagger-process-7.1.0.yaml")));

    String report = drift("flowable", Places.corpus("java/flowable-oas-process-7.1.0.yaml"));

    assertThat(missing(report)).hasSize(35).containsAll(lacking);
    assertThat(report)
        .contains(
            "{\"code\":202,\"document\":167,\"in_both\":167,\"exact\":167,\"renamed\":0,"
                + "\"only_code\":35,\"only_document\":0}");
  }

  @Test
  void a_parameter_of_another_name_is_no_missing_route() throws Exception {
    List<String> expected = onlyInCode("java/camunda.drift.tsv");

    String report =
        drift(
            "camunda",
            Places.repository("ledger-scan/target/accuracy/camunda-document/openapi.json"));

    assertThat(missing(report)).hasSize(572).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(report)
        .contains(
            "{\"code\":971,\"document\":399,\"in_both\":399,\"exact\":360,\"renamed\":39,"
                + "\"only_code\":572,\"only_document\":0}")
        .contains("{\"class\":\"OPENAPI_STALE_OPERATION\",\"routes\":0,\"operations\":0}");
  }

  private String drift(String project, Path document) throws Exception {
    Path sources = Places.repository("ledger-scan/target/accuracy").resolve(project);
    assumeTrue(Files.isDirectory(sources), "no sources: run with -Paccuracy");
    return Run.in(folder)
        .of("drift", sources.toString(), document.toString(), "--format", "json")
        .exits(1)
        .out();
  }

  private static List<String> onlyInCode(String truth) throws IOException {
    return Files.readAllLines(Places.corpus(truth)).stream()
        .map(line -> line.split("\t"))
        .map(cells -> cells[1] + " " + cells[2])
        .toList();
  }

  private static Set<String> missing(String report) {
    Set<String> missing = new TreeSet<>();
    MISSING.matcher(report).results().map((MatchResult m) -> m.group(1)).forEach(missing::add);
    return missing;
  }
}
