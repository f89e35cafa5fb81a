package io.apiledger.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with an alias contract is told by every command that obeys it. */
class AliasFaultsTest {
  @TempDir private Path folder;

  @BeforeEach
  void layOut() throws IOException {
    List<String> rows = new ArrayList<>(List.of("method,path"));
    for (int i = 0; i < 12; i++) {
      rows.add("GET,/api/r" + i);
    }
    Places.write(folder.resolve("routes.csv"), rows.toArray(String[]::new));
    Places.write(
        folder.resolve("openapi.json"),
        "{\"openapi\":\"3.0.3\",\"info\":{\"title\":\"t\",\"version\":\"1\"},\"paths\":{\"/api/r0\":"
            + "{\"get\":{\"responses\":{\"200\":{\"description\":\"a\"}}}}}}");
    Places.write(
        folder.resolve("api-ledger.yaml"),
        "version: 1",
        "aliases: aliases.yaml",
        "audiences:",
        "  public:",
        "    prefix: /api/",
        "    sources: [{ id: code, ledger: routes.csv }]",
        "    openapi: openapi.json",
        "    domains: [all]",
        "    classify: [{ path: \"/**\", domain: all }]");
  }

  @Test
  void an_exception_for_everything_without_a_count_fails_wherever_it_holds() throws Exception {
    exception("reason: all, owner: us");

    for (String command : List.of("drift", "openapi", "publish site")) {
      assertThat(Run.in(folder).of(command.split(" ")).exits(1).out())
          .as(command)
          .contains("error ALIAS_COUNT_CHANGED", "covers: with a number");
    }
  }

  @Test
  void an_exception_that_nobody_answers_for_fails_wherever_it_holds() throws Exception {
    exception("covers: 11");

    for (String command : List.of("drift", "openapi", "publish site")) {
      assertThat(Run.in(folder).of(command.split(" ")).exits(1).out())
          .as(command)
          .contains("error ALIAS_INCOMPLETE");
    }
  }

  private void exception(String terms) throws IOException {
    Places.write(
        folder.resolve("aliases.yaml"),
        "exceptions:",
        "  - { side: ledger, path: \"/**\", class: SOURCE_ONLY_LEGACY_ROUTE, " + terms + " }");
  }
}
