package io.apiledger.driver.scan.java;

import static org.assertj.core.api.Assertions.assertThat;

import io.apiledger.driver.scan.Scanners;
import io.apiledger.driver.scan.TreeScan;
import io.apiledger.driver.source.FolderTree;
import io.apiledger.model.Column;
import io.apiledger.model.Entry;
import io.apiledger.model.Located;
import io.apiledger.model.PathPart;
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
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every folder of {@code fixtures/<framework>} is a case: {@code input} is scanned with {@code
 * options.properties} and the guards of {@code guards.txt}, and says what {@code expected.tsv}
 * says: routes, then findings; and what {@code parts.tsv} and {@code fields.tsv} say, where there
 * is one: what each path is made of, and the fields of each route.
 */
final class FrameworkFixturesTest {
  private static final Path FIXTURES = Path.of("src/test/resources/fixtures");

  private static final List<Column> FIELDS =
      List.of(
          Column.OPERATION_ID,
          Column.SUMMARY,
          Column.TAGS,
          Column.AUTH_REQUIRED,
          Column.AUTH_SCHEMES,
          Column.REQUEST_SCHEMA,
          Column.RESPONSE_SCHEMA,
          Column.DEPRECATED,
          Column.VISIBILITY);

  static List<Path> cases() throws IOException {
    List<Path> cases = new ArrayList<>();
    for (String framework : List.of("jaxrs", "micronaut", "spring")) {
      try (Stream<Path> folders = Files.list(FIXTURES.resolve(framework))) {
        cases.addAll(folders.sorted().toList());
      }
    }
    assertThat(cases).hasSizeGreaterThan(5);
    return cases;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_case_gives_what_is_expected_of_it(Path folder) throws IOException {
    List<String> found = lines(scan(folder, 1));

    assertThat(found).isEqualTo(Files.readAllLines(folder.resolve("expected.tsv")));
    assertThat(lines(scan(folder, 3))).isEqualTo(found);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_path_is_made_of_what_is_expected(Path folder) throws IOException {
    Path expected = folder.resolve("parts.tsv");
    if (Files.exists(expected)) {
      List<String> found = new ArrayList<>();
      for (Located<Entry> located : scan(folder, 1).entries()) {
        found.add(located.value().key().toString());
        for (PathPart part : located.parts()) {
          found.add("\t" + part.text() + "\t" + part.origin() + "\t" + part.at().display());
        }
      }
      assertThat(found).isEqualTo(Files.readAllLines(expected));
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void the_fields_of_a_route_are_what_is_expected(Path folder) throws IOException {
    Path expected = folder.resolve("fields.tsv");
    if (Files.exists(expected)) {
      List<String> found = new ArrayList<>();
      for (Located<Entry> located : scan(folder, 1).entries()) {
        found.add(located.value().key() + fields(located.value()));
      }
      assertThat(found).isEqualTo(Files.readAllLines(expected));
    }
  }

  /** What differs from a route of which nothing is known. */
  private static String fields(Entry entry) {
    Entry bare = Entry.of(entry.method(), entry.path()).build();
    StringBuilder out = new StringBuilder();
    for (Column column : FIELDS) {
      String value = column.display(entry);
      if (!value.equals(column.display(bare))) {
        out.append('\t').append(column.header()).append('=').append(value);
      }
    }
    return out.toString();
  }

  private static Scan scan(Path folder, int threads) throws IOException {
    return new TreeScan(Scanners.installed(), threads)
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
    Path guards = folder.resolve("guards.txt");
    return new ScanOptions(
        options, Files.exists(guards) ? Set.copyOf(Files.readAllLines(guards)) : Set.of());
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
