package io.apiledger.surface.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.apiledger.model.Column;
import io.apiledger.model.report.Report;
import io.apiledger.model.report.Verdict;
import io.apiledger.workflow.DriftWorkflow.Request;
import io.apiledger.workflow.Environment;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DriftCommandTest {
  @TempDir Path directory;

  private Request request = Request.of("", "");

  @Test
  void without_words_it_compares_what_the_configuration_says() {
    assertThat(drift("drift").exitCode()).isZero();

    assertThat(request).isEqualTo(Request.of("", ""));
  }

  @Test
  void it_hands_on_everything_that_was_asked() {
    drift(
        "drift",
        "src",
        "--fields=summary,deprecated",
        "--include=/a/**",
        "openapi.yaml",
        "--exclude=/c",
        "--base-path",
        "--suggest");

    assertThat(request)
        .isEqualTo(
            new Request(
                "src",
                "openapi.yaml",
                EnumSet.of(Column.SUMMARY, Column.DEPRECATED),
                List.of("/a/**"),
                List.of("/c"),
                true,
                true));
  }

  @Test
  void a_field_that_no_document_has_is_refused() {
    Call call = drift("drift", "a", "b", "--fields=handler");

    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err()).contains("\"handler\"", "response_schema");
  }

  private Call drift(String... words) {
    return Call.in(directory).with(new DriftCommand(this::remember)).run(words);
  }

  private Report remember(Environment where, Request what) {
    request = what;
    return Call.report(Verdict.HOLDS, "");
  }
}
