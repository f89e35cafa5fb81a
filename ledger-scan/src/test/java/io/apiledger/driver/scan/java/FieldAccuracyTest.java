package io.apiledger.driver.scan.java;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.apiledger.driver.openapi.OpenApiOptions;
import io.apiledger.driver.openapi.OpenApiReader;
import io.apiledger.driver.scan.Corpus;
import io.apiledger.driver.scan.FieldScore;
import io.apiledger.driver.scan.Scanners;
import io.apiledger.driver.scan.TreeScan;
import io.apiledger.driver.source.FolderTree;
import io.apiledger.model.Column;
import io.apiledger.model.port.ByteSource;
import io.apiledger.model.port.Scan;
import io.apiledger.model.port.ScanOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Measures the fields of routes against the documents that services publish. A document is no
 * truth: it was written for readers, and with some of these by hand, under names of its own.
 */
@Tag("accuracy")
final class FieldAccuracyTest {
  /**
   * A service and its document.
   *
   * @param sources the folder of its sources
   * @param document where it is in this repository, or beside it
   * @param routes in both
   * @param fields what agrees at least, in the order of the scored fields
   */
  record Published(
      String project, String sources, String document, int routes, List<Integer> fields) {}

  static List<Published> published() {
    return List.of(
        new Published(
            "flowable-rest 7.1.0",
            "flowable",
            "../shared/corpus/java/flowable-swagger-process-7.1.0.yaml",
            184,
            List.of(183, 181, 184, 184, 36, 107, 0)),
        new Published(
            "micronaut-starter-api 4.7.3",
            "micronaut",
            "../shared/corpus/java/micronaut-launch-4.7.3.yml",
            10,
            List.of(10, 9, 0, 0, 0, 2, 0)),
        new Published(
            "camunda-engine-rest-core 7.23.0",
            "camunda",
            "ledger-scan/target/accuracy/camunda-document/openapi.json",
            360,
            List.of(234, 0, 0, 0, 121, 217, 1)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("published")
  void fields_agree_with_the_published_document(Published published) throws IOException {
    Path sources = Path.of("target/accuracy", published.sources());
    Path document = Corpus.repository(published.document());
    assumeTrue(Files.isDirectory(sources), "no sources: run with -Paccuracy");
    assumeTrue(Files.exists(document), "no document " + document);
    FieldScore score = FieldScore.of(scanned(sources).entries(), read(document).entries());
    score.report(published.project());

    assertThat(score.routes()).isEqualTo(published.routes());
    assertThat(score.of(Column.AUTH_REQUIRED).wrong()).isEmpty();
    for (int i = 0; i < FieldScore.FIELDS.size(); i++) {
      assertThat(score.of(FieldScore.FIELDS.get(i)).right())
          .as(FieldScore.FIELDS.get(i).header())
          .isGreaterThanOrEqualTo(published.fields().get(i));
    }
  }

  private static Scan scanned(Path sources) {
    return new TreeScan(Scanners.installed(), 2)
        .run(FolderTree.at(sources, "sources"), "java", ScanOptions.NONE);
  }

  private static Scan read(Path document) throws IOException {
    String name = String.valueOf(document.getFileName());
    return OpenApiReader.read(
        ByteSource.of(name, Files.readAllBytes(document)), OpenApiOptions.FILE);
  }
}
