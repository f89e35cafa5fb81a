package io.apiledger.driver.scan.fastapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.apiledger.driver.scan.Scanners;
import io.apiledger.driver.scan.TreeScan;
import io.apiledger.driver.source.FolderTree;
import io.apiledger.model.Entry;
import io.apiledger.model.Located;
import io.apiledger.model.Visibility;
import io.apiledger.model.port.Scan;
import io.apiledger.model.port.ScanOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Measures the scanner against applications whose routes are known independently. Their sources are
 * wherever {@code apiledger.accuracy.python} or {@code APILEDGER_ACCURACY_PYTHON} says, each in a
 * folder of its name, at the commits that the corpus names.
 */
@Tag("accuracy")
final class FastApiAccuracyTest {
  @ParameterizedTest
  @CsvSource({
    "invokeai, invokeai/app, invokeai.app.api_app:app, 189",
    "keep, keep, keep.api.api:get_app, 136",
    "blueapi, src/blueapi, blueapi.service.main:get_app, 32",
    "private-gpt, private_gpt, private_gpt.launcher:create_app, 43"
  })
  void every_documented_route_is_found_and_none_is_invented(
      String project, String root, String entry, int rows) throws IOException {
    Path truth = corpus().resolve("fastapi").resolve(project + ".truth.tsv");
    Scan scan = scan(project, root, truth, entry);
    Set<String> served = rows(corpus().resolve("fastapi").resolve(project + ".extra-served.tsv"));
    Set<String> expected = rows(truth);
    Set<String> found = new TreeSet<>();
    for (Located<Entry> located : scan.entries()) {
      String row = located.value().method() + "\t" + located.value().path();
      boolean documented = located.value().visibility() == Visibility.PUBLIC;
      if (documented && !served.contains(row)) {
        found.add(row);
      }
    }
    report(project, expected, found);

    assertThat(expected).hasSize(rows);
    assertThat(found).isEqualTo(expected);
  }

  @Test
  void every_route_of_a_folder_of_routers_is_found_with_its_function_and_file() throws IOException {
    Path truth = corpus().resolve("hoc/routes-truth.tsv");
    Scan scan = scan("hoc", "backend/app/hoc/api/cus", truth, "");
    Set<String> expected = new TreeSet<>();
    for (String line : Files.readAllLines(truth).subList(1, 503)) {
      String[] cells = line.split("\t", -1);
      expected.add(String.join("\t", cells[0], cells[1], cells[3], cells[4]));
    }
    Set<String> found = new TreeSet<>();
    for (Located<Entry> located : scan.entries()) {
      Entry entry = located.value();
      found.add(
          String.join(
              "\t",
              entry.method().name(),
              entry.servedPath(),
              entry.operationId(),
              "app/hoc/api/cus/" + entry.sourceFile()));
    }
    report("hoc", expected, found);

    assertThat(expected).hasSize(502);
    assertThat(found).isEqualTo(expected);
    assertThat(scan.shadowed()).hasSize(6);
  }

  private static Scan scan(String project, String root, Path truth, String entry) {
    String folder =
        System.getProperty(
            "apiledger.accuracy.python",
            System.getenv().getOrDefault("APILEDGER_ACCURACY_PYTHON", ""));
    Path sources = Path.of(folder, project, root);
    assumeTrue(
        !folder.isEmpty() && Files.isDirectory(sources),
        "no sources of " + project + ": name their folder in APILEDGER_ACCURACY_PYTHON");
    assumeTrue(Files.exists(truth), "no corpus beside the repository");
    return new TreeScan(Scanners.of(List.of(new FastApiScanner())), 2)
        .run(FolderTree.at(sources, "sources"), "python", ScanOptions.NONE.withEntry(entry));
  }

  private static Set<String> rows(Path file) throws IOException {
    return Files.exists(file) ? new TreeSet<>(Files.readAllLines(file)) : Set.of();
  }

  private static void report(String project, Set<String> expected, Set<String> found)
      throws IOException {
    Set<String> both = new TreeSet<>(expected);
    both.retainAll(found);
    String line =
        String.format(
            Locale.ROOT,
            "%s: found %d, missing %d, invented %d, precision %.4f, recall %.4f%n",
            project,
            both.size(),
            expected.size() - both.size(),
            found.size() - both.size(),
            (double) both.size() / Math.max(1, found.size()),
            (double) both.size() / expected.size());
    System.out.print(line);
    Path reports = Files.createDirectories(Path.of("target/accuracy"));
    Files.writeString(reports.resolve(project + ".txt"), line);
  }

  private static Path corpus() {
    String root = System.getProperty("apiledger.repository", "..");
    return Path.of(root).resolve("../shared/corpus").normalize();
  }
}
