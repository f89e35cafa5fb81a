package io.apiledger.surface.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.apiledger.model.AudienceName;
import io.apiledger.model.Column;
import io.apiledger.model.finding.Severity;
import io.apiledger.model.report.Report;
import io.apiledger.model.report.Verdict;
import io.apiledger.workflow.DiffWorkflow;
import io.apiledger.workflow.Environment;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OptionsTest {
  @TempDir Path directory;

  private DiffWorkflow.Request request = DiffWorkflow.Request.of("", "");
  private Environment environment = Environment.in(Path.of(""));
  private boolean checked;

  @Test
  void diff_compares_what_a_client_would_notice_unless_told_otherwise() {
    assertThat(diff("a.json", "-").exitCode()).isZero();

    assertThat(request).isEqualTo(DiffWorkflow.Request.of("a.json", "-"));
  }

  @Test
  void diff_hands_on_everything_that_was_asked() {
    diff(
        "a",
        "--fields",
        "summary, handler",
        "--include=/a/**",
        "--include",
        "/b",
        "b",
        "--verify",
        "--base-path",
        "--exclude=/c");

    assertThat(request)
        .isEqualTo(
            new DiffWorkflow.Request(
                "a",
                "b",
                EnumSet.of(Column.SUMMARY, Column.HANDLER),
                List.of("/a/**", "/b"),
                List.of("/c"),
                true,
                true));
  }

  @Test
  void all_fields_are_those_that_can_differ() {
    diff("a", "b", "--fields=all");
    assertThat(request.fields())
        .containsAll(Column.COMPARED)
        .contains(Column.OPERATION_ID, Column.DOMAIN, Column.HANDLER, Column.VISIBILITY)
        .doesNotContain(Column.PATH, Column.METHOD, Column.SERVED_PATH, Column.ORIGIN);

    diff("a", "b", "--fields=none");
    assertThat(request.fields()).isEmpty();
  }

  @Test
  void fields_that_are_none_are_told_with_the_nearest_one_or_the_reason() {
    Call call = diff("a", "b", "--fields=sumary,path,");

    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err())
        .contains("did you mean summary?", "\"path\"", "is never compared", "3 problems");
  }

  @Test
  void the_common_options_become_the_environment() {
    diff(
        "a",
        "b",
        "--config=x/y.yaml",
        "--audience",
        "cus",
        "--fail-on=warning",
        "--as-of=2026-01-31");

    assertThat(environment.directory()).isEqualTo(directory);
    assertThat(environment.configuration()).isEqualTo(Path.of("x/y.yaml"));
    assertThat(environment.audience()).isEqualTo(new AudienceName("cus"));
    assertThat(environment.failOn()).isEqualTo(Severity.WARNING);
    assertThat(environment.asOf()).isEqualTo(LocalDate.of(2026, 1, 31));
  }

  @Test
  void without_common_options_errors_fail_and_nothing_else_is_set() {
    diff("a", "b");

    assertThat(environment.failOn()).isEqualTo(Severity.ERROR);
    assertThat(environment.configuration()).isNull();
    assertThat(environment.audience()).isNull();
    assertThat(environment.asOf()).isNull();
    assertThat(diff("a", "b", "--fail-on=never").exitCode()).isZero();
    assertThat(environment.failOn()).isNull();
  }

  @Test
  void everything_that_is_wrong_is_told_at_once() {
    Call call =
        diff(
            "a",
            "b",
            "--as-of=2026-02-30",
            "--audience=a/b",
            "--fail-on=warn",
            "--color=of",
            "--format=xml",
            "--config=\0");

    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err())
        .contains(
            "--as-of with a date such as 2026-01-31",
            "\"a/b\"",
            "--fail-on one of error, warning, info, never",
            "did you mean warning?",
            "--color one of auto, always, never",
            "--format one of text, json, markdown",
            "--config to be a path",
            "6 problems");
  }

  @Test
  void a_missing_word_says_which() {
    assertThat(diff("a").err()).contains("expected  RIGHT: what to compare it with");
    assertThat(diff().err()).contains("LEFT: a ledger", "RIGHT: what", "2 problems");
    assertThat(diff("a", "b", "--fields").err()).contains("expected  LIST after --fields");
  }

  @Test
  void words_too_many_and_options_unknown_are_told() {
    assertThat(diff("a", "b", "c").err())
        .contains("nothing after the last parameter of api-ledger diff", "\"c\"");
    Call call = diff("a", "--filds=x", "b");
    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err()).contains("--filds", "did you mean --fields?", "1 problem\n");
    assertThat(diff("a", "b", "--fields=all", "--fields=none").err())
        .contains("--fields at most once");
    assertThat(diff("a", "b", "--verify=yes").exitCode()).isEqualTo(2);
  }

  @Test
  void a_word_that_starts_with_at_is_a_word() {
    diff("@a", "@b");

    assertThat(request.left()).isEqualTo("@a");
    assertThat(request.right()).isEqualTo("@b");
  }

  @Test
  void after_two_dashes_everything_is_a_word() {
    diff("--", "--left", "-r");

    assertThat(request.left()).isEqualTo("--left");
    assertThat(request.right()).isEqualTo("-r");
  }

  @Test
  void build_hands_on_whether_to_check_only() {
    BuildCommand build =
        new BuildCommand(
            (where, check) -> {
              checked = check;
              return Call.report(Verdict.HOLDS, "");
            });

    Call.in(directory).with(build).run("build");
    assertThat(checked).isFalse();
    Call.in(directory).with(build).run("build", "--check");
    assertThat(checked).isTrue();
  }

  @Test
  void demo_works_in_a_folder_of_its_own_or_in_the_one_that_is_named() {
    Path[] folder = new Path[1];
    DemoCommand demo =
        new DemoCommand(
            (where, path) -> {
              folder[0] = path;
              return Call.report(Verdict.HOLDS, "");
            });

    Call.in(directory).with(demo).run("demo");
    assertThat(folder[0]).isEqualTo(Path.of("api-ledger-demo"));
    Call.in(directory).with(demo).run("demo", "a/b");
    assertThat(folder[0]).isEqualTo(Path.of("a/b"));
  }

  private Call diff(String... words) {
    String[] line = new String[words.length + 1];
    line[0] = "diff";
    System.arraycopy(words, 0, line, 1, words.length);
    return Call.in(directory).with(new DiffCommand(this::remember)).run(line);
  }

  private Report remember(Environment where, DiffWorkflow.Request what) {
    environment = where;
    request = what;
    return Call.report(Verdict.HOLDS, "");
  }
}
