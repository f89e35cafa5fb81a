package io.apiledger.surface.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.InputException;
import io.apiledger.model.finding.RuleId;
import io.apiledger.model.report.Block;
import io.apiledger.model.report.Report;
import io.apiledger.model.report.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveryTest {
  @TempDir Path directory;

  @Test
  void formats_go_to_files_beside_the_text_on_standard_output() throws IOException {
    Call call = ask("--format", "json=a.json", "--format=markdown=b.md");

    assertThat(call.out()).isEqualTo("HOLDS  größer 寵物\n");
    assertThat(Files.readString(directory.resolve("a.json"))).contains("größer 寵物");
    assertThat(Files.readString(directory.resolve("b.md"))).startsWith("# api-ledger ask: holds");
    assertThat(names()).containsExactly("a.json", "b.md");
  }

  @Test
  void output_takes_the_place_of_standard_output() throws IOException {
    Call call = ask("--format=json", "-o", "a.json");

    assertThat(call.out()).isEmpty();
    assertThat(call.err()).isEqualTo("HOLDS  größer 寵物\n");
    assertThat(Files.readString(directory.resolve("a.json"))).startsWith("{\n");
    assertThat(ask("--output=b.txt", "--quiet").err()).isEmpty();
  }

  @Test
  void two_formats_cannot_share_standard_output_and_two_reports_no_file() {
    assertThat(ask("--format=json", "--format=markdown").err())
        .contains("one format for standard output", "--format markdown=FILE");
    assertThat(ask("--format=json=a", "--format=markdown=./a").err())
        .contains("a file of its own for each report", "./a twice");
    assertThat(names()).isEmpty();
  }

  @Test
  void a_place_that_cannot_hold_a_report_is_refused_before_anything_is_done() throws IOException {
    Files.createDirectory(directory.resolve("folder"));

    assertThat(ask("--output=none/a").err()).contains("in a folder that exists");
    assertThat(ask("--output=folder").err()).contains("the folder folder");
    assertThat(ask("--format=json=").err()).contains("an empty name");
    assertThat(ask("--output=").err()).contains("an empty name");
    assertThat(names()).containsExactly("folder");
  }

  @Test
  void a_report_that_breaks_off_leaves_the_old_file() throws IOException {
    Path file = Files.writeString(directory.resolve("a.json"), "old");
    Call call =
        Call.in(directory).answering(DeliveryTest::breakingOff).run("ask", "--format=json=a.json");

    assertThat(call.exitCode()).isEqualTo(3);
    assertThat(file).hasContent("old");
    assertThat(names()).containsExactly("a.json");
  }

  @Test
  void a_failure_replaces_the_old_file_so_that_nobody_reads_yesterday_s() throws IOException {
    Path file = Files.writeString(directory.resolve("a.json"), "old");
    Call call =
        Call.in(directory)
            .answering(
                () -> {
                  throw unreadable();
                })
            .run("ask", "--format=json=a.json");

    assertThat(call.exitCode()).isEqualTo(3);
    assertThat(call.out()).isEmpty();
    assertThat(Files.readString(file)).contains("\"verdict\": \"unreadable\"");
  }

  @Test
  void a_symbolic_link_stays_and_what_it_leads_to_is_replaced() throws IOException {
    Path file = Files.writeString(directory.resolve("real.txt"), "old");
    Path link = Files.createSymbolicLink(directory.resolve("link.txt"), Path.of("real.txt"));

    ask("--output=link.txt");

    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("HOLDS  größer 寵物");
  }

  @Test
  void a_device_is_written_to_and_not_replaced() {
    Path device = Path.of("/dev/null");
    assumeTrue(Files.exists(device), "no /dev/null here");

    assertThat(ask("--output=/dev/null").exitCode()).isZero();
    assertThat(Files.isRegularFile(device)).isFalse();
  }

  @Test
  void quiet_says_nothing_where_all_holds_and_the_verdict_alone_otherwise() {
    Block block = new Block.Lines("lines", "", List.of("a"));
    Report different = new Report("ask", Verdict.DIFFERENT, "two", List.of(block), List.of());

    assertThat(ask("--quiet").out()).isEmpty();
    assertThat(Call.in(directory).answering(() -> different).run("ask", "-q").out())
        .isEqualTo("DIFFERENT  two\n");
    assertThat(ask("--quiet", "--format=json").out()).startsWith("{");
  }

  @Test
  void colours_are_for_terminals_unless_told_otherwise() {
    String coloured = "\u001b[1;32mHOLDS\u001b[0m";

    assertThat(ask().out()).doesNotContain("\u001b");
    assertThat(ask("--color=always").out()).startsWith(coloured);
    assertThat(terminal(Map.of()).run("ask").out()).startsWith(coloured);
    assertThat(terminal(Map.of("NO_COLOR", "")).run("ask").out()).startsWith(coloured);
    assertThat(terminal(Map.of("NO_COLOR", "1")).run("ask").out()).startsWith("HOLDS");
    assertThat(terminal(Map.of("TERM", "dumb")).run("ask").out()).startsWith("HOLDS");
    assertThat(terminal(Map.of()).run("ask", "--color=never").out()).startsWith("HOLDS");
    assertThat(terminal(Map.of("NO_COLOR", "1")).run("ask", "--color=always").out())
        .startsWith(coloured);
  }

  @Test
  void files_are_coloured_only_where_colours_are_demanded() throws IOException {
    terminal(Map.of()).run("ask", "--format=text=a.txt");

    assertThat(Files.readString(directory.resolve("a.txt"))).startsWith("HOLDS");
  }

  private Call ask(String... words) {
    String[] line = new String[words.length + 1];
    line[0] = "ask";
    System.arraycopy(words, 0, line, 1, words.length);
    return Call.in(directory).answering(() -> Call.report(Verdict.HOLDS, "größer 寵物")).run(line);
  }

  private Call terminal(Map<String, String> variables) {
    return Call.in(directory)
        .onTerminal()
        .variables(variables)
        .answering(() -> Call.report(Verdict.HOLDS, ""));
  }

  private List<String> names() {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Report breakingOff() {
    Iterable<List<Block.Cell>> rows =
        () -> {
          throw unreadable();
        };
    Block table = new Block.Table("t", "", List.of(new Block.Head("a", "a")), rows);
    return new Report("ask", Verdict.HOLDS, "", List.of(table), List.of());
  }

  private static InputException unreadable() {
    return new InputException(Finding.inFile(RuleId.PARSE_FAILED, "a.json").build());
  }
}
