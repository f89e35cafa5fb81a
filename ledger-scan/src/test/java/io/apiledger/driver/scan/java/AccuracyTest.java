package io.apiledger.driver.scan.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Measures the scanner against services whose routes were computed independently. */
@Tag("accuracy")
final class AccuracyTest {
  @ParameterizedTest
  @CsvSource({
    "flowable, flowable-rest-7.1.0.tsv, 202, true",
    "hawkbit, hawkbit-mgmt-0.3.0M7.tsv, 124, true",
    "camunda, camunda-rest-7.23.0.RUNTIME.tsv, 971, false",
    "micronaut, micronaut-starter-api-4.7.3.tsv, 11, true"
  })
  void every_route_is_found_and_none_is_invented(
      String project, String truth, int rows, boolean classes) throws IOException {
    Path sources = Path.of("target/accuracy", project);
    Path corpus = corpus().resolve("java").resolve(truth);
    assumeTrue(Files.isDirectory(sources), "no sources: run with -Paccuracy");
    assumeTrue(Files.exists(corpus), "no corpus beside the repository");
    Set<String> expected = rows(Files.readAllLines(corpus), classes);
    long start = System.nanoTime();
    Set<String> found = rows(scanned(sources), classes);
    double seconds = (System.nanoTime() - start) / 1e9;
    report(project, expected, found, seconds);

    assertThat(expected).hasSize(rows);
    assertThat(found).isEqualTo(expected);
  }

  /**
   * @param classes whether the truth names the class that declares the code; a running application
   *     names the class of the object
   */
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

  private static void report(
      String project, Set<String> expected, Set<String> found, double seconds) throws IOException {
    Set<String> both = new TreeSet<>(expected);
    both.retainAll(found);
    String line =
        String.format(
            Locale.ROOT,
            "%s: found %d, missing %d, invented %d, precision %.4f, recall %.4f, seconds %.2f%n",
            project,
            both.size(),
            expected.size() - both.size(),
            found.size() - both.size(),
            (double) both.size() / Math.max(1, found.size()),
            (double) both.size() / expected.size(),
            seconds);
    System.out.print(line);
    Files.writeString(Path.of("target/accuracy", project + ".txt"), line);
  }

  private static Path corpus() {
    String root = System.getProperty("apiledger.repository", "..");
    return Path.of(root).resolve("../shared/corpus").normalize();
  }
}
