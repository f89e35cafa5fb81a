package io.apiledger.driver.scan.fastapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.apiledger.driver.openapi.OpenApiOptions;
import io.apiledger.driver.openapi.OpenApiReader;
import io.apiledger.driver.scan.Accuracy;
import io.apiledger.driver.scan.Corpus;
import io.apiledger.driver.scan.FieldScore;
import io.apiledger.driver.scan.Scanners;
import io.apiledger.driver.scan.TreeScan;
import io.apiledger.driver.source.FolderLookup;
import io.apiledger.driver.source.FolderTree;
import io.apiledger.driver.source.UnionTree;
import io.apiledger.model.Column;
import io.apiledger.model.Entry;
import io.apiledger.model.Located;
import io.apiledger.model.Visibility;
import io.apiledger.model.port.ByteSource;
import io.apiledger.model.port.Scan;
import io.apiledger.model.port.ScanOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Measures the scanner against applications whose routes are known independently. Their sources are
 * wherever {@code apiledger.accuracy.python} or {@code APILEDGER_ACCURACY_PYTHON} says, each in a
 * folder of its name, at the commits that the report names.
 */
@Tag("accuracy")
final class FastApiAccuracyTest {
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "invokeai, invokeai/app, invokeai.app.api_app:app, 189",
    "keep, keep, keep.api.api:get_app, 136",
    "blueapi, src/blueapi, blueapi.service.main:get_app, 32",
    "private-gpt, private_gpt, private_gpt.launcher:create_app, 43"
  })
  void every_documented_route_is_found_and_none_is_invented(
      String project, String root, String entry, int rows) throws IOException {
    Path sources = sources(project, root);
    Set<String> expected = rows(Corpus.file("fastapi/" + project + ".truth.tsv"));
    Set<String> served =
        rows(Corpus.repository("../shared/corpus/fastapi/" + project + ".extra-served.tsv"));
    long start = System.nanoTime();
    Set<String> found = new TreeSet<>();
    for (Located<Entry> located : scan(sources, entry).entries()) {
      String row = located.value().method() + "\t" + located.value().path();
      boolean documented = located.value().visibility() == Visibility.PUBLIC;
      if (documented && !served.contains(row)) {
        found.add(row);
      }
    }
    new Accuracy(project + " (FastAPI)", expected, found, secondsSince(start)).report();

    assertThat(expected).hasSize(rows);
    assertThat(found).isEqualTo(expected);
  }

  @Test
  void every_route_of_a_folder_of_routers_is_found_with_its_function_and_file() throws IOException {
    Path sources = sources("hoc", "backend/app/hoc/api/cus");
    Set<String> expected = new TreeSet<>();
    for (String line : Files.readAllLines(Corpus.file("hoc/routes-truth.tsv")).subList(1, 503)) {
      String[] cells = line.split("\t", -1);
      expected.add(String.join("\t", cells[0], cells[1], cells[3], cells[4]));
    }
    long start = System.nanoTime();
    Scan scan = scan(sources, "");
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
    new Accuracy("hoc (FastAPI, a folder of routers)", expected, found, secondsSince(start))
        .report();

    assertThat(expected).hasSize(502);
    assertThat(found).isEqualTo(expected);
    assertThat(scan.shadowed()).hasSize(6);
  }

  /** The last column is what agrees at least, in the order of the scored fields. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "invokeai, invokeai/app, invokeai.app.api_app:app, invokeai/frontend/web/openapi.json, 189,"
        + " 189 2 189 9 29 139 5",
    "keep, keep, keep.api.api:get_app, docs/openapi.json, 136, 136 0 135 0 34 55 0",
    "blueapi, src/blueapi, blueapi.service.main:get_app, docs/reference/openapi.yaml, 32,"
        + " 32 0 32 0 6 32 15",
    "private-gpt, private_gpt, private_gpt.launcher:create_app, fern/openapi/openapi.json, 43,"
        + " 43 26 43 0 19 36 0"
  })
  void fields_agree_with_the_document_that_the_framework_generated(
      String project, String root, String entry, String document, int routes, String fields)
      throws IOException {
    Path sources = sources(project, root);
    Path published = sources(project, document);
    List<Located<Entry>> found = scan(sources, entry).entries();
    FieldScore score =
        FieldScore.of(found, GeneratedNames.without(read(published).entries(), found));
    score.report(project);

    assertThat(score.routes()).isEqualTo(routes);
    assertThat(score.of(Column.AUTH_REQUIRED).wrong()).isEmpty();
    String[] least = fields.split(" ");
    for (int i = 0; i < FieldScore.FIELDS.size(); i++) {
      assertThat(score.of(FieldScore.FIELDS.get(i)).right())
          .as(FieldScore.FIELDS.get(i).header())
          .isGreaterThanOrEqualTo(Integer.parseInt(least[i]));
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"cus, 502, 6, 7", "fdr, 66, 0, 0", "int, 118, 0, 0"})
  void an_application_serves_what_the_routers_of_an_audience_declare(
      String audience, int rows, int shadowed, int shadowedInApplication) {
    Path project = sources("hoc", ".");
    String folder = "backend/app/hoc/api/" + audience;
    Scan routers = scan(project, folder, "");
    Scan application = scan(project, folder, "backend/app/main.py:app");

    assertThat(entries(application)).hasSize(rows).isEqualTo(entries(routers));
    assertThat(routers.shadowed()).hasSize(shadowed);
    assertThat(application.shadowed()).hasSize(shadowedInApplication);
    assertThat(application.findings())
        .extracting(finding -> finding.rule().name())
        .containsOnly("OTHER_AUDIENCE");
  }

  /** A folder of a project, whose rest lies around it. */
  private static Scan scan(Path project, String folder, String entry) {
    FolderTree tree = FolderTree.at(project.resolve(folder), folder);
    return new TreeScan(Scanners.of(List.of(new FastApiScanner())), 2)
        .run(
            new UnionTree(List.of(UnionTree.Root.of(folder, tree))),
            FolderLookup.at(project),
            "python",
            ScanOptions.NONE.withEntry(entry));
  }

  /** In one order: an application may ask them in another. */
  private static Set<String> entries(Scan scan) {
    Set<String> entries = new TreeSet<>();
    scan.entries().forEach(located -> entries.add(located.at().display() + located.value()));
    return entries;
  }

  private static Scan scan(Path sources, String entry) {
    return new TreeScan(Scanners.of(List.of(new FastApiScanner())), 2)
        .run(FolderTree.at(sources, "sources"), "python", ScanOptions.NONE.withEntry(entry));
  }

  private static Scan read(Path document) throws IOException {
    String name = String.valueOf(document.getFileName());
    return OpenApiReader.read(
        ByteSource.of(name, Files.readAllBytes(document)), OpenApiOptions.FILE);
  }

  /** A file or folder of a checkout; the test is skipped where it is not there. */
  private static Path sources(String project, String path) {
    String folder =
        System.getProperty(
            "apiledger.accuracy.python",
            System.getenv().getOrDefault("APILEDGER_ACCURACY_PYTHON", ""));
    Path sources = Path.of(folder, project, path);
    assumeTrue(
        !folder.isEmpty() && Files.exists(sources),
        "no sources of " + project + ": name their folder in APILEDGER_ACCURACY_PYTHON");
    return sources;
  }

  private static Set<String> rows(Path file) throws IOException {
    return Files.exists(file) ? new TreeSet<>(Files.readAllLines(file)) : Set.of();
  }

  private static double secondsSince(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
