package io.apiledger.driver.scan.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.apiledger.driver.scan.Accuracy;
import io.apiledger.driver.scan.Corpus;
import io.apiledger.driver.scan.Scanners;
import io.apiledger.driver.scan.TreeScan;
import io.apiledger.driver.source.FolderTree;
import io.apiledger.model.Entry;
import io.apiledger.model.Located;
import io.apiledger.model.port.Scan;
import io.apiledger.model.port.ScanOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Measures the scanner against services whose routes were computed independently. */
@Tag("accuracy")
final class AccuracyTest {
  /**
   * A project that is measured.
   *
   * @param name of the folder of its sources
   * @param truth the file that says what is right
   * @param rows how many routes it says
   * @param classes whether it names the class that declares the code; a running application names
   *     the class of the object
   */
  record Project(String name, String description, String truth, int rows, boolean classes) {}

  static List<Project> projects() {
    return List.of(
        new Project(
            "flowable", "flowable-rest 7.1.0 (Spring MVC)", "flowable-rest-7.1.0.tsv", 202, true),
        new Project(
            "hawkbit",
            "hawkbit-mgmt-api and -resource 0.3.0M7 (Spring MVC, mappings on interfaces)",
            "hawkbit-mgmt-0.3.0M7.tsv",
            124,
            true),
        new Project(
            "camunda",
            "camunda-engine-rest-core 7.23.0 (JAX-RS, locators)",
            "camunda-rest-7.23.0.RUNTIME.tsv",
            971,
            false),
        new Project(
            "micronaut",
            "micronaut-starter-api 4.7.3 (Micronaut)",
            "micronaut-starter-api-4.7.3.tsv",
            11,
            true));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("projects")
  void every_route_is_found_and_none_is_invented(Project project) throws IOException {
    Path sources = Path.of("target/accuracy", project.name());
    Path truth = Corpus.file("java/" + project.truth());
    assumeTrue(Files.isDirectory(sources), "no sources: run with -Paccuracy");
    Set<String> expected = rows(Files.readAllLines(truth), project.classes());
    long start = System.nanoTime();
    Set<String> found = rows(scanned(sources), project.classes());
    double seconds = (System.nanoTime() - start) / 1e9;
    Accuracy measured = new Accuracy(project.description(), expected, found, seconds);
    measured.report();

    assertThat(expected).hasSize(project.rows());
    assertThat(measured.missing()).as("missing").isEmpty();
    assertThat(measured.invented()).as("invented").isEmpty();
  }

  private static Set<String> rows(List<String> lines, boolean classes) {
    Set<String> rows = new TreeSet<>();
    for (String line : lines) {
      String path = line.substring(0, line.lastIndexOf('\t'));
      rows.add(classes ? line : path + line.substring(line.lastIndexOf('#')));
    }
    return rows;
  }

  private static List<String> scanned(Path sources) {
    Scan scan =
        new TreeScan(Scanners.installed(), 2)
            .run(FolderTree.at(sources, "sources"), "java", ScanOptions.NONE);
    List<String> lines = new ArrayList<>();
    for (Located<Entry> located : scan.entries()) {
      Entry entry = located.value();
      String handler = entry.handler().substring(0, entry.handler().indexOf('('));
      lines.add(entry.method() + "\t" + entry.path() + "\t" + handler);
    }
    return lines;
  }
}
