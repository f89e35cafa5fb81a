package io.apiledger.driver.scan.fastapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.apiledger.driver.scan.Scanners;
import io.apiledger.driver.scan.TreeScan;
import io.apiledger.driver.source.FolderTree;
import io.apiledger.model.Auth;
import io.apiledger.model.port.ScanOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Guards as FastAPI itself answers without credentials, against what is read from their source. */
final class GuardsItselfTest {
  private static final Path FOLDER = Path.of("src/test/resources/guards");

  /**
   * They turn strangers away as the settings are, or by what is not read: middleware, variables of
   * the context, anonymous users by their role, scopes, patterns, a key that anybody may put in a
   * link.
   */
  private static final Set<String> DOUBTED =
      Set.of(
          "GET /fifth/x31",
          "GET /fifth/x34",
          "GET /fifth/y28",
          "GET /fifth/y29",
          "GET /fifth/y36",
          "GET /fifth/y52",
          "GET /first/m27",
          "GET /first/mw/y49",
          "GET /first/y32",
          "GET /fourth/c/y06",
          "GET /fourth/h/y13",
          "GET /fourth/y25",
          "GET /fourth/y42",
          "GET /second/g/y27",
          "GET /second/m06",
          "GET /second/m07",
          "GET /second/m08",
          "GET /second/s/y29",
          "GET /second/y02",
          "GET /second/y04",
          "GET /second/y05",
          "GET /second/y18",
          "GET /second/y53",
          "GET /third/m07",
          "GET /third/m31",
          "GET /third/y15",
          "GET /third/y20",
          "GET /third/y22",
          "GET /third/y27",
          "GET /third/y53",
          "POST /second/w/y31");

  @Test
  void yes_is_said_where_strangers_are_turned_away_and_nowhere_else() throws Exception {
    Map<String, Auth> read = read();
    Set<String> wrong = new TreeSet<>();
    Set<String> doubted = new TreeSet<>();
    List<String> answers = RealFastApi.says(FOLDER, "asked.py");
    for (String line : answers) {
      String route = route(line);
      boolean refused = line.endsWith(" 401") || line.endsWith(" 403");
      boolean yes = read.get(route) == Auth.YES;
      if (yes && !refused) {
        wrong.add(line);
      } else if (refused && !yes) {
        doubted.add(route);
      }
    }

    assertThat(answers).hasSize(297).allMatch(line -> read.containsKey(route(line)));
    assertThat(wrong).isEmpty();
    assertThat(doubted).isEqualTo(new TreeSet<>(DOUBTED));
  }

  private static String route(String line) {
    return line.substring(0, line.lastIndexOf(' '));
  }

  private static Map<String, Auth> read() {
    Map<String, Auth> read = new TreeMap<>();
    new TreeScan(Scanners.of(List.of(new FastApiScanner())), 1)
        .run(FolderTree.at(FOLDER, "guards"), "python", ScanOptions.NONE.withEntry("main:app"))
        .entries()
        .forEach(
            one ->
                read.put(
                    one.value().method().name() + " " + one.value().servedPath(),
                    one.value().authRequired()));
    return read;
  }
}
