package io.apiledger.driver.scan.fastapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.apiledger.driver.scan.Scanners;
import io.apiledger.driver.scan.TreeScan;
import io.apiledger.driver.source.FolderLookup;
import io.apiledger.driver.source.FolderTree;
import io.apiledger.driver.source.UnionTree;
import io.apiledger.model.port.FileLookup;
import io.apiledger.model.port.Scan;
import io.apiledger.model.port.ScanOptions;
import io.apiledger.model.port.SourceTree;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every folder of {@code fixtures/fastapi} is a case: {@code input} is scanned with {@code
 * options.properties}, and says what {@code expected.tsv} says: routes, shadows, findings. Where
 * they name {@code sources}, that folder is scanned, and the rest of {@code input} lies around it;
 * paths start at the folder that {@code at} names.
 */
final class FastApiFixturesTest {
  private static final Path CASES = Path.of("src/test/resources/fixtures/fastapi");

  static List<Path> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      List<Path> cases = folders.sorted().toList();
      assertThat(cases).hasSizeGreaterThan(10);
      return cases;
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_case_gives_what_is_expected_of_it(Path folder) throws IOException {
    List<String> found = ScanLines.of(scan(folder, 1));

    assertThat(found).isEqualTo(Files.readAllLines(folder.resolve("expected.tsv")));
    assertThat(ScanLines.of(scan(folder, 3))).isEqualTo(found);
  }

  private static Scan scan(Path folder, int threads) throws IOException {
    Properties options = options(folder);
    String sources = options.getProperty("sources", ".");
    Path input = folder.resolve("input").resolve(options.getProperty("at", ""));
    SourceTree tree =
        new UnionTree(
            List.of(UnionTree.Root.of(sources, FolderTree.at(input.resolve(sources), "input"))));
    FileLookup around = sources.equals(".") ? FileLookup.NOTHING : FolderLookup.at(input);
    return new TreeScan(Scanners.of(List.of(new FastApiScanner())), threads)
        .run(tree, around, "python", ScanOptions.NONE.withEntry(options.getProperty("entry", "")));
  }

  private static Properties options(Path folder) throws IOException {
    Path file = folder.resolve("options.properties");
    Properties properties = new Properties();
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        properties.load(reader);
      }
    }
    return properties;
  }
}
