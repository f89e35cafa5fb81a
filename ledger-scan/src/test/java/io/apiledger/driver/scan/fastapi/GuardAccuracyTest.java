package io.apiledger.driver.scan.fastapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.apiledger.driver.scan.Scanners;
import io.apiledger.driver.scan.TreeScan;
import io.apiledger.driver.source.FolderLookup;
import io.apiledger.driver.source.FolderTree;
import io.apiledger.driver.source.UnionTree;
import io.apiledger.model.Entry;
import io.apiledger.model.Located;
import io.apiledger.model.port.ScanOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The guards of sixty routes of hoc, drawn at random and read by hand: the route, its dependencies,
 * what it calls, and their code. {@code yes} where somebody unknown is turned away with 401 or 403,
 * {@code unknown} where the code lets everybody in; the guard is the outermost one.
 */
@Tag("accuracy")
final class GuardAccuracyTest {
  private static final String ROUTERS = "backend/app/hoc/api/cus";

  @ParameterizedTest
  @ValueSource(strings = {"", "backend/app/main.py:app"})
  void every_route_that_was_read_by_hand_has_the_guard_that_was_found(String entry)
      throws IOException {
    Map<String, String> found = new TreeMap<>();
    Map<String, List<String>> guards = new TreeMap<>();
    for (Located<Entry> located : scan(entry)) {
      Entry one = located.value();
      String route = one.method() + "\t" + one.servedPath().replaceFirst("^/hoc/api/cus", "");
      found.put(route, one.authRequired().text());
      guards.put(route, one.authSchemes());
    }
    List<String> wrong = new ArrayList<>();
    List<String> rows = Files.readAllLines(Path.of("src/test/resources/truth/hoc-auth.tsv"));
    for (String row : rows) {
      String[] cells = row.split("\t", -1);
      String route = cells[0] + "\t" + cells[1];
      List<String> names = guards.getOrDefault(route, List.of("no such route"));
      boolean named = cells[3].isEmpty() ? names.isEmpty() : names.contains(cells[3]);
      if (!named || !cells[2].equals(found.get(route))) {
        wrong.add(row + " but found " + found.get(route) + " " + names);
      }
    }

    assertThat(rows).hasSize(60);
    assertThat(wrong).isEmpty();
  }

  /** From the project, so that what the routers import can be asked for. */
  private static List<Located<Entry>> scan(String entry) {
    String folder =
        System.getProperty(
            "apiledger.accuracy.python",
            System.getenv().getOrDefault("APILEDGER_ACCURACY_PYTHON", ""));
    Path project = Path.of(folder, "hoc");
    assumeTrue(
        !folder.isEmpty() && Files.isDirectory(project.resolve(ROUTERS)),
        "no sources of hoc: name their folder in APILEDGER_ACCURACY_PYTHON");
    UnionTree tree =
        new UnionTree(
            List.of(
                UnionTree.Root.of(ROUTERS, FolderTree.at(project.resolve(ROUTERS), "routers"))));
    return new TreeScan(Scanners.of(List.of(new FastApiScanner())), 2)
        .run(tree, FolderLookup.at(project), "python", ScanOptions.NONE.withEntry(entry))
        .entries();
  }
}
