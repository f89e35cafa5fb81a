package io.apiledger.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample that stands in the repository, with its artifacts. */
class SampleTest {
  private static final Path SAMPLE = Places.repository("docs/sample");

  @TempDir private Path folder;

  @Test
  void the_artifacts_in_the_repository_are_those_of_the_sample() throws Exception {
    Run.Result checked = Run.in(SAMPLE).of("build", "--check", "--fail-on", "never").exits(0);

    assertThat(checked.out()).contains("checked    42", "stale      0");
  }

  @Test
  void the_demo_lays_out_the_sample_as_it_stands_in_the_repository() throws Exception {
    Run.in(folder).of("demo", "laid out").exits(0);

    assertThat(Places.files(folder.resolve("laid out"))).isEqualTo(Places.files(SAMPLE));
  }
}
