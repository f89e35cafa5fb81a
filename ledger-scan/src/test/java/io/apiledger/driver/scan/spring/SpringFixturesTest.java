package io.apiledger.driver.scan.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.apiledger.driver.scan.Scanners;
import io.apiledger.driver.scan.TreeScan;
import io.apiledger.driver.source.FolderTree;
import io.apiledger.model.Entry;
import io.apiledger.model.Located;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.port.Scan;
import io.apiledger.model.port.ScanOptions;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every folder of {@code fixtures/spring} is a case: {@code input} is scanned with {@code
 * options.properties}, and says what {@code expected.tsv} says: routes, then findings.
 */
final class SpringFixturesTest {
  private static final Path CASES = Path.of("src/test/resources/fixtures/spring");

  static List<Path> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      List<Path> cases = folders.sorted().toList();
      assertThat(cases).hasSizeGreaterThan(5);
      return cases;
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_case_gives_what_is_expected_of_it(Path folder) throws IOException {
    List<String> found = lines(scan(folder, 1));

    assertThat(found).isEqualTo(Files.readAllLines(folder.resolve("expected.tsv")));
    assertThat(lines(scan(folder, 3))).isEqualTo(found);
  }

  private static Scan scan(Path folder, int threads) throws IOException {
    return new TreeScan(Scanners.of(List.of(new SpringScanner())), threads)
        .run(FolderTree.at(folder.resolve("input"), "input"), "java", options(folder));
  }

  private static ScanOptions options(Path folder) throws IOException {
    Map<String, String> options = new TreeMap<>();
    Path file = folder.resolve("options.properties");
    if (Files.exists(file)) {
      Properties properties = new Properties();
      try (Reader reader = Files.newBufferedReader(file)) {
        properties.load(reader);
      }
      properties
          .stringPropertyNames()
          .forEach(key -> options.put(key, properties.getProperty(key)));
    }
    return new ScanOptions(options);
  }

  private static List<String> lines(Scan scan) {
    List<String> lines = new ArrayList<>();
    for (Located<Entry> located : scan.entries()) {
      Entry entry = located.value();
      String served =
          entry.servedPath().equals(entry.path().value()) ? "" : " (" + entry.servedPath() + ")";
      lines.add(entry.key() + served + "\t" + entry.handler() + "\t" + located.at().display());
    }
    for (Finding finding : scan.findings()) {
      lines.add(finding.rule() + "\t" + finding.found() + "\t" + finding.place());
    }
    return lines;
  }
}
