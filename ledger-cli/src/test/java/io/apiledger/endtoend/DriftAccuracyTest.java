package io.apiledger.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
    Path truth = Places.corpus("java/flowable-swagger.drift.tsv");

    String report = drift("flowable-swagger-process-7.1.0.yaml");

    List<String> expected =
        Files.readAllLines(truth).stream()
            .map(line -> line.split("\t"))
            .map(cells -> cells[1] + " " + cells[2])
            .toList();
    assertThat(missing(report)).hasSize(18).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(report)
        .contains(
            "{\"code\":202,\"document\":184,\"in_both\":184,\"exact\":184,\"renamed\":0,"
                + "\"only_code\":18,\"only_document\":0}");
  }

  @Test
  void the_twin_of_the_document_lacks_all_that_and_more() throws Exception {
    Set<String> lacking = missing(drift("flowable-swagger-process-7.1.0.yaml"));

    String report = drift("flowable-oas-process-7.1.0.yaml");

    assertThat(missing(report)).hasSize(35).containsAll(lacking);
    assertThat(report)
        .contains(
            "{\"code\":202,\"document\":167,\"in_both\":167,\"exact\":167,\"renamed\":0,"
                + "\"only_code\":35,\"only_document\":0}");
  }

  private String drift(String document) throws Exception {
    Path sources = Places.repository("ledger-scan/target/accuracy/flowable");
    assumeTrue(Files.isDirectory(sources), "no sources: run with -Paccuracy");
    Path file = Places.corpus("java/" + document);
    return Run.in(folder)
        .of("drift", sources.toString(), file.toString(), "--format", "json")
        .exits(1)
        .out();
  }

  private static Set<String> missing(String report) {
    Set<String> missing = new TreeSet<>();
    MISSING.matcher(report).results().map((MatchResult m) -> m.group(1)).forEach(missing::add);
    return missing;
  }
}
