package io.apiledger.driver.scan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.apiledger.model.Digest;
import io.apiledger.model.Provenance;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.RuleId;
import io.apiledger.model.finding.UsageException;
import io.apiledger.model.port.Scan;
import io.apiledger.model.port.ScanOptions;
import io.apiledger.model.port.Scanner;
import io.apiledger.model.port.SourceFile;
import io.apiledger.model.port.SourceTree;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

final class TreeScanTest {
  @Test
  void routes_come_in_the_order_of_their_files() {
    Scan scan = scan("b.routes", "GET /b hb", "a.routes", "GET /a ha\nGET /aa haa");

    assertThat(scan.entries())
        .extracting(located -> located.value().key() + " " + located.at().display())
        .containsExactly("GET /a a.routes:1:1", "GET /aa a.routes:2:1", "GET /b b.routes:1:1");
    assertThat(scan.findings()).isEmpty();
  }

  @Test
  void files_of_other_kinds_and_files_that_declare_nothing_are_not_looked_into() {
    Scan scan = scan("a.routes", "GET /a ha", "b.routes", "nothing", "c.txt", "GET /c hc");

    assertThat(scan.read()).containsExactly(new Provenance("routes", "a.routes", null));
  }

  @Test
  void what_is_read_is_digested_for_evidence() {
    byte[] bytes = "GET /a ha".getBytes(UTF_8);
    Scan scan =
        new TreeScan(Scanners.installed(), 2)
            .run(
                SourceTree.of("memory", Map.of("a.routes", bytes)),
                "routes",
                ScanOptions.NONE.withDigests(true));

    assertThat(scan.read()).containsExactly(new Provenance("routes", "a.routes", Digest.of(bytes)));
  }

  @Test
  void a_file_that_declares_nothing_is_looked_into_where_another_one_needs_it() {
    Scan scan =
        scan(
            "web/a.routes", "use lib/base.routes\nGET $BASE/a ha",
            "src/lib/base.routes", "use root.routes",
            "root.routes", "BASE = /v1",
            "src/otherlib/base.routes", "BASE = /wrong");

    assertThat(scan.entries())
        .extracting(located -> located.value().path().value())
        .containsExactly("/v1/a");
    assertThat(scan.read())
        .extracting(Provenance::path)
        .containsExactly("root.routes", "src/lib/base.routes", "web/a.routes");
  }

  @Test
  void files_that_need_each_other_are_looked_into_once() {
    Scan scan = scan("a.routes", "use b.routes\nGET $B/a ha", "b.routes", "use a.routes\nB = /b");
    assertThat(scan.entries()).hasSize(1);
    assertThat(scan.read()).hasSize(2);
  }

  @Test
  void what_cannot_be_computed_is_listed() {
    assertThat(scan("a.routes", "GET $NO/a ha").unresolved())
        .extracting(one -> one.expression())
        .containsExactly("$NO/a");
    assertThat(
            new TreeScan(Scanners.installed(), 1)
                .run(
                    tree("a.routes", "GET $NO/a ha"),
                    "routes",
                    new ScanOptions(Map.of("NO", "/yes")))
                .entries())
        .hasSize(1);
  }

  @Test
  void a_file_that_fails_in_any_way_is_a_finding_and_leaves_the_others_intact() {
    Scan scan =
        scan(
            "1.routes", "!deep",
            "2.routes", "!throw",
            "3.routes", "!error",
            "4.routes", "!io",
            "5.routes", "x\n!input",
            "6.routes", "GET /ok h");

    assertThat(scan.entries()).hasSize(1);
    assertThat(scan.findings())
        .extracting(Finding::rule, Finding::place, Finding::found)
        .containsExactly(
            tuple(RuleId.PARSE_FAILED, "1.routes", "code that is nested too deeply"),
            tuple(RuleId.PARSE_FAILED, "2.routes", "IllegalStateException: broken badly"),
            tuple(RuleId.PARSE_FAILED, "3.routes", "NoClassDefFoundError: a/b/C"),
            tuple(RuleId.PARSE_FAILED, "4.routes", "cut off"),
            tuple(RuleId.PARSE_FAILED, "5.routes:2:1", "!input"));
    assertThat(scan.read()).hasSize(6);
  }

  @Test
  void a_file_whose_bytes_cannot_be_had_is_a_finding() {
    SourceTree tree =
        new SourceTree() {
          @Override
          public String name() {
            return "src";
          }

          @Override
          public List<SourceFile> files(Predicate<String> path) {
            return List.of(
                new SourceFile() {
                  @Override
                  public String path() {
                    return "a.routes";
                  }

                  @Override
                  public byte[] bytes() throws IOException {
                    throw new IOException("more than 5 bytes");
                  }
                });
          }
        };
    Scan scan = new TreeScan(Scanners.installed(), 2).run(tree, "routes", ScanOptions.NONE);
    assertThat(scan.findings()).extracting(Finding::found).containsExactly("more than 5 bytes");
    assertThat(scan.read()).isEmpty();
  }

  @Test
  void a_link_that_fails_is_a_finding_of_the_tree() {
    Scan scan = scan("a.routes", "GET /a ha\nLINK_FAILS = yes");
    assertThat(scan.entries()).isEmpty();
    assertThat(scan.findings())
        .extracting(finding -> finding.subject().text() + ": " + finding.found())
        .containsExactly("src: IllegalStateException: no link");
    assertThat(scan.read()).hasSize(1);
  }

  @Test
  void the_languages_that_are_installed_are_known() {
    assertThat(Scanners.installed().languages()).contains("routes");
  }

  @Test
  void a_language_that_nobody_reads_is_refused_with_those_that_are() {
    assertThatThrownBy(
            () ->
                new TreeScan(Scanners.of(List.of(new RoutesScanner())), 1)
                    .run(tree(), "cobol", ScanOptions.NONE))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("one of the languages routes; found cobol");
  }

  @Test
  void two_scanners_with_one_id_are_refused() {
    List<Scanner<?>> twice = List.of(new RoutesScanner(), new RoutesScanner());
    assertThatThrownBy(() -> Scanners.of(twice))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("each scanner id once");
  }

  private static Scan scan(String... pathsAndLines) {
    return new TreeScan(Scanners.installed(), 3)
        .run(tree(pathsAndLines), "routes", ScanOptions.NONE);
  }

  private static SourceTree tree(String... pathsAndLines) {
    Map<String, byte[]> files = new TreeMap<>();
    for (int i = 0; i < pathsAndLines.length; i += 2) {
      files.put(pathsAndLines[i], pathsAndLines[i + 1].getBytes(UTF_8));
    }
    return SourceTree.of("src", files);
  }
}
