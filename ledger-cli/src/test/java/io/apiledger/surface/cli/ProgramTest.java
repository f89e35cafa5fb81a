package io.apiledger.surface.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.InputException;
import io.apiledger.model.finding.Location;
import io.apiledger.model.finding.Problem;
import io.apiledger.model.finding.RuleId;
import io.apiledger.model.finding.UsageException;
import io.apiledger.model.report.Block;
import io.apiledger.model.report.Report;
import io.apiledger.model.report.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProgramTest {
  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource(Verdict.class)
  void the_exit_code_is_the_verdict_s(Verdict verdict) {
    Call call = call().answering(() -> Call.report(verdict, "so it is")).run("ask");

    assertThat(call.exitCode()).isEqualTo(verdict.exitCode());
    assertThat(call.out()).isEqualTo(verdict.name() + "  so it is\n");
    assertThat(call.err()).isEmpty();
  }

  @Test
  void an_input_that_cannot_be_read_is_told_on_standard_error_with_exit_code_3() {
    Call call = call().answering(this::unreadable).run("ask");

    assertThat(call.exitCode()).isEqualTo(3);
    assertThat(call.out()).isEmpty();
    assertThat(call.err())
        .isEqualTo(
            """
            error SNAPSHOT_INVALID  openapi.json
              expected  an OpenAPI document
              found     an HTML page
              where     openapi.json:1:1
              next      fetch it again

            UNREADABLE  an input could not be used: 1 finding
            """);
  }

  @Test
  void a_failure_is_still_a_report_in_the_format_that_was_asked_for() {
    Call json = call().answering(this::unreadable).run("ask", "--format", "json");
    Call markdown = call().answering(this::misused).run("ask", "--format=markdown");

    assertThat(json.exitCode()).isEqualTo(3);
    assertThat(json.out()).contains("\"verdict\": \"unreadable\"", "\"rule\":\"SNAPSHOT_INVALID\"");
    assertThat(json.err()).contains("an HTML page");
    assertThat(markdown.exitCode()).isEqualTo(2);
    assertThat(markdown.out()).startsWith("# api-ledger ask: misused\n");
  }

  @Test
  void every_problem_of_a_configuration_is_told_with_exit_code_2() {
    Call call = call().answering(this::misused).run("ask");

    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.out()).isEmpty();
    assertThat(call.err())
        .isEqualTo(
            """
            error  api-ledger.yaml:1:1
              expected  version: 1
              found     nothing
            error  api-ledger.yaml:3:7
              expected  one of name, prefix
              found     prefx
              next      did you mean prefix?

            MISUSED  nothing was done: 2 problems
            """);
  }

  @Test
  void a_wrong_format_still_leaves_the_right_one_to_answer_in() {
    Call call = call().answering(this::misused).run("ask", "--format=json", "--color=blue");

    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.out()).contains("\"verdict\": \"misused\"", "--color one of auto");
  }

  @Test
  void a_bug_is_owned_up_to_without_a_trace() {
    Call call = call().answering(this::broken).run("ask");

    assertThat(call.exitCode()).isEqualTo(70);
    assertThat(call.out()).isEmpty();
    assertThat(call.err())
        .startsWith(
            "api-ledger: internal error: java.lang.IllegalStateException: \\u001b[1m oops\n")
        .contains("report", "API_LEDGER_DEBUG=1")
        .doesNotContain("at io.apiledger");
  }

  @Test
  void a_bug_shows_its_trace_to_who_asks() {
    Call call =
        call().variables(Map.of("API_LEDGER_DEBUG", "1")).answering(this::broken).run("ask");

    assertThat(call.exitCode()).isEqualTo(70);
    assertThat(call.err()).contains("at io.apiledger");
  }

  @Test
  void a_reader_that_has_seen_enough_is_no_error() {
    Call call =
        call()
            .stdoutFails("Broken pipe")
            .answering(() -> Call.report(Verdict.DIFFERENT, ""))
            .run("ask");

    assertThat(call.exitCode()).isEqualTo(1);
    assertThat(call.err()).isEmpty();
  }

  @Test
  void a_report_that_cannot_be_written_is_an_error() {
    Call call =
        call()
            .stdoutFails("No space left on device")
            .answering(() -> Call.report(Verdict.HOLDS, ""))
            .run("ask");

    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err())
        .contains("No space left on device", "MISUSED  the report could not be written");
  }

  @Test
  void a_help_page_that_cannot_be_written_is_no_success() {
    assertThat(call().stdoutFails("No space left on device").run("--help").exitCode()).isEqualTo(2);
    assertThat(call().stdoutFails("Broken pipe").run("--help").exitCode()).isZero();
  }

  @Test
  void an_input_that_vanishes_while_its_rows_are_written_ends_with_3() {
    Block table =
        new Block.Table(
            "t",
            "",
            List.of(),
            () -> {
              throw unreadableInput();
            });
    Report report = new Report("ask", Verdict.HOLDS, "", List.of(table), List.of());
    Call call = call().answering(() -> report).run("ask");

    assertThat(call.exitCode()).isEqualTo(3);
    assertThat(call.err()).contains("an HTML page");
  }

  @Test
  void without_a_command_the_help_page_is_an_answer_to_wrong_use() {
    Call call = call().run();

    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.out()).isEmpty();
    assertThat(call.err()).startsWith("Usage: api-ledger COMMAND");
  }

  @Test
  void an_unknown_command_is_told_with_the_nearest_one() {
    Call call = call().run("biuld");

    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err())
        .isEqualTo(
            """
            error
              expected  a command: build, diff, drift, openapi, publish, serve, explain,
                        rules, demo, help
              found     "biuld"
              next      did you mean build?

            MISUSED  nothing was done: 1 problem
            """);
    assertThat(call().run("xyzzy").err()).contains("next      api-ledger help lists the commands");
  }

  @Test
  void an_option_before_the_command_is_told_where_it_belongs() {
    assertThat(call().run("--format", "json", "rules").err())
        .contains("write options after the command: api-ledger rules [OPTION]...");
  }

  @Test
  void the_version_is_one_line() {
    assertThat(call().run("--version").out()).matches("api-ledger \\d+\\.\\d+\\.\\d+\\S*\n");
  }

  private Report unreadable() {
    throw unreadableInput();
  }

  private static InputException unreadableInput() {
    return new InputException(
        Finding.inFile(RuleId.SNAPSHOT_INVALID, "openapi.json")
            .at(new Location.InFile("openapi.json", 1, 1))
            .expected("an OpenAPI document")
            .found("an HTML page")
            .next("fetch it again"));
  }

  private Report misused() {
    throw new UsageException(
        List.of(
            new Problem(
                new Location.InFile("api-ledger.yaml", 3, 7),
                "one of name, prefix",
                "prefx",
                "did you mean prefix?"),
            new Problem(
                new Location.InFile("api-ledger.yaml", 1, 1), "version: 1", "nothing", "")));
  }

  private Report broken() {
    throw new IllegalStateException("\u001b[1m oops");
  }

  private Call call() {
    return Call.in(directory);
  }
}
